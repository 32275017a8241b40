using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.People;

namespace Wutong.Registry.Organisations;

/// <summary>One organisation: what it is called and was called, and whom to talk to there.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;
    public string? District { get; private set; }
    public IReadOnlyList<Person> People { get; private set; } = [];
    public AddOrganisationName Input { get; private set; } = new() { Kind = NameKind.Alias };

    public bool MayEdit => actor.IsAny(RegistryModule.Writers);

    /// <summary>Whether contacts are this actor's business at all; whoever may not see any is not told that there are none.</summary>
    public bool SeesPeople => actor.IsAny(RegistryModule.ContactReaders);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostNameAsync(Guid id, int version, AddOrganisationName input)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input = input;
        if (!MayEdit) return new StatusCodeResult(403);
        return ModelState.IsValid ? this.Show(await (input with { Id = id, Version = version }).Run(db, actor), Here(id)) : this.Refuse();
    }

    public async Task<IActionResult> OnPostRemoveNameAsync(Guid id, int version, Guid name)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await new RemoveOrganisationName { Id = id, Version = version, NameId = name }.Run(db, actor), Here(id));
    }

    private static string Here(Guid id) => $"/registry/organisations/{id}";

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Organisations.VisibleTo(actor).AsNoTracking().Include(o => o.OtherNames).SingleOrDefaultAsync(o => o.Id == id) is not { } found) return false;
        Organisation = found;
        District = found.DistrictId is { } district ? await db.Districts.VisibleTo(actor).Where(d => d.Id == district).Select(d => d.Name).SingleAsync() : null;
        People = await db.People.VisibleTo(actor).AsNoTracking().Where(p => p.OrganisationId == id).OrderBy(p => p.NameSortKey).Take(200).ToListAsync();
        return true;
    }
}
