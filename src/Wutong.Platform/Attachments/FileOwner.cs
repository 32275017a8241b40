using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Users;

namespace Wutong.Platform.Attachments;

/// <summary>A kind of record on which files may hang, and who may see and change what hangs there. Without one, nobody may.</summary>
/// <param name="Kind">Stands in the rows and in addresses; small letters, and never changed.</param>
/// <param name="MayRead">Whether the actor may see the record with this id.</param>
/// <param name="MayChange">Whether the actor may change it, and so add and remove files.</param>
/// <param name="Address">The page of the record, for the way back.</param>
/// <param name="ReadScope">What a token must be open to, as for the record itself.</param>
/// <param name="WriteScope">The same for adding and removing.</param>
public sealed record FileOwner(
    string Kind, Func<WutongDb, Actor, Guid, Task<bool>> MayRead, Func<WutongDb, Actor, Guid, Task<bool>> MayChange, Func<Guid, string> Address, string ReadScope, string WriteScope)
{
    public const int KindLength = 40;

    /// <summary>
    /// Who sees the record without being one of the city's own people, e.g. the investor of a project: of its files they see those alone that were shared, and
    /// their own. Null where nobody is.
    /// </summary>
    public Func<Actor, bool>? Outsiders { get; init; }

    /// <summary>How large a file may be here.</summary>
    public long Largest { get; init; } = FileLimits.LargestFile;

    /// <summary>What its content may be; null for everything that is taken at all.</summary>
    internal IReadOnlySet<FileType>? Types { get; init; }

    /// <summary>What to say to whoever brings something else.</summary>
    internal Func<string>? OtherTypes { get; init; }
}

/// <summary>All kinds of records of the running program on which files may hang.</summary>
public sealed class FileOwners(ModuleList modules)
{
    private readonly Dictionary<string, FileOwner> byKind = modules.All.SelectMany(m => m.FileOwners).ToDictionary(o => o.Kind, StringComparer.Ordinal);

    public FileOwner? Find(string? kind) => kind is null ? null : byKind.GetValueOrDefault(kind);

    /// <summary>Where a file is listed: on the page of its record.</summary>
    internal string AddressOf(StoredFile file) => Find(file.RecordKind)!.Address(file.RecordId) + "#files";

    internal async Task<FileOwner?> ReadableAsync(WutongDb db, Actor actor, string kind, Guid record) =>
        Find(kind) is { } owner && Has(actor, owner.ReadScope) && await owner.MayRead(db, actor, record) ? owner : null;

    /// <summary>Whether the actor may add files to a record and remove them: only where it may be read, too.</summary>
    internal async Task<bool> MayChangeAsync(WutongDb db, Actor actor, string kind, Guid record) =>
        Find(kind) is { } owner && Has(actor, owner.WriteScope) && await owner.MayRead(db, actor, record) && await owner.MayChange(db, actor, record);

    /// <summary>Whether an actor who sees the record sees this file of it.</summary>
    internal bool Shows(Actor actor, StoredFile file) => Find(file.RecordKind)?.Outsiders?.Invoke(actor) != true || file.IsShared || (actor.Id is { } id && file.UploadedById == id);

    private static bool Has(Actor actor, string scope) => actor.Scopes is null || actor.Scopes.Contains(scope);
}
