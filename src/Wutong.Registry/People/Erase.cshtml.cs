using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.People;

/// <summary>Asks once more, and why, before a contact's personal data are erased.</summary>
internal sealed class Erase(WutongDb db, Actor actor) : PageModel
{
    public Person Person { get; private set; } = null!;
    public ErasePerson Input { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, int version, ErasePerson input)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input = input;
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await (input with { Id = id, Version = version }).Run(db, actor), next: $"/registry/people/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.People.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is not { } found) return false;
        Person = found;
        return true;
    }
}
