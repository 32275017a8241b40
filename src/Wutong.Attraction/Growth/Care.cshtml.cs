using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Growth;

/// <summary>Who must be visited, and who shows signs of leaving.</summary>
internal sealed class Care(WutongDb db, Actor actor) : PageModel
{
    public CareList Listed { get; private set; } = null!;
    public bool IsExampleRule { get; private set; }
    public bool MayRecord { get; } = actor.IsAny(AttractionModule.Officers);

    public async Task OnGetAsync()
    {
        Listed = await CareList.OfAsync(db, actor);
        IsExampleRule = !await db.PromiseRules.Whole.AnyAsync();
    }
}
