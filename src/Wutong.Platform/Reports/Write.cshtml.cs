using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Reports;

/// <summary>Shows every figure of a report beside that of last time, asks what must be written, and gives it.</summary>
internal sealed class Write(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    private const int Choices = 12;

    [BindProperty] public GiveReport Input { get; set; } = new();

    public ReportDraft Draft { get; private set; } = null!;
    public List<SelectListItem> Periods { get; private set; } = [];

    /// <summary>Somebody reported the period, or the records changed, while this was looked at.</summary>
    public bool IsStale { get; private set; }

    /// <summary>What was written of a section last time.</summary>
    public string? LastTextOf(Guid section) => Draft.Last?.Blocks().FirstOrDefault(b => b.SectionId == section)?.Text;

    public async Task<IActionResult> OnGetAsync(Guid id, string? period)
    {
        if (await TemplateAsync(id) is not { } template) return NotFound();
        if (template.Sections.Count == 0) return LocalRedirect($"/reports/templates/{id}");
        if (await ChooseAsync(template, period) is not { } wanted) return BadRequest();
        await LoadAsync(template, wanted, typed: null);
        Input = new GiveReport { Id = id, Version = template.Version, Period = wanted.ToString(), Seal = Draft.Seal };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await TemplateAsync(id) is not { } template) return NotFound();
        if (await ChooseAsync(template, Input.Period) is not { } wanted) return BadRequest();
        await LoadAsync(template, wanted, Input.Typed);
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await (Input with { Id = id }).Run(db, actor, names);
        if (outcome is not Outcome.Stale) return this.Show(outcome, $"/reports/{(outcome as Outcome.Done)?.Id}");
        // What stands now is shown, with what was written; giving it is another press of the button.
        if (await TemplateAsync(id) is not { } standing) return NotFound();
        await LoadAsync(standing, wanted, Input.Typed);
        IsStale = true;
        Input = Input with { Version = standing.Version, Seal = Draft.Seal };
        ModelState.Clear();
        Response.StatusCode = 409;
        return Page();
    }

    private Task<ReportTemplate?> TemplateAsync(Guid id) => db.ReportTemplates.VisibleTo(actor).AsNoTracking().Include(t => t.Sections).SingleOrDefaultAsync(t => t.Id == id);

    private async Task<Period?> ChooseAsync(ReportTemplate template, string? asked)
    {
        var given = await db.OfficeReports.VisibleTo(actor).Where(r => r.TemplateId == template.Id).Select(r => r.Period).Distinct().ToListAsync();
        var running = Period.Of(template.Rhythm, actor.Now.Day());
        var chosen = ReportDraft.NextPeriod(template.Rhythm, actor.Now, given.Max(StringComparer.Ordinal));
        if (asked is not null && (!Period.TryParse(asked, out chosen) || chosen.Rhythm != template.Rhythm || chosen.From > running.To)) return null;
        HashSet<Period> offered = [chosen];
        for (var (at, i) = (running, 0); i < Choices; at = at.Previous, i++) offered.Add(at);
        Periods = [.. offered.OrderByDescending(p => p.ToString(), StringComparer.Ordinal).Select(p => new SelectListItem($"{p.Label()}{(given.Contains(p.ToString()) ? Words.Report_AlreadyFilled : "")}", p.ToString(), p == chosen))];
        return chosen;
    }

    private async Task LoadAsync(ReportTemplate template, Period period, IReadOnlyDictionary<Guid, string?>? typed) => Draft = await ReportDraft.MakeAsync(db, actor, names, template, period, typed);
}
