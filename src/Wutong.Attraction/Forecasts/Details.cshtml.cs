using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Forecasts;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public ForecastRow Row { get; private set; } = null!;
    public bool MayChange => actor.IsAny(AttractionModule.Officers) && Row.IsOwn;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await ForecastTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return NotFound();
        Row = row;
        return Page();
    }
}
