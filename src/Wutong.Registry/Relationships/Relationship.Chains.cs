using System.Linq.Expressions;

namespace Wutong.Registry.Relationships;

internal sealed partial class Relationship
{
    /// <summary>Whether one of its ends is a person.</summary>
    public bool IsPersonal => FromPersonId is not null || ToPersonId is not null;

    /// <summary>
    /// Whether chains lead over it on a day. What has ended leads nowhere, but somebody who has left still knows those whom they left. A personal tie counts only on a
    /// recorded ground, and not once the person was erased.
    /// </summary>
    public static Expression<Func<Relationship, bool>> CountsOn(DateOnly day) => r =>
        (r.Until == null || r.Until >= day || r.Kind == RelationshipKind.WorksAt)
        && (r.Basis != null || (r.FromPersonId == null && r.ToPersonId == null))
        && (r.FromPersonId == null || r.FromPerson!.ErasedAt == null) && (r.ToPersonId == null || r.ToPerson!.ErasedAt == null);

    /// <summary>How sure a chain takes a statement to be, in per cent. A convention of the city's, not a measurement: it orders chains.</summary>
    public static byte PercentOf(Confidence confidence) => confidence switch { Confidence.Confirmed => 95, Confidence.Likely => 70, _ => 40 };
}
