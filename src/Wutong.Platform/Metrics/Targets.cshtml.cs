using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Metrics;

/// <summary>What a metric is to reach, and which office answers for it.</summary>
internal sealed class Targets(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    [BindProperty(Name = nameof(Target))] public SetTarget Target { get; set; } = new();
    [BindProperty(Name = nameof(Office))] public SetMetricOffice Office { get; set; } = new();

    public Metric Metric { get; private set; } = null!;
    public MetricCard? Card { get; private set; }
    public IReadOnlyDictionary<Guid, string> DistrictNames { get; private set; } = new Dictionary<Guid, string>();
    public List<SelectListItem> Districts { get; private set; } = [];
    public List<SelectListItem> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        (Target, Office) = (new() { Year = actor.Now.Year, Version = Card?.Version ?? 0 }, new() { OfficeId = Card?.OfficeId, Version = Card?.Version ?? 0 });
        return Page();
    }

    public Task<IActionResult> OnPostTargetAsync(string name) => SaveAsync(name, nameof(Target), nameof(Office), () => (Target with { Metric = name }).Run(db, actor, names));
    public Task<IActionResult> OnPostOfficeAsync(string name) => SaveAsync(name, nameof(Office), nameof(Target), () => (Office with { Metric = name }).Run(db, actor));

    /// <summary>Runs one form of the page; what the other holds empty is not its mistake.</summary>
    private async Task<IActionResult> SaveAsync(string name, string form, string other, Func<Task<Outcome>> run)
    {
        if (!await LoadAsync(name)) return NotFound();
        this.Disregard([other]);
        return ModelState.IsValid ? this.Show(await run(), $"/metrics/{name}/targets", form) : this.Refuse();
    }

    private async Task<bool> LoadAsync(string name)
    {
        if (db.Modules.Metrics.Find(name) is not { } metric) return false;
        Metric = metric;
        Card = await db.MetricCards.VisibleTo(actor).AsNoTracking().Include(c => c.Targets).SingleOrDefaultAsync(c => c.Metric == name);
        var districts = await names.CountedDistrictsAsync();
        DistrictNames = districts.ToDictionary(d => d.Id, d => d.Name);
        Districts = [new(Words.Metric_WholeCity, ""), .. districts.Select(d => new SelectListItem(d.Name, d.Id.ToString()))];
        Offices = [.. (await db.OfficeChoicesAsync(actor)).Skip(1).Prepend(new SelectListItem(Words.Metric_NoOffice, ""))];
        return true;
    }
}
