using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Telemetry;
using Wutong.Platform.Users;

namespace Wutong.Platform.Search;

/// <summary>A record that was found, as the list shows it.</summary>
/// <param name="Also">The other name by which it was found; null where its title says it.</param>
/// <param name="IsAlsoRelated">That is the name of another record, e.g. of a project's investor.</param>
/// <param name="Snippet">The running text around the first word.</param>
public sealed record SearchHit(
    Searchable Kind, Guid Id, string Link, IReadOnlyList<MarkedPart> Title, IReadOnlyList<MarkedPart>? Also, bool IsAlsoRelated, IReadOnlyList<MarkedPart>? Subtitle, IReadOnlyList<MarkedPart>? Snippet, bool IsExample);

/// <summary>A page of what was found.</summary>
/// <param name="Counts">How many of each kind; of a capped answer, how many at least.</param>
/// <param name="IsCapped">There are more than were counted.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, int Count, bool IsCapped, IReadOnlyDictionary<Searchable, int> Counts, string? Before, string? After)
{
    public static SearchPage Empty { get; } = new([], 0, false, new Dictionary<Searchable, int>(), null, null);
}

/// <summary>Records that a search found, the last changed first.</summary>
/// <param name="HasMore">There are more, which are not among them.</param>
public sealed record FoundIds(IReadOnlyList<Guid> Ids, bool HasMore)
{
    /// <summary>Of ids of which one more was asked for than is wanted.</summary>
    public static FoundIds Of(List<Guid> ids, int most = Searching.MostIds)
    {
        var hasMore = ids.Count > most;
        if (hasMore) ids.RemoveAt(most);
        return new FoundIds(ids, hasMore);
    }
}

/// <summary>What pages, operations and tables ask of search.</summary>
public static class Searching
{
    /// <summary>Up to here hits are counted, and sorted at once; of more only the best are looked for.</summary>
    public const int CountLimit = 500;

    /// <summary>A list that is to sort what was found takes at most this many.</summary>
    public const int MostIds = 10_000;

    extension(WutongDb db)
    {
        /// <summary>
        /// The ids of one kind's records whose title, other names, codes, initials or pinyin hold the words, the last changed first, at most so many as are
        /// sorted. They are found now and not by the query that reads their rows: how the index is best asked, its first answers say.
        /// </summary>
        public async Task<FoundIds> FindIdsAsync(Actor actor, string kind, string text, int most = MostIds) =>
            FoundIds.Of(SearchQuery.Of(text) is { } query ? await Reader(db, actor, query, [kind], Tier.Names).IdsAsync(most + 1) : [], most);

        /// <summary>One page of everything, or of one kind.</summary>
        public async Task<SearchPage> SearchAsync(Actor actor, string? text, string? kind, string? after, string? before, int size)
        {
            var kinds = db.Searchables.For(actor);
            if (SearchQuery.Of(text) is not { } query || kinds.Count == 0) return SearchPage.Empty;
            // What was asked for as a kind may be anything.
            using var search = Signal.Search.Begin(db.Searchables.Find(kind ?? "")?.Kind);
            var recent = await Reader(db, actor, query, kinds.Select(k => k.Kind)).RecentAsync(CountLimit + 1);
            var counts = recent.GroupBy(r => r.Kind).Where(g => db.Searchables.Find(g.Key) is not null).ToDictionary(g => db.Searchables.Find(g.Key)!, g => g.Count());
            var isCapped = recent.Count > CountLimit;
            if (kind is not null)
            {
                kinds = [.. kinds.Where(k => k.Kind == kind)];
                if (isCapped) recent = await Reader(db, actor, query, kinds.Select(k => k.Kind)).RecentAsync(CountLimit + 1);
                else recent = [.. recent.Where(r => r.Kind == kind)];
            }
            var backwards = SearchPosition.Parse(before);
            var position = backwards ?? SearchPosition.Parse(after);
            var rows = recent.Count <= CountLimit ? Slice(recent, position, backwards is not null, size + 1)
                : await ByTierAsync(Reader(db, actor, query, kinds.Select(k => k.Kind)), position, backwards is not null, size + 1);
            var more = rows.Count > size;
            if (more) rows.RemoveAt(size);
            if (backwards is not null) rows.Reverse();
            var (hasBefore, hasAfter) = (backwards is not null ? more : position is not null, backwards is not null || more);
            var hits = await ShowAsync(db, actor, query, rows);
            search.Outcome = "done";
            return new SearchPage(
                hits, Math.Min(recent.Count, CountLimit), recent.Count > CountLimit, counts,
                hasBefore && rows.Count > 0 ? SearchPosition.Of(rows[0]).ToString() : null, hasAfter && rows.Count > 0 ? SearchPosition.Of(rows[^1]).ToString() : null);
        }

        /// <summary>The best few, while somebody types.</summary>
        public async Task<IReadOnlyList<SearchHit>> SuggestAsync(Actor actor, string? text, int most)
        {
            var kinds = db.Searchables.For(actor);
            if (SearchQuery.Of(text) is not { } query || kinds.Count == 0) return [];
            var reader = Reader(db, actor, query, kinds.Select(k => k.Kind));
            // Of few hits all are known at once; of many, tier by tier only the best are read.
            var few = await reader.RecentAsync(4 * most + 1);
            var rows = few.Count <= 4 * most ? Slice(few, null, backwards: false, most) : await ByTierAsync(reader, null, backwards: false, most);
            return await ShowAsync(db, actor, query, rows);
        }
    }

    private static SearchReader Reader(WutongDb db, Actor actor, SearchQuery query, IEnumerable<string> kinds, Tier last = Tier.Body)
    {
        var allowed = db.Searchables.For(actor).Select(k => k.Kind).ToHashSet();
        return new SearchReader(db, query, [.. kinds.Where(allowed.Contains)], SearchAudience.KeysOf(actor), last);
    }

    private static List<SearchRow> Slice(List<SearchRow> rows, SearchPosition? position, bool backwards, int most)
    {
        var ordered = rows.OrderBy(r => r.Tier).ThenByDescending(r => r.Row);
        var window = position is null ? ordered : backwards ? ordered.Where(r => SearchPosition.Of(r).CompareTo(position) < 0).Reverse() : ordered.Where(r => SearchPosition.Of(r).CompareTo(position) > 0);
        return [.. window.Take(most)];
    }

    private static async Task<List<SearchRow>> ByTierAsync(SearchReader reader, SearchPosition? position, bool backwards, int most)
    {
        List<SearchRow> rows = [];
        var tiers = Enum.GetValues<Tier>().AsEnumerable();
        if (backwards) tiers = tiers.Reverse();
        foreach (var tier in tiers.Where(t => position is null || (backwards ? t <= position.Tier : t >= position.Tier)))
        {
            rows.AddRange(await reader.OfTierAsync(tier, tier == position?.Tier ? position.Row : null, backwards, most - rows.Count));
            if (rows.Count >= most) break;
        }
        return rows;
    }

    private static async Task<IReadOnlyList<SearchHit>> ShowAsync(WutongDb db, Actor actor, SearchQuery query, List<SearchRow> rows)
    {
        HashSet<(string, Guid)> visible = [];
        foreach (var group in rows.GroupBy(r => r.Kind))
            if (db.Searchables.Find(group.Key) is { } kind)
                visible.UnionWith((await kind.VisibleAsync(db, actor, [.. group.Select(r => (r.Id, r.Face))])).Select(v => (group.Key, v.Id)));
        return [.. rows.Where(r => visible.Contains((r.Kind, r.Id))).Select(r => Show(db.Searchables.Find(r.Kind)!, query, r))];
    }

    private static SearchHit Show(Searchable kind, SearchQuery query, SearchRow row)
    {
        var words = query.Words;
        var (also, isRelated) = OtherName(row, words);
        return new SearchHit(kind, row.Id, kind.LinkOf(row.Id), MarkedText.Of(row.Title, words), also is null ? null : MarkedText.Of(also, words), isRelated,
            row.Subtitle is null ? null : MarkedText.Of(row.Subtitle, words), row.Body is null ? null : MarkedText.Around(row.Body, words), row.IsExample);
    }

    /// <summary>The first other name that holds a word which the title does not; of another record only where the subtitle does not show it anyway.</summary>
    private static (string? Name, bool IsRelated) OtherName(SearchRow row, IReadOnlyList<SearchWord> words)
    {
        bool Holds(string name, SearchWord word) => KeptText.OfNames([name]) is var kept && word.InNames.Concat(word.AtStartOfTitle).Any(n => kept.Contains(n, StringComparison.Ordinal));
        var missing = words.Where(w => !Holds(row.Title, w)).ToList();
        var found = row.Others.Split(KeptText.Line).FirstOrDefault(o => o.Length > 0 && missing.Exists(w => Holds(o, w)));
        var isRelated = found?[0] == KeptText.RelatedLine;
        return isRelated && row.Subtitle is { } shown && missing.TrueForAll(w => Holds(shown, w)) ? (null, false) : (found?.TrimStart(KeptText.RelatedLine), isRelated);
    }
}

/// <summary>Where a page ends: the tier and row of its outermost hit. One that somebody made up reads as none.</summary>
internal sealed record SearchPosition(Tier Tier, long Row) : IComparable<SearchPosition>
{
    public static SearchPosition Of(SearchRow row) => new(row.Tier, row.Row);

    public static SearchPosition? Parse(string? text) =>
        text?.Split('-') is [var tier, var row] && int.TryParse(tier, out var t) && Enum.IsDefined((Tier)t) && long.TryParse(row, out var r) ? new SearchPosition((Tier)t, r) : null;

    public int CompareTo(SearchPosition? other) => other is null ? 1 : Tier != other.Tier ? Tier.CompareTo(other.Tier) : other.Row.CompareTo(Row);

    public override string ToString() => $"{(int)Tier}-{Row}";
}
