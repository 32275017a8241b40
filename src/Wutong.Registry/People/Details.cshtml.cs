using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;
using Wutong.Registry.Relationships;

namespace Wutong.Registry.People;

/// <summary>One contact, masked; whole in the answer to a stated purpose, and only there.</summary>
internal sealed class Details(WutongDb db, Actor actor) : PageModel
{
    public Person Person { get; private set; } = null!;
    public OrganisationRef Organisation { get; private set; } = null!;
    /// <summary>Posts, memberships and all else that the person has to do with others.</summary>
    public Neighbourhood Relations { get; private set; } = null!;
    public RevealPerson Input { get; private set; } = new();
    public KeepPerson Keep { get; private set; } = new();
    public RevealPerson.Contact? Contact { get; private set; }
    /// <summary>Within the last two months of the time for which it is kept.</summary>
    public bool IsNearlyOver => Person.KeptUntil < actor.Now.Day().AddDays(60);

    public bool MayEdit => Person.ErasedAt is null && actor.IsAny(RegistryModule.Writers);

    /// <summary>Whoever answers to the person: shows who looked, and erases.</summary>
    public bool MayErase => actor.IsAny(RegistryModule.Erasers);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRevealAsync(Guid id, RevealPerson input)
    {
        if (!await LoadAsync(id)) return NotFound();
        Input = input;
        if (!ModelState.IsValid) return this.Refuse();
        var (outcome, contact) = await (input with { Id = id }).Run(db, actor);
        if (contact is null) return this.Show(outcome, $"/registry/people/{id}");
        Contact = contact;
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(Guid id, int version, [Bind(Prefix = nameof(Keep))] KeepPerson keep)
    {
        if (!await LoadAsync(id)) return NotFound();
        Keep = keep;
        if (!ModelState.IsValid) return this.Refuse();
        return this.Show(await (keep with { Id = id, Version = version }).Run(db, actor), next: $"/registry/people/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.People.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is not { } found) return false;
        Person = found;
        Organisation = (await db.OrganisationRefsAsync([found.OrganisationId]))[found.OrganisationId];
        Relations = await Neighbourhood.OfPersonAsync(db, actor, found.Id, found.Name);
        return true;
    }
}
