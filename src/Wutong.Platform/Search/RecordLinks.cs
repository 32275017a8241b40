using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Search;

/// <summary>A record of any module, by the title under which the asker sees it.</summary>
public sealed record RecordLink(Guid Id, Searchable Kind, string Title)
{
    public string Address => Kind.LinkOf(Id);
}

/// <summary>Records by their ids alone, for rows that point to records of modules which their own does not know.</summary>
public static class RecordLinks
{
    /// <summary>What the index calls a record, under one of its faces.</summary>
    internal sealed record IndexedTitle(Guid Id, int Face, string Kind, string Title);

    extension(WutongDb db)
    {
        /// <summary>The titles of all records, whoever may see them: what is shown must be asked for first.</summary>
        internal IQueryable<IndexedTitle> IndexedTitles => db.Database.SqlQuery<IndexedTitle>($"SELECT \"Id\", \"Face\", \"Kind\", \"Title\" FROM \"SearchDocuments\"");

        /// <summary>Those of the ids that are records which search knows and the actor may see.</summary>
        public async Task<IReadOnlyDictionary<Guid, RecordLink>> RecordLinksAsync(Actor actor, IEnumerable<Guid> ids)
        {
            Dictionary<Guid, RecordLink> links = [];
            var asked = ids.Distinct().ToList();
            if (asked.Count == 0) return links;
            var found = await db.IndexedTitles.Where(d => asked.Contains(d.Id)).ToListAsync();
            foreach (var kind in db.Searchables.For(actor))
            {
                var ofKind = found.Where(d => d.Kind == kind.Kind).ToList();
                if (ofKind.Count == 0) continue;
                var visible = await kind.VisibleAsync(db, actor, [.. ofKind.Select(d => (d.Id, d.Face))]);
                foreach (var document in ofKind.OrderBy(d => d.Face)) if (visible.Contains((document.Id, document.Face))) links.TryAdd(document.Id, new RecordLink(document.Id, kind, document.Title));
            }
            return links;
        }

        /// <summary>One record by its id; null where there is none for this actor.</summary>
        public async Task<RecordLink?> RecordLinkAsync(Actor actor, Guid id) => (await db.RecordLinksAsync(actor, [id])).GetValueOrDefault(id);
    }
}
