namespace Wutong.Platform.Users;

/// <summary>Who looks with which rights: two of them are alike when the same person holds the same, so that what one may see the other may.</summary>
internal sealed class Viewer(Actor actor) : IEquatable<Viewer>
{
    private readonly Guid? id = actor.Id;
    private readonly bool isMachine = actor.IsMachine;
    private readonly IReadOnlyList<Right> rights = actor.Rights;

    public bool Equals(Viewer? other) => other is not null && id == other.id && isMachine == other.isMachine && rights.SequenceEqual(other.rights);

    public override bool Equals(object? obj) => Equals(obj as Viewer);

    public override int GetHashCode() => HashCode.Combine(id, isMachine, rights.Count);
}
