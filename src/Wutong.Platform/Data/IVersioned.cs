namespace Wutong.Platform.Data;

/// <summary>A root of an aggregate: what is loaded, changed and saved as one, under one version.</summary>
public interface IVersioned
{
    /// <summary>Ordered by time of creation (UUID version 7).</summary>
    Guid Id { get; }

    /// <summary>Raised by every accepted change of the root or of one of its parts; every write names the one it has seen.</summary>
    int Version { get; }
}

/// <summary>A row inside an aggregate; changing it raises its root's version.</summary>
public interface IPartOf<TRoot> : IPart where TRoot : class, IVersioned
{
    Type IPart.Root => typeof(TRoot);
}

/// <summary>What the context asks of any part; implement <see cref="IPartOf{TRoot}"/>.</summary>
public interface IPart
{
    Type Root { get; }
    Guid RootId { get; }
}

/// <summary>A row that is written once: the context refuses to change or remove it.</summary>
public interface IFrozen;
