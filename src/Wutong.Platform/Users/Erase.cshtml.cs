using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Platform.Users;

/// <summary>Asks once more, and why, before the personal data of an account are erased.</summary>
internal sealed class Erase(WutongDb db, Actor actor) : PageModel
{
    public User Account { get; private set; } = null!;
    public EraseUser Input { get; private set; } = new();
    public bool MayErase => Account is { IsDisabled: true, ErasedAt: null };

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, int version, EraseUser input)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input = input;
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await (input with { Id = id, Version = version }).Run(db, actor), next: $"/settings/users/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id) is not { } found) return false;
        Account = found;
        return true;
    }
}
