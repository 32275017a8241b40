using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.LeadCases;

internal sealed partial class LeadCase : IVisible<LeadCase>
{
    /// <summary>The head office and leaders see all cases; an officer the own. A colleague does not: it tells that somebody else holds the investor.</summary>
    public static Expression<Func<LeadCase, bool>> VisibleTo(Actor actor)
    {
        if (SeesBothSides(actor)) return _ => true;
        var (officer, id) = (actor.Is(Role.InvestmentOfficer), actor.Id);
        return one => officer && one.AskedById == id;
    }

    /// <summary>Who learns by whom the investor is held.</summary>
    public static bool SeesBothSides(Actor actor) => actor.IsAny(Role.HeadOffice, Role.Leader);

    public static Task<bool> FilesOpenToAsync(WutongDb db, Actor actor, Guid id) => db.LeadCases.VisibleTo(actor).AnyAsync(c => c.Id == id);

    /// <summary>Evidence comes from whoever asked and from the head office, until it is decided.</summary>
    public static Task<bool> FilesChangeableByAsync(WutongDb db, Actor actor, Guid id) =>
        actor.IsAny(AttractionModule.Officers) ? db.LeadCases.VisibleTo(actor).AnyAsync(c => c.Id == id && c.Decision == CaseDecision.Open) : Task.FromResult(false);
}
