using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Metrics;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Reports;

/// <summary>A template: its sections in their order, and a form for one more.</summary>
internal sealed class TemplatePage(WutongDb db, Actor actor) : PageModel
{
    // Named, so that the other forms of the page are not read into it.
    [BindProperty(Name = nameof(Input))] public AddSection Input { get; set; } = new();

    public ReportTemplate Template { get; private set; } = null!;
    public string Office { get; private set; } = "";
    public Period Next { get; private set; }
    public IReadOnlyList<ReportSection> Sections => [.. Template.Sections.OrderBy(s => s.Number)];
    public IEnumerable<IGrouping<string, ListedMetric>> Metrics => MetricReading.List(db).GroupBy(m => m.Group);

    public string LabelOf(string metric) => db.Modules.Metrics.Find(metric)?.Label() ?? metric;

    /// <summary>What a list takes its rows from, if the reader may open it.</summary>
    public (string Label, string Address)? TableOf(ReportSection section) => db.Modules.TableFor(actor, section.TableName!) is { } table ? (table.Label, table.Path + section.Query) : null;

    public string? DayOf(ReportSection section) => section.DayColumn is { } day ? db.Modules.TableFor(actor, section.TableName!)?.Find(day)?.Label : null;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input = new AddSection { Id = id, Version = Template.Version, Kind = SectionKind.Figures };
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        return ModelState.IsValid ? this.Show(await (Input with { Id = id }).Run(db, actor), $"/reports/templates/{id}") : this.Refuse();
    }

    public async Task<IActionResult> OnPostChangeAsync(Guid id, int version, Guid section, bool up)
    {
        if (!await LoadAsync(id)) return NotFound();
        // The form for one more is not filled in here.
        this.Disregard([nameof(Input)]);
        return ModelState.IsValid ? this.Show(await new ChangeSection { Id = id, Version = version, SectionId = section, MovesUp = up }.Run(db, actor), $"/reports/templates/{id}") : BadRequest();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.ReportTemplates.VisibleTo(actor).AsNoTracking().Include(t => t.Sections).SingleOrDefaultAsync(t => t.Id == id) is not { } template) return false;
        Template = template;
        Office = await db.Offices.Whole.Where(o => o.Id == template.OfficeId).Select(o => o.Name).SingleAsync();
        Next = ReportDraft.NextPeriod(template.Rhythm, actor.Now, await db.OfficeReports.VisibleTo(actor).Where(r => r.TemplateId == id).MaxAsync(r => r.Period));
        return true;
    }
}
