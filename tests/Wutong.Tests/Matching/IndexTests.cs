using CsCheck;
using Wutong.Matching.Analysis;
using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;

namespace Wutong.Tests.Matching;

public sealed class IndexTests
{
    [Theory]
    [InlineData(Formula.Cosine, 400)]
    [InlineData(Formula.Bm25, 400)]
    [InlineData(Formula.Cosine, 9000)]
    [InlineData(Formula.Bm25, 9000)]
    public void The_best_are_those_of_an_exhaustive_scan(Formula formula, int most) => Gen.Select(Gen.Int[1, most], Gen.Int[1, 40], Gen.Int[0, 1000]).Sample((count, top, seed) =>
    {
        var index = OfferIndex.Build(MadeUpTrade.Offers(count, seed), MadeUpTrade.Plain with { Formula = formula });
        index.Change(MadeUpTrade.Offers(count / 3, seed + 1), ["o00000"]);
        var question = new Question(MadeUpTrade.Needs(1, seed + 2)[0], index.Current);
        var found = SurfaceSearch.Top(index.Current, question, top);
        Assert.Equal(Exhaustive(index.Current, question).OrderByDescending(f => f.Score).ThenBy(f => f.Place).Take(top), found);
    }, iter: 20);

    [Theory]
    [InlineData(Formula.Cosine)]
    [InlineData(Formula.Bm25)]
    public void A_search_allocates_nothing_for_each_offer(Formula formula)
    {
        var snapshot = OfferIndex.Build(MadeUpTrade.Offers(9000), MadeUpTrade.Plain with { Formula = formula }).Current;
        var question = new Question(MadeUpTrade.Needs(1)[0], snapshot);
        SurfaceSearch.Top(snapshot, question, 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SurfaceSearch.Top(snapshot, question, 20);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4096);
    }

    [Fact]
    public void Nearly_all_of_the_best_twenty_are_those_of_exact_BM25()
    {
        var offers = MadeUpTrade.Offers(2000);
        var snapshot = OfferIndex.Build(offers, MadeUpTrade.Plain with { Formula = Formula.Bm25 }).Current;
        var exactly = ExactBm25(snapshot);
        var (same, all) = (0, 0);
        foreach (var need in MadeUpTrade.Needs(50))
        {
            var question = new Question(need, snapshot, 1, 0);
            var found = SurfaceSearch.Top(snapshot, question, 20);
            var exact = exactly(need);
            // Equal scores may stand in any order, so a score among the exact twenty is what counts.
            var least = exact.Values.OrderDescending().Skip(19).First() * (1 - 1e-6);
            (same, all) = (same + found.Count(f => exact[f.Place] >= least), all + found.Count);
        }
        Assert.True(same >= 0.98 * all, $"{same} of {all}");
    }

    [Fact]
    public void Offers_with_the_same_text_are_one_match()
    {
        var index = OfferIndex.Build([.. Enumerable.Range(0, 10_000).Select(i => new Offer($"o{i}", i % 2 == 0 ? "氧化镓单晶" : "氧化鎵單晶"))], MadeUpTrade.Plain);
        var match = Assert.Single(new Ranker(index).Rank(new("n", "氧化镓")));
        Assert.Equal(9_999, match.Twins.Count);
    }

    [Fact]
    public void Twins_in_segments_of_different_days_are_joined_too()
    {
        var index = OfferIndex.Build([new("a", "氧化镓单晶"), new("c", "污水处理")], MadeUpTrade.Plain);
        index.Change([new("b", "氧化镓单晶")]);
        var matches = new Ranker(index).Rank(new("n", "氧化镓"));
        Assert.Equal(["b"], matches.Single(m => m.Offer.Id == "a").Twins);
    }

    [Fact]
    public void Filters_let_through_what_they_say()
    {
        var offers = MadeUpTrade.Offers(600);
        var index = OfferIndex.Build(offers, MadeUpTrade.Plain);
        var filter = new Filter { Industries = ["industry1", "industry2"], Places = ["north"], Kinds = ["patent"], From = DateOnly.FromDayNumber(738_100), Until = DateOnly.FromDayNumber(738_900), Asker = ["office1"], WithoutGroups = ["team3"] };
        var found = new Ranker(index).Rank(MadeUpTrade.Needs(1)[0], new() { Top = 1000, Depth = 1000, Filter = filter }).SelectMany(m => m.Twins.Append(m.Offer.Id)).Order(StringComparer.Ordinal);
        Assert.Equal(offers.Where(o => o.Industry is "industry1" or "industry2" && o is { Place: "north", Kind: "patent", Group: not "team3" } && o.Since!.Value.DayNumber is >= 738_100 and <= 738_900 && (o.Readers is null || o.Readers.Contains("office1")))
            .Select(o => o.Id).Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void Who_holds_no_key_finds_only_what_is_for_everybody()
    {
        var index = OfferIndex.Build([new("open", "氧化镓单晶"), new("closed", "氧化镓外延") { Readers = ["office1"] }, new("nobody", "氧化镓") { Readers = [] }], MadeUpTrade.Plain);
        Assert.Equal(["open"], Ids(new()));
        Assert.Equal(["closed", "open"], Ids(new() { Asker = ["office1", "unknown"] }));
        Assert.Equal(["closed", "nobody", "open"], Ids(new() { Asker = null }));

        IEnumerable<string> Ids(Filter filter) => new Ranker(index).Rank(new("n", "氧化镓"), new() { Filter = filter }).Select(m => m.Offer.Id).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Changes_leave_the_index_as_if_it_had_been_so_from_the_start()
    {
        var offers = MadeUpTrade.Offers(300);
        var index = OfferIndex.Build(offers, MadeUpTrade.Plain);
        var random = new Random(5);
        var standing = offers.ToDictionary(o => o.Id);
        for (var round = 0; round < 30; round++)
        {
            var put = Enumerable.Range(0, 7).Select(_ => new Offer($"o{random.Next(400):D5}", MadeUpTrade.Title(random, random.Next(6)))).DistinctBy(o => o.Id).ToList();
            var gone = Enumerable.Range(0, 3).Select(_ => $"o{random.Next(400):D5}").Except(put.Select(o => o.Id)).Distinct().ToList();
            index.Change(put, gone);
            foreach (var offer in put) standing[offer.Id] = offer;
            foreach (var id in gone) standing.Remove(id);
        }
        Assert.Equal(standing.Values.Select(o => (o.Id, o.Title)).OrderBy(o => o.Id, StringComparer.Ordinal), index.Current.Offers.Select(o => (o.Id, o.Title)).OrderBy(o => o.Id, StringComparer.Ordinal));
        Assert.True(index.Current.Segments.Length <= 10);
        Assert.All(new Ranker(index).Rank(MadeUpTrade.Needs(1)[0]), m => Assert.Equal(standing[m.Offer.Id].Title, m.Offer.Title));
    }

    [Fact]
    public async Task Readers_see_whole_moments_while_somebody_writes()
    {
        var index = OfferIndex.Build(Moment(0), MadeUpTrade.Plain);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
                Assert.Single(new Ranker(index).Rank(new("n", "氧化镓单晶"), new() { Top = 50 }).Select(m => m.Offer.Group).Distinct());
        })).ToList();
        for (var i = 1; i <= 60; i++) index.Change(Moment(i));
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(20, index.Count);

        static List<Offer> Moment(int i) => [.. Enumerable.Range(0, 20).Select(o => new Offer($"o{o}", $"氧化镓单晶{o}") { Group = $"moment{i}" })];
    }

    private static IEnumerable<(int Score, int Place)> Exhaustive(Snapshot snapshot, Question question)
    {
        for (var i = 0; i < snapshot.Segments.Length; i++)
        {
            var segment = snapshot.Segments[i].Segment;
            var sums = new int[segment.EntryCount];
            foreach (var asked in question.Terms) AddAll(segment.Postings, asked, sums);
            for (var entry = 0; entry < sums.Length; entry++) if (sums[entry] > 0) yield return (sums[entry], Scores.Place(i, entry));
        }
    }

    private static void AddAll(Postings postings, Asked asked, int[] sums)
    {
        if (asked.Term >= postings.Scales.Length) return;
        var weight = (int)(asked.Weight * postings.Scales.Span[asked.Term]);
        for (var p = postings.Starts.Span[asked.Term]; p < postings.Starts.Span[asked.Term + 1]; p++) sums[postings.Entries.Span[p]] += weight * postings.Impacts.Span[p] / 256;
        var row = postings.HotTerms.Span.BinarySearch(asked.Term);
        for (var entry = 0; row >= 0 && entry < sums.Length; entry++) sums[entry] += weight * postings.Hot.Span[row * Postings.RowLength(sums.Length) + entry] / 256;
    }

    /// <summary>BM25 in double precision by its formula, of every text; frequencies and lengths are those of the offers, as the index was told.</summary>
    private static Func<Need, Dictionary<int, double>> ExactBm25(Snapshot snapshot)
    {
        var segment = snapshot.Segments[0].Segment;
        var offers = snapshot.Offers.Select(o => Grams(o.Title).Concat(Grams(o.Text)).ToList()).ToList();
        var average = offers.Average(o => (double)o.Count);
        var with = offers.SelectMany(o => o.Distinct()).CountBy(term => term).ToDictionary();
        var texts = Enumerable.Range(0, segment.EntryCount).Select(e => Grams(segment.TitleOf(e)).Concat(Grams(segment.TextOf(e))).CountBy(term => term).ToDictionary()).ToList();
        return need => texts.Select((text, entry) => (entry, Score: Grams(need.Title).Where(text.ContainsKey).Sum(term =>
            Math.Log(1 + (offers.Count - with[term] + 0.5) / (with[term] + 0.5)) * text[term] * 2.2 / (text[term] + 1.2 * (0.25 + 0.75 * text.Values.Sum() / average)))))
            .ToDictionary(t => t.entry, t => t.Score);

        static IEnumerable<string> Grams(string text)
        {
            var reading = new Reading(text);
            return reading.Bigrams.Select(s => reading[s].ToString());
        }
    }
}
