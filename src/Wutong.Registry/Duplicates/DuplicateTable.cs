using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Duplicates;

/// <summary>A pair that may be one organisation; <see cref="Score"/> in thousandths.</summary>
internal sealed class DuplicateRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid FirstId { get; init; }
    public string First { get; init; } = "";
    public Guid SecondId { get; init; }
    public string Second { get; init; } = "";
    public long Score { get; init; }
    [JsonIgnore] public long Rank { get; init; }
    [JsonIgnore] public string ReasonNames { get; init; } = "";
    public IReadOnlyList<string> Reasons => ReasonNames.Split(',', StringSplitOptions.RemoveEmptyEntries);
    public DuplicateState State { get; init; }
    public DateTimeOffset FoundAt { get; init; }
    public bool IsExample { get; init; }
    [JsonIgnore] public string Pair => $"{First} · {Second}";

    /// <summary>Null for a pair that people put side by side.</summary>
    [JsonIgnore] public decimal? Percent => Score == 0 ? null : Math.Round(Score / 10m);
    [JsonIgnore] public string ReasonsText => string.Join(Platform.Words.Comma, LabelsOf(ReasonNames));

    /// <summary>What speaks for a pair, in the users' words.</summary>
    public static IEnumerable<string> LabelsOf(string reasons) => reasons.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(r => Enum.Parse<DuplicateReason>(r).Label());
}

/// <summary>Pairs of records that may be one organisation, and what was decided about them: first what is to be decided, the most alike first.</summary>
internal sealed class DuplicateTable : Table<DuplicateRow>
{
    public static readonly DuplicateTable Instance = new();

    private DuplicateTable()
    {
        Text("pair", () => Words.Duplicate_Pair, s => s.Pair).Title().NotFiltered();
        Choice("state", () => Words.Field_State, s => s.State).Default().Quick().Dressed(s => new Dress(s.State switch { DuplicateState.Open => "st delay", DuplicateState.Merged => "st", _ => "st lost" })).GoesWith("score");
        Text("reasons", () => Words.Duplicate_Reasons, s => s.ReasonsText).Default().Labelled().Wrapped().Worded().NotFiltered();
        Number("score", () => Words.Duplicate_ScorePercent, s => s.Percent).Default().NotFiltered().Means(() => Words.Define_Score).SortedBy(s => s.Rank, descendingFirst: true);
        Moment("found", () => Words.Field_FoundAt, s => s.FoundAt).SortedBy(s => s.FoundAt, descendingFirst: true);
    }

    public override string Name => "duplicates";
    public override string Path => "/registry/duplicates";
    public override string Label => Words.Menu_Duplicates;
    public override IReadOnlySet<Role> Roles => RegistryModule.Mergers;
    public override string SearchHint => Words.Organisation_SearchHint;
    public override EmptyWords Empty { get; } = new("circle-check", () => Words.Duplicate_None, () => Words.Duplicate_NoneHint);

    public override IReadOnlyList<ReadyView> Views { get; } =
        [.. Enum.GetValues<DuplicateState>().Select(s => new ReadyView(() => s.Label(), $"state={s}"))];

    public override IQueryable<DuplicateRow> Rows(WutongDb db, Actor actor)
    {
        // Whoever sees the pair sees its records, also where one of them was merged by now.
        var organisations = db.Organisations.Whole;
        return from s in db.DuplicateSuggestions.VisibleTo(actor)
               // A record that has meanwhile been merged is not asked about.
               where s.State != DuplicateState.Open || !organisations.Any(o => (o.Id == s.FirstId || o.Id == s.SecondId) && o.MergedIntoId != null)
               select new DuplicateRow
               {
                   Id = s.Id, Version = s.Version, FirstId = s.FirstId, First = organisations.Where(o => o.Id == s.FirstId).Select(o => o.Name).FirstOrDefault()!,
                   SecondId = s.SecondId, Second = organisations.Where(o => o.Id == s.SecondId).Select(o => o.Name).FirstOrDefault()!,
                   Score = s.Score, Rank = s.Rank, ReasonNames = s.Reasons, State = s.State, FoundAt = s.FoundAt,
                   IsExample = organisations.Any(o => o.Id == s.FirstId && o.IsExample) && organisations.Any(o => o.Id == s.SecondId && o.IsExample),
               };
    }

    protected override async Task<FoundIds?> FindAsync(WutongDb db, Actor actor, string text)
    {
        var (organisations, hasMore) = await db.FindOrganisationIdsAsync(actor, text);
        var pairs = db.DuplicateSuggestions.VisibleTo(actor).Where(s => organisations.Contains(s.FirstId) || organisations.Contains(s.SecondId));
        var found = FoundIds.Of(await pairs.OrderByDescending(s => s.Id).Select(s => s.Id).Take(Searching.MostIds + 1).ToListAsync());
        return found with { HasMore = found.HasMore || hasMore };
    }
}
