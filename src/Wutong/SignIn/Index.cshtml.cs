using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Demo;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

internal sealed class Index(WutongDb db, SignInDoor door, DemoDoor demo) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Next { get; set; }

    public IReadOnlyList<User> DemoUsers { get; private set; } = [];

    public async Task OnGetAsync() => DemoUsers = await demo.IsOpenAsync(HttpContext, db)
        ? await db.Users.AsNoTracking().Include(u => u.Bindings).Where(u => u.IsExample).OrderBy(u => u.Id).ToListAsync() : [];

    public async Task<IActionResult> OnPostDemoAsync(string? account)
    {
        if (!await demo.IsOpenAsync(HttpContext, db)) return NotFound();
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.UserName == account && u.IsExample && !u.IsDisabled);
        if (user is null) return NotFound();
        await door.OpenAsync(user);
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : "/desk");
    }
}
