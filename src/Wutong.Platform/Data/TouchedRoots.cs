using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Wutong.Platform.Data;

/// <summary>The records that a write changes, themselves or in a part, by the source that must be asked about them again before it is committed.</summary>
internal sealed class TouchedRoots<TSource>(Func<Type, TSource?> ofRoot) where TSource : class
{
    private readonly Dictionary<TSource, Dictionary<Guid, bool>> touched = [];

    /// <summary>Forgets what an attempt that was rolled back had noted.</summary>
    public void Forget() => touched.Clear();

    /// <summary>Notes the records that a save is about to change.</summary>
    public void Note(IEnumerable<EntityEntry> entries)
    {
        foreach (var entry in entries.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var part = entry.Entity as IPart;
            // Not every row has an id of its own to be asked for.
            if (ofRoot(part?.Root ?? entry.Metadata.ClrType) is not { } source) continue;
            Add(source, part?.RootId ?? (Guid)entry.Property("Id").CurrentValue!, part is null && entry.State == EntityState.Added);
        }
    }

    /// <summary>Notes a record that a save bears on otherwise than as a whole and its part.</summary>
    public void Note(Type root, Guid id)
    {
        if (ofRoot(root) is { } source) Add(source, id, isNew: false);
    }

    private void Add(TSource source, Guid id, bool isNew)
    {
        if (!touched.TryGetValue(source, out var ids)) touched[source] = ids = [];
        ids[id] = ids.GetValueOrDefault(id) || isNew;
    }

    /// <summary>Everything noted, some at a time, those apart that are new: nothing was written about them yet.</summary>
    public IReadOnlyList<(TSource Source, IReadOnlyList<Guid> Ids, bool AreNew)> Take(int most)
    {
        List<(TSource, IReadOnlyList<Guid>, bool)> taken = [];
        foreach (var (source, ids) in touched)
            foreach (var isNew in new[] { true, false })
                taken.AddRange(ids.Where(i => i.Value == isNew).Select(i => i.Key).Chunk(most).Select(some => (source, (IReadOnlyList<Guid>)some, isNew)));
        touched.Clear();
        return taken;
    }
}
