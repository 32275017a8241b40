using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Forms.Blanks;
using Wutong.Platform.Modules;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Forms;

/// <summary>Shows every value of a form for a period beside that of last time, asks what must be typed, and freezes what came of it.</summary>
internal sealed class Fill(WutongDb db, Actor actor, ModuleList modules, IBindingNames names) : PageModel
{
    private const int Choices = 24;

    [BindProperty] public FillForm Input { get; set; } = new();

    public Draft Draft { get; private set; } = null!;
    public ReportFormRow Row { get; private set; } = null!;

    /// <summary>Somebody froze the period or changed the form, or the records changed, while this was looked at.</summary>
    public bool IsStale { get; private set; }
    public List<SelectListItem> Periods { get; private set; } = [];

    public string? TypedOf(ReportMapping mapping) => Draft.Typed.GetValueOrDefault(mapping.Place);

    public string? ErrorOf(ReportMapping mapping) => ModelState.TryGetValue($"Input.Typed[{mapping.Id}]", out var state) && state.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null;

    /// <summary>What the list behind a figure shows now.</summary>
    public string? LinkOf(Figure? figure) => figure?.TableName is { } name && modules.TableFor(actor, name) is { } table ? table.Path + figure.Query : null;

    public async Task<IActionResult> OnGetAsync(Guid id, string? period)
    {
        if (await FormAsync(id) is not { } form) return NotFound();
        if (form.BlankId is null || form.Mappings.Count == 0) return LocalRedirect($"/forms/{id}");
        var wanted = await ChooseAsync(form, period);
        if (wanted is null) return BadRequest();
        await LoadAsync(form, wanted.Value, null);
        Input = new FillForm { Id = id, Version = form.Version, Period = wanted.ToString(), Seal = Draft.Seal };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FormAsync(id) is not { } form) return NotFound();
        if (await ChooseAsync(form, Input.Period) is not { } wanted) return BadRequest();
        await LoadAsync(form, wanted, FillForm.ByPlace(form, Input.Typed));
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await (Input with { Id = id }).Run(db, actor, modules, names);
        if (outcome is not Outcome.Stale) return this.Show(outcome, $"/forms/fillings/{(outcome as Outcome.Done)?.Id}");
        // What stands now is shown, with what was typed; freezing it is another press of the button.
        if (await FormAsync(id) is not { } standing) return NotFound();
        await LoadAsync(standing, wanted, FillForm.ByPlace(standing, Input.Typed));
        IsStale = true;
        Input = Input with { Version = standing.Version, Seal = Draft.Seal };
        ModelState.Clear();
        Response.StatusCode = 409;
        return Page();
    }

    /// <summary>The filled file to look at; nothing is kept.</summary>
    public async Task<IActionResult> OnPostDraftAsync(Guid id)
    {
        if (await FormAsync(id) is not { } form) return NotFound();
        if (await ChooseAsync(form, Input.Period) is not { } wanted) return BadRequest();
        await LoadAsync(form, wanted, FillForm.ByPlace(form, Input.Typed));
        if (form.BlankId is null) return LocalRedirect($"/forms/{id}");
        try
        {
            var file = await Draft.FileAsync(db);
            // Data that leaves is noted, whether it is kept here or not.
            await db.WriteAsync(() =>
            {
                db.Note(actor, AuditKind.Exported, nameof(ReportForm), id, new { period = wanted.ToString(), rows = Draft.Figures.Sum(f => f.IsList ? f.Rows : 0) });
                return Task.CompletedTask;
            });
            Response.SavedAs(string.Format(null, FormWords.Chinese(nameof(Words.Report_DraftName)), Draft.FileName));
            return File(file, form.BlankType!.Value.ContentType());
        }
        catch (BlankProblem problem)
        {
            ModelState.AddModelError("", problem.Message);
            return this.Refuse();
        }
    }

    private Task<ReportForm?> FormAsync(Guid id) => db.ReportForms.VisibleTo(actor).AsNoTracking().Include(f => f.Mappings).SingleOrDefaultAsync(f => f.Id == id);

    private async Task<Period?> ChooseAsync(ReportForm form, string? asked)
    {
        var filled = (await FillingRow.OfAsync(db, actor, form.Id)).Select(f => f.Period).ToHashSet();
        var next = Draft.NextPeriod(form.Rhythm, actor.Now.Day(), filled);
        if (!(asked is null || (Period.TryParse(asked, out var given) && given.Rhythm == form.Rhythm))) return null;
        var chosen = asked is null || !Period.TryParse(asked, out var period) ? next : period;
        HashSet<Period> offered = [chosen];
        for (var (at, i) = (Period.Of(form.Rhythm, actor.Now.Day()), 0); i < Choices && form.Rhythm != Rhythm.Once; at = at.Previous, i++) offered.Add(at);
        Periods = [.. offered.OrderByDescending(p => p.ToString(), StringComparer.Ordinal).Select(p => new SelectListItem($"{p.Label()}{(filled.Contains(p.ToString()) ? Words.Report_AlreadyFilled : "")}", p.ToString(), p == chosen))];
        return chosen;
    }

    private async Task LoadAsync(ReportForm form, Period period, IReadOnlyDictionary<string, string?>? typed)
    {
        Row = (await ReportFormTable.Instance.RowsAsync(db, actor, [form.Id]))[0];
        Draft = await Draft.MakeAsync(db, actor, modules, names, form, period, typed);
    }
}
