using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

/// <summary>The catalogue: every figure with its definition, its last twelve months, its target.</summary>
internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "asof")] public DateOnly? Asked { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? Known { get; set; }

    public DateOnly AsOf => Asked ?? actor.Now.Day();
    public IReadOnlyList<(string Group, IReadOnlyList<MetricSummary> Metrics)> Groups { get; private set; } = [];

    /// <summary>The parameters of the days, for links to the metrics.</summary>
    public string Days => MetricDays.Query(Asked, Known);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!MetricDays.AreSane(AsOf, Known)) return BadRequest();
        Groups = await db.MetricCatalogueAsync(actor, AsOf, Known);
        return Page();
    }
}
