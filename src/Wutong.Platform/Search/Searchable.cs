using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Search;

/// <summary>A kind of record that search finds. A module brings one for each of its roots; see <see cref="Searchable{T}"/>.</summary>
public abstract class Searchable
{
    /// <summary>Stands in the index and in addresses; letters only, never changed.</summary>
    public abstract string Kind { get; }

    /// <summary>Read at each request, so that it follows the language.</summary>
    public abstract string Label { get; }

    /// <summary>Name of a symbol in <c>icons.svg</c>.</summary>
    public abstract string Icon { get; }

    /// <summary>Who may open the record's page.</summary>
    public abstract IReadOnlySet<Role> Roles { get; }

    /// <summary>What a token must be allowed to read.</summary>
    public abstract string Scope { get; }

    /// <summary>Where a record of this kind is.</summary>
    public abstract string LinkOf(Guid id);

    /// <summary>The documents of these records, read anew. <c>Audience</c> says the same as the root's <c>VisibleTo</c>.</summary>
    public abstract Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids);

    /// <summary>Whether a record may have a second face.</summary>
    public virtual bool HasFaces => false;

    /// <summary>Whether a change of this row, root or part, changes a name that documents of other kinds show.</summary>
    public virtual bool IsRename(EntityEntry changed) => false;

    /// <summary>Other records of this kind whose documents a change of this row changes, e.g. the one that it was merged into.</summary>
    public virtual IEnumerable<Guid> AlsoChanged(EntityEntry changed) => [];

    /// <summary>These records and those that are read as one of them: what shows the name of one shows that of the other.</summary>
    public virtual Task<IReadOnlyList<Guid>> ReadAlikeAsync(WutongDb db, IReadOnlyList<Guid> ids) => Task.FromResult(ids);

    /// <summary>The records of this kind whose documents show a name of these records of another kind; null for none.</summary>
    public virtual IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) => null;

    internal abstract Type Root { get; }
    internal abstract Task<List<Guid>> NextAsync(WutongDb db, Guid after, int most);
    internal abstract Task<int> CountAsync(WutongDb db);

    /// <summary>Those of the documents found that the actor may see by the rule itself: the second lock.</summary>
    internal abstract Task<HashSet<(Guid Id, int Face)>> VisibleAsync(WutongDb db, Actor actor, IReadOnlyCollection<(Guid Id, int Face)> found);
}

/// <inheritdoc/>
/// <typeparam name="T">The root.</typeparam>
public abstract class Searchable<T> : Searchable where T : class, IVersioned, IVisible<T>
{
    internal sealed override Type Root => typeof(T);

    /// <summary>Of those that are visible anyway, the ones that may be seen under this face.</summary>
    protected virtual IQueryable<T> OfFace(IQueryable<T> visible, Actor actor, int face) => visible;

    // Through EF.Property: the interface's own property does not translate.
    internal sealed override Task<List<Guid>> NextAsync(WutongDb db, Guid after, int most) =>
        new Rows<T>(db).Whole.Select(r => EF.Property<Guid>(r, nameof(IVersioned.Id))).Where(id => id > after).OrderBy(id => id).Take(most).ToListAsync();

    internal sealed override Task<int> CountAsync(WutongDb db) => new Rows<T>(db).Whole.CountAsync();

    internal sealed override async Task<HashSet<(Guid Id, int Face)>> VisibleAsync(WutongDb db, Actor actor, IReadOnlyCollection<(Guid Id, int Face)> found)
    {
        HashSet<(Guid, int)> visible = [];
        foreach (var face in found.GroupBy(f => f.Face))
        {
            var ids = face.Select(f => f.Id).ToList();
            var rows = OfFace(new Rows<T>(db).VisibleTo(actor).AsNoTracking(), actor, face.Key);
            foreach (var id in await rows.Select(r => EF.Property<Guid>(r, nameof(IVersioned.Id))).Where(id => ids.Contains(id)).ToListAsync()) visible.Add((id, face.Key));
        }
        return visible;
    }
}

/// <summary>All kinds of the running program.</summary>
public sealed class SearchKinds(IEnumerable<Searchable> all)
{
    // A kind is one word of the index; of anything else one database makes two, and finds nothing.
    public IReadOnlyList<Searchable> All { get; } = [.. all.Select(s => s.Kind.All(char.IsAsciiLetter) ? s : throw new InvalidOperationException($"A kind of search is letters only, unlike {s.Kind}."))];

    public Searchable? Find(string? kind) => All.FirstOrDefault(s => s.Kind == kind);

    /// <summary>The kinds that the actor may find at all, with their token's scopes.</summary>
    public IReadOnlyList<Searchable> For(Actor actor) => [.. All.Where(s => actor.IsAny(s.Roles) && (actor.Scopes is null || actor.Scopes.Contains(s.Scope)))];

    internal Searchable? OfRoot(Type root) => All.FirstOrDefault(s => s.Root == root);
}
