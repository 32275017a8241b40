using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

/// <summary>A figure as of a day, as it is known now or was known on a day, with where it comes from.</summary>
internal sealed class Details(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    private const int MostCorrections = 20;

    [BindProperty(SupportsGet = true, Name = "asof")] public DateOnly? Asked { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? Known { get; set; }
    [BindProperty(SupportsGet = true, Name = "district")] public Guid? DistrictId { get; set; }

    public MetricQuestion Question { get; private set; } = null!;
    public Metric Metric => Question.Metric;
    public MetricFigure Figure { get; private set; } = null!;

    /// <summary>What is known now, where an earlier knowledge was asked for.</summary>
    public MetricFigure? Now { get; private set; }
    public MetricFigure YearBefore { get; private set; } = null!;
    public IReadOnlyList<MetricMonth> Months { get; private set; } = [];
    public IReadOnlyList<DistrictPart> Parts { get; private set; } = [];
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];
    public MetricCard? Card { get; private set; }
    public string? Office { get; private set; }
    public MetricTarget? Target { get; private set; }
    public List<SelectListItem> Districts { get; private set; } = [];
    public bool MayKeep => actor.IsAny(MetricCard.Keepers);

    public async Task<IActionResult> OnGetAsync(string name)
    {
        if (db.Modules.Metrics.Find(name) is not { } metric) return NotFound();
        var districts = await names.CountedDistrictsAsync();
        var district = districts.FirstOrDefault(d => d.Id == DistrictId);
        var asOf = Asked ?? actor.Now.Day();
        if ((DistrictId is not null && district is null) || !MetricDays.AreSane(asOf, Known)) return BadRequest();
        Question = new MetricQuestion(metric, asOf) { Known = Known, District = district };
        Figure = await db.FigureAsync(actor, Question);
        if (Known is not null) Now = await db.FigureAsync(actor, Question with { Known = null });
        YearBefore = await db.FigureAsync(actor, Question.YearBefore);
        var series = new MetricSeries(db, actor, asOf, Known, metric, district);
        Months = (await series.ReadAsync()).GetValueOrDefault(metric.Name) ?? series.Nothing;
        Card = await db.MetricCards.VisibleTo(actor).AsNoTracking().Include(c => c.Targets).SingleOrDefaultAsync(c => c.Metric == metric.Name);
        var office = Card?.OfficeId;
        Office = await db.Offices.Whole.Where(o => o.Id == office).Select(o => o.Name).SingleOrDefaultAsync();
        Target = Card?.Targets.Find(t => t.Year == asOf.Year && t.DistrictId == DistrictId);
        if (district is null) Parts = await db.ByDistrictAsync(actor, Question, districts, Card?.Targets ?? []);
        Corrections = await db.CorrectionsAsync(actor, metric, MostCorrections);
        Districts = [new(Words.Metric_WholeCity, ""), .. districts.Select(d => new SelectListItem(d.Name, d.Id.ToString(), d.Id == DistrictId))];
        return Page();
    }
}
