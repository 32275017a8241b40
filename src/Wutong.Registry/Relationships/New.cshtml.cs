using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Relationships;

internal sealed class New(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public RelationshipForm Input { get; set; } = new();

    /// <summary>The end from whose page the form was opened.</summary>
    public string? Name { get; private set; }
    public string Back { get; private set; } = "";

    /// <summary>The record from whose page the form was opened, as what says so.</summary>
    public RecordLink? Source { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? organisation, Guid? person, RelationshipKind? kind, string? other, Guid? source, RelationshipSource? sourceKind)
    {
        Input = new RelationshipForm { OrganisationId = organisation, PersonId = person, Kind = kind, Other = other, SourceId = source, SourceKind = sourceKind, Confidence = Confidence.Confirmed };
        return await LoadAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync()) return NotFound();
        return ModelState.IsValid ? this.Show(await Input.Run(db, actor), Back) : this.Refuse();
    }

    private async Task<bool> LoadAsync()
    {
        if (Input.OrganisationId is not null && Input.PersonId is not null) return false;
        if (Input.SourceId is { } source && (Source = await db.RecordLinkAsync(actor, source)) is null) return false;
        if (Input.OrganisationId is null && Input.PersonId is null)
        {
            Back = "/registry/relationships";
            return true;
        }
        Back = Input.OrganisationId is { } id ? $"/registry/organisations/{id}" : $"/registry/people/{Input.PersonId}";
        Name = Input.OrganisationId is not null
            ? await db.Organisations.VisibleTo(actor).Where(o => o.Id == Input.OrganisationId).Select(o => o.Name).SingleOrDefaultAsync()
            : await db.People.VisibleTo(actor).Where(p => p.Id == Input.PersonId).Select(p => p.Name).SingleOrDefaultAsync();
        return Name is not null;
    }
}
