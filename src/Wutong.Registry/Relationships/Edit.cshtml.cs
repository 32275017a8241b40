using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Relationships;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditRelationship>(db)
{
    private readonly WutongDb db = db;

    public RelationshipKind Kind { get; private set; }
    public string From { get; private set; } = "";
    public string To { get; private set; } = "";
    public string Back { get; private set; } = "";
    public RecordLink? Source { get; private set; }

    protected override string Next => Back;

    protected override async Task<EditRelationship?> StandingAsync(Guid id)
    {
        if (await db.Relationships.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is not { } relation) return null;
        (Kind, From, To) = (relation.Kind, await NameAsync(relation.FromOrganisationId, relation.FromPersonId), await NameAsync(relation.ToOrganisationId, relation.ToPersonId));
        Back = relation.FromOrganisationId is { } organisation ? $"/registry/organisations/{organisation}" : $"/registry/people/{relation.FromPersonId}";
        Source = relation.SourceId is { } source ? await db.RecordLinkAsync(actor, source) : null;
        return EditRelationship.From(relation);
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, int version)
    {
        if (await StandingAsync(id) is not { } standing) return NotFound();
        // The form to save is not sent along; what would be wrong with it has nothing to do with this.
        (Input, Opened) = (standing, Conflict.Pack(standing));
        ModelState.Clear();
        return this.Show(await new RemoveRelationship { Id = id, Version = version }.Run(db, actor), Back);
    }

    private async Task<string> NameAsync(Guid? organisation, Guid? person) => organisation is { } id
        ? (await db.OrganisationRefsAsync([id]))[id].Name
        : await db.People.VisibleTo(actor).Where(p => p.Id == person).Select(p => p.Name).SingleAsync();
}
