using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.People;

internal sealed class Edit(WutongDb db, Actor actor) : EditPage<EditPerson>(db)
{
    private readonly WutongDb db = db;

    /// <summary>What stands, masked, for the hints beside the empty fields.</summary>
    public Person Person { get; private set; } = null!;

    protected override string Next => $"/registry/people/{Input.Id}";

    protected override async Task<EditPerson?> StandingAsync(Guid id)
    {
        if (await db.People.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is not { } person) return null;
        Person = person;
        return EditPerson.From(person, (await db.OrganisationRefsAsync([person.OrganisationId]))[person.OrganisationId].Name);
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
