using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Paths;

/// <summary>Who can introduce an organisation: the best chains of relations from somebody who is ours to it.</summary>
internal sealed class Index(WutongDb db, Actor actor, RelationNetwork network) : PageModel
{
    /// <summary>The name, or a part of it, as somebody typed it.</summary>
    [BindProperty(SupportsGet = true), StringLength(Organisations.Organisation.NameLength)] public string? To { get; set; }

    /// <summary>The organisation from whose page one came.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Organisation { get; set; }

    public OrganisationRef? Target { get; private set; }

    /// <summary>Names that the typed one may mean.</summary>
    public IReadOnlyList<string> Several { get; private set; } = [];
    public IReadOnlyList<RelationPath> Paths { get; private set; } = [];
    public bool MayEdit => actor.IsAny(RegistryModule.Writers);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid) return new StatusCodeResult(400);
        if (Organisation is { } id)
        {
            if (!await db.SeesOrganisationAsync(actor, id)) return NotFound();
            Target = (await db.OrganisationRefsAsync([id]))[id];
        }
        else if (To is not null)
        {
            (Target, Several) = await db.OrganisationSoughtAsync(actor, To);
        }
        if (Target is null) return Page();
        To = Target.Name;
        Paths = await network.FindAsync(db, actor, Target.Id);
        return Page();
    }
}
