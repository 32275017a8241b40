using System.Linq.Expressions;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Registry.Organisations;

internal sealed partial class Organisation : IVisible<Organisation>
{
    /// <summary>
    /// The city's own people see every organisation: who is who is what the registry is for. Whoever acts for an organisation sees that one.
    /// Administrators of the platform see none, as no business data is theirs. A record that was merged into another is seen by nobody:
    /// whoever asks for it is shown the survivor.
    /// </summary>
    public static Expression<Func<Organisation, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Roles.Staff)) return organisation => organisation.MergedIntoId == null;
        var own = actor.Organisations;
        return organisation => organisation.MergedIntoId == null && own.Contains(organisation.Id);
    }
}
