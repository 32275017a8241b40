using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Leads;

internal sealed partial class Lead : IVisible<Lead>
{
    /// <summary>The head office and leaders see all leads; an officer those of the own district and office, and those that the officer holds or works on. Nobody else sees any.</summary>
    public static Expression<Func<Lead, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.HeadOffice, Role.Leader)) return _ => true;
        var officer = actor.Is(Role.InvestmentOfficer);
        var (id, districts, offices) = (actor.Id, actor.Districts, actor.Offices);
        return lead => officer && ((lead.DistrictId != null && districts.Contains(lead.DistrictId.Value)) || offices.Contains(lead.OfficeId) || lead.HolderId == id || lead.ResponsibleId == id);
    }

    /// <summary>Those whose name and investor are open to the actor, as <see cref="IsOpenTo"/> says of one.</summary>
    public static Expression<Func<Lead, bool>> OpenTo(Actor actor)
    {
        if (actor.IsAny(Role.HeadOffice, Role.Leader)) return _ => true;
        var id = actor.Id;
        return lead => lead.CodeName == null || lead.HolderId == id || lead.ResponsibleId == id;
    }

    /// <summary>Whether name and investor of a confidential lead are open to the actor: whoever works on it, the head office, leaders.</summary>
    public bool IsOpenTo(Actor actor) => CodeName is null || actor.IsAny(Role.HeadOffice, Role.Leader) || (actor.Id is { } id && (HolderId == id || ResponsibleId == id));

    /// <summary>Those who may change a lead that they see: officers and the head office; a confidential one, only who knows it whole.</summary>
    public bool MayBeChangedBy(Actor actor) => actor.IsAny(AttractionModule.Officers) && IsOpenTo(actor);

    /// <summary>The name by which the actor may know it.</summary>
    public string NameFor(Actor actor) => IsOpenTo(actor) ? Name : CodeName!;

    public static async Task<bool> FilesOpenToAsync(WutongDb db, Actor actor, Guid id) => (await ForFilesAsync(db, actor, id))?.IsOpenTo(actor) == true;

    public static async Task<bool> FilesChangeableByAsync(WutongDb db, Actor actor, Guid id) => (await ForFilesAsync(db, actor, id))?.MayBeChangedBy(actor) == true;

    private static Task<Lead?> ForFilesAsync(WutongDb db, Actor actor, Guid id) => db.Leads.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(l => l.Id == id);
}
