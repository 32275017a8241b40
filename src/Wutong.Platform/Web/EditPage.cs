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
    [BindProperty] public T Input { get; set; } = null!;

    /// <summary>The record as the user opened it.</summary>
    [BindProperty] public string? Opened { get; set; }

    /// <summary>For each field in conflict, whose value is kept.</summary>
    [BindProperty] public Dictionary<string, string> Keep { get; set; } = [];

    /// <summary>The version that the comparison showed.</summary>
    [BindProperty] public int SeenVersion { get; set; }

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
        var (standing, refusal) = await OpenAsync(id);
        if (standing is null) return refusal!;
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await SaveAsync();
        if (outcome is not Outcome.Stale) return this.Show(outcome, Next);
        // The save has read a later version than was read above.
        return await StandingAsync(id) is { } theirs ? await CompareAsync(theirs) : NotFound();
    }

    /// <summary>Takes each field from the version that the user chose and goes on editing on top of what stands.</summary>
    public async Task<IActionResult> OnPostMergeAsync(Guid id)
    {
        // The page that a merge answered with still bears its address; what it sends without a comparison is a save.
        if (SeenVersion == 0) return await OnPostAsync(id);
        var (standing, refusal) = await OpenAsync(id);
        if (standing is null) return refusal!;
        if (standing.Version != SeenVersion) return await CompareAsync(standing);
        Input = Conflict.Merge(standing, Input, [.. Keep.Where(k => k.Value == "mine").Select(k => k.Key)]);
        (Opened, IsMerged) = (Conflict.Pack(standing), true);
        ModelState.Clear();
        return Page();
    }

    private async Task<(T? Standing, IActionResult? Refusal)> OpenAsync(Guid id)
    {
        if (Input is null || Input.Id != IdOf(id) || await StandingAsync(id) is not { } standing) return (null, NotFound());
        if (!MayEdit) return (null, new StatusCodeResult(403));
        await LoadAsync();
        return (standing, null);
    }

    private async Task<IActionResult> CompareAsync(T theirs)
    {
        var (by, at) = await db.LastChangeAsync(theirs.Id);
        Conflict = Conflict.Between(Conflict.Unpack<T>(Opened), theirs, Input, theirs.Version, Input.Version, by, at, Names);
        // Both wrote the same: nothing is left to decide.
        if (Conflict.Fields.Count == 0) return LocalRedirect(Next);
        Response.StatusCode = 409;
        return Page();
    }
}
