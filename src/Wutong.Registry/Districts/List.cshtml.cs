using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Registry.Districts;

/// <summary>All districts on one page: a city has a dozen.</summary>
internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    public IReadOnlyList<District> Rows { get; private set; } = [];
    public bool MayEdit => actor.Is(Role.SystemAdministrator);

    public async Task OnGetAsync() => Rows = await db.Districts.VisibleTo(actor).AsNoTracking().OrderBy(d => d.Order).ThenBy(d => d.Name).ToListAsync();
}
