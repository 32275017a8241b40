using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Growth;

internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public GrowthRow Row { get; private set; } = null!;

    /// <summary>What a public document says is not corrected here.</summary>
    public bool MayChange => actor.IsAny(AttractionModule.Officers) && Row.IsOwn;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await GrowthTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return NotFound();
        Row = row;
        return Page();
    }
}
