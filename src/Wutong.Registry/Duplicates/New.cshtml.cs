using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Duplicates;

/// <summary>Names two organisations that somebody takes for one.</summary>
internal sealed record PairForm
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_One)), Required, StringLength(Organisation.NameLength)]
    public string? One { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_AnotherOne)), Required, StringLength(Organisation.NameLength)]
    public string? Other { get; init; }

    public async Task<Outcome> Run(WutongDb db, Actor actor)
    {
        if (await db.OrganisationNamedAsync(actor, One!) is not { } one) return Outcome.Refuse(nameof(One), Words.Person_OrganisationUnknown);
        if (await db.OrganisationNamedAsync(actor, Other!) is not { } other) return Outcome.Refuse(nameof(Other), Words.Person_OrganisationUnknown);
        return one.Id == other.Id ? Outcome.Refuse(nameof(Other), Words.Merge_Itself) : await new SuggestPair { OneId = one.Id, OtherId = other.Id }.Run(db, actor);
    }
}

/// <summary>Puts two organisations side by side that nothing suggested.</summary>
internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public PairForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid? organisation)
    {
        if (organisation is not { } id) return Page();
        if (await db.Organisations.VisibleTo(actor).Where(o => o.Id == id).Select(o => o.Name).SingleOrDefaultAsync() is not { } name) return NotFound();
        Input = new PairForm { One = name };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor);
        return this.Show(outcome, outcome is Outcome.Done { Id: { } id } ? $"/registry/duplicates/{id}" : "/registry/duplicates");
    }
}
