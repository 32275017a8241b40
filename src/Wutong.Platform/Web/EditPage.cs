using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;

namespace Wutong.Platform.Web;

/// <summary>The input of an action that changes a standing record: which one, and the version that its writer has seen.</summary>
public interface IEdit
{
    Guid Id { get; }
    int Version { get; }
}

/// <summary>What <c>_Edit.cshtml</c> needs at the top of the form: messages, the conflict if there is one, and what the form must carry.</summary>
public interface IEditPage
{
    IEdit State { get; }
    string? Opened { get; }
    Conflict? Conflict { get; }
    bool IsMerged { get; }
}

/// <summary>
/// A form that changes one record. A save that came too late shows the record as opened, as it stands and as typed, field by field; the
/// user chooses, goes on editing on the standing version, and saves again.
/// </summary>
public abstract class EditPage<T>(WutongDb db) : PageModel, IEditPage where T : class, IEdit
{
    private const string Merge = "Merge";

    [BindProperty] public T Input { get; set; } = null!;

    /// <summary>The record as the user opened it.</summary>
    [BindProperty] public string? Opened { get; set; }

    /// <summary>For each field in conflict, whose value is kept.</summary>
    [BindProperty] public Dictionary<string, string> Keep { get; set; } = [];

    [BindProperty(Name = "handler")] public string? Choice { get; set; }

    public Conflict? Conflict { get; private set; }
    public bool IsMerged { get; private set; }
    IEdit IEditPage.State => Input;

    /// <summary>The form as the record stands now; null when there is none or the actor may not see it.</summary>
    protected abstract Task<T?> StandingAsync(Guid id);

    protected abstract Task<Outcome> SaveAsync();

    /// <summary>Where to go after a save.</summary>
    protected abstract string Next { get; }

    protected virtual bool MayEdit => true;

    /// <summary>The record that the address means.</summary>
    protected virtual Guid IdOf(Guid routed) => routed;

    /// <summary>Loads what the form shows beside the input, such as choices.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>Names for the ids in fields, for the comparison of versions.</summary>
    protected virtual IReadOnlyDictionary<Guid, string>? Names => null;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await StandingAsync(id) is not { } standing) return NotFound();
        if (!MayEdit) return new StatusCodeResult(403);
        Input = standing;
        Opened = Conflict.Pack(standing);
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (Input is null || Input.Id != IdOf(id) || await StandingAsync(id) is not { } standing) return NotFound();
        if (!MayEdit) return new StatusCodeResult(403);
        await LoadAsync();
        if (Choice == Merge) return GoOn(standing);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await SaveAsync();
        return outcome is Outcome.Stale ? await CompareAsync(IdOf(id)) : this.Show(outcome, Next);
    }

    private async Task<IActionResult> CompareAsync(Guid id)
    {
        if (await StandingAsync(id) is not { } theirs) return NotFound();
        var (by, at) = await db.LastSaveAsync(id);
        Conflict = Conflict.Between(Conflict.Unpack<T>(Opened), theirs, Input, theirs.Version, Input.Version, by, at, Names);
        // Both wrote the same: nothing is left to decide.
        if (Conflict.Fields.Count == 0) return LocalRedirect(Next);
        Response.StatusCode = 409;
        return Page();
    }

    private PageResult GoOn(T standing)
    {
        Input = Conflict.Merge(standing, Input, [.. Keep.Where(k => k.Value == "mine").Select(k => k.Key)]);
        Opened = Conflict.Pack(standing);
        IsMerged = true;
        ModelState.Clear();
        return Page();
    }
}
