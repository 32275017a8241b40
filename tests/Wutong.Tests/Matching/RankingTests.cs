using System.Text.Json;
using CsCheck;
using Wutong.Matching.Explaining;
using Wutong.Matching.Indexing;
using Wutong.Matching.Meaning;
using Wutong.Matching.Ranking;

namespace Wutong.Tests.Matching;

public sealed class RankingTests
{
    private static readonly Lazy<OfferIndex> Index = new(() => OfferIndex.Build(MadeUpTrade.Offers(600), MadeUpTrade.Small));

    [Fact]
    public void Offers_of_the_field_come_first()
    {
        var needs = MadeUpTrade.Needs(30);
        var right = needs.Average(need => new Ranker(Index.Value).Rank(need, new() { Top = 10, Filter = new() { Asker = null } }).Average(m => m.Offer.Industry == $"industry{int.Parse(need.Id[1..]) % 6}" ? 1.0 : 0));
        Assert.True(right > 0.9, $"{right}");
    }

    [Fact]
    public void Terms_of_the_same_use_lie_near_each_other()
    {
        var (spaces, near, far) = (Index.Value.Current.Spaces!, 0f, 0f);
        foreach (var (a, b) in new[] { ("减速器", "伺服"), ("疫苗", "抗体"), ("隔膜", "正极") })
        {
            near += Lines.Dot(spaces.OfTitle(new(a)), spaces.OfTitle(new(b)));
            far += Lines.Dot(spaces.OfTitle(new(a)), spaces.OfTitle(new("污水絮凝")));
        }
        Assert.True(near > far + 1, $"{near} {far}");
    }

    [Fact]
    public void Of_a_group_come_no_more_than_are_wanted()
    {
        var matches = new Ranker(Index.Value).Rank(MadeUpTrade.Needs(1)[0], new() { Top = 9, PerGroup = 1, Filter = new() { Asker = null } });
        Assert.Equal(matches.Count, matches.Select(m => m.Offer.Group).Distinct().Count());
        Assert.Equal(9, matches.Count);
    }

    [Fact]
    public void Teams_are_joined_with_what_else_they_have()
    {
        // The best hundred are all of one team: others must still be found behind them.
        var offers = Enumerable.Range(0, 300).Select(i => new Offer($"a{i}", $"氧化镓单晶{i}") { Group = "one", Place = "north" })
            .Append(new("b", "氧化镓") { Group = "two", Place = "north" }).Append(new("c", "单晶炉") { Group = "three", Place = "south" }).Append(new("d", "单晶硅片")).Append(new("e", "晶体")).ToList();
        var ranker = new Ranker(OfferIndex.Build(offers, MadeUpTrade.Plain));
        var matches = ranker.Rank(new("n", "氧化镓单晶"), new() { Top = 5, PerGroup = 1 });
        Assert.Equal(["one", "three", "two", null, null], matches.Select(m => m.Offer.Group).OrderBy(group => group is null).ThenBy(group => group, StringComparer.Ordinal));
        Assert.Equal(299, matches.Single(m => m.Offer.Group == "one").Further.Distinct().Count());
        Assert.Empty(matches.Single(m => m.Offer.Group == "two").Further);
        var two = ranker.Rank(new("n", "氧化镓单晶"), new() { Top = 5, PerGroup = 2 });
        Assert.Equal(2, two.Count(m => m.Offer.Group == "one"));
        Assert.Equal(298, two.Last(m => m.Offer.Group == "one").Further.Count);
    }

    [Fact]
    public void Any_key_can_group_and_groups_can_be_left_out()
    {
        var ranker = new Ranker(Index.Value);
        var places = ranker.Rank(MadeUpTrade.Needs(1)[0], new() { PerGroup = 3, GroupBy = offer => offer.Place, Filter = new() { Asker = null } });
        Assert.Equal([("north", 3), ("south", 3)], places.CountBy(m => m.Offer.Place!).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key, StringComparer.Ordinal));
        var left = ranker.Rank(MadeUpTrade.Needs(1)[0], new() { Top = 600, PerGroup = 2, Filter = new() { Asker = null, WithoutGroups = ["team1", "team2", "unknown"] } });
        Assert.Equal(["team0", "team3", "team4", "team5", "team6", "team7", "team8"], left.Select(m => m.Offer.Group).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(14, left.Count);
    }

    [Fact]
    public void Twins_of_a_group_are_one_match_and_not_its_others()
    {
        var index = OfferIndex.Build([new("a", "氧化镓单晶") { Group = "one" }, new("b", "氧化镓單晶") { Group = "one" }, new("c", "氧化镓外延") { Group = "one" }, new("d", "氧化镓") { Group = "one" }, new("e", "氧化镓") { Group = "one" }], MadeUpTrade.Plain);
        var match = Assert.Single(new Ranker(index).Rank(new("n", "氧化镓单晶"), new() { PerGroup = 1 }));
        Assert.Equal(["a", "b"], match.Twins.Append(match.Offer.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["c", "d", "e"], match.Further.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Other_names_of_the_same_thing_are_found_and_shown()
    {
        var index = OfferIndex.Build([new("a", "碳化硅单晶"), new("b", "污水处理"), new("c", "锅炉"), new("d", "轴承")], MadeUpTrade.Plain);
        var need = new Need("n", "SiC衬底的研发");
        Assert.Equal("a", new Ranker(index).Rank(need)[0].Offer.Id);
        var why = new Explainer(index).Explain(need, "a")!;
        var shared = Assert.Single(why.Shared);
        Assert.Equal(("sic", "SiC", "碳化硅"), (shared.Text, shared.InNeed[0].Of("SiC衬底的研发").ToString(), shared.InOffer[0].Of("碳化硅单晶").ToString()));
        Assert.Equal(["衬底"], why.Absent);
        Assert.Empty(new Explainer(index).Explain(need, "a", mayReadTitle: false, mayReadText: false)!.Shared);
    }

    [Fact]
    public void Exactly_the_named_offers_are_ranked()
    {
        var matches = new Ranker(Index.Value).RankAmong(MadeUpTrade.Needs(1)[0], ["o00007", "o00001", "unknown", "o00001"]);
        Assert.Equal(["o00001", "o00007"], matches.Select(m => m.Offer.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_text_is_too_odd_to_be_asked()
    {
        var index = OfferIndex.Build([.. MadeUpTrade.Offers(50), new("empty", ""), new("odd", "\ud800\0"), new("long", "单晶", new string('氧', 1 << 20))], MadeUpTrade.Small);
        foreach (var need in new Need[] { new("empty", ""), new("odd", "\udc00", "\0"), new("long", "单晶", new string('镓', 1 << 20)), new("latin", "zzz 123 !!!") })
        {
            var matches = new Ranker(index).Rank(need, new() { Filter = new() { Asker = null } });
            Assert.Equal(20, matches.Count);
            Assert.All(matches, m => Assert.True(float.IsFinite(m.Score)));
        }
        Gen.Char.Array[0, 200].Sample(units => new Ranker(index).Rank(new("n", new string(units), new string(units))).All(m => float.IsFinite(m.Score)), iter: 60);
    }

    [Fact]
    public void Products_of_packed_vectors_are_near_those_of_fractions_and_within_their_slack() => Gen.Select(Gen.Int[1, 1200], Gen.Int[0, 1000]).Sample((dimensions, seed) =>
    {
        var random = new Random(seed);
        var (vectors, asked) = (Enumerable.Range(0, 9).Select(i => Made(i)).ToList(), Made(1));
        var packer = new PackedVectors.Packer(dimensions);
        foreach (var vector in vectors) packer.Add(vector);
        var (packed, question, coarse, read) = (packer.Make(), new PackedQuestion(asked), new float[9], new float[dimensions]);
        packed.Products(question, coarse);
        for (var i = 0; i < vectors.Count; i++)
        {
            var length = MathF.Sqrt(Lines.Dot(vectors[i], vectors[i]) * Lines.Dot(asked, asked));
            Assert.InRange(packed.Product(question, i) - Lines.Dot(vectors[i], asked), -0.02f * length, 0.02f * length);
            Assert.InRange(packed.Product(question, i) - coarse[i], -packed.Slack(question) * packed.Scales.Span[i] - 1e-5f, packed.Slack(question) * packed.Scales.Span[i] + 1e-5f);
            packed.Read(i, read);
            Assert.Equal(packed.Product(question, i), Lines.Dot(read, asked), 1e-3f * (1 + length));
        }

        // One is nothing at all.
        float[] Made(int size) => [.. Enumerable.Range(0, dimensions).Select(_ => (random.NextSingle() - 0.5f) * size)];
    }, iter: 60);

    [Fact]
    public void The_best_by_surface_and_meaning_are_those_of_an_exhaustive_scan()
    {
        var index = OfferIndex.Build(MadeUpTrade.Offers(6000), MadeUpTrade.Small);
        index.Change(MadeUpTrade.Offers(2000, 7));
        foreach (var (need, top) in MadeUpTrade.Needs(12).Select((need, i) => (need, 1 + 40 * i)))
        {
            var question = new Question(need, index.Current);
            using var scores = new Scores(index.Current, question);
            foreach (var filter in new Filter[] { new() { Asker = null }, new() { Places = ["north"] } })
                Assert.Equal(All(scores, filter).OrderByDescending(f => f.Score).ThenBy(f => f.Place).Take(top), scores.Top(top, filter));
        }

        List<(float Score, int Place)> All(Scores scores, Filter filter) => [.. index.Current.Segments.SelectMany((view, i) => Enumerable.Range(0, view.Segment.EntryCount)
            .Where(entry => view.Segment.OffersOf(entry).Any(index.Current.Passes(i, filter))).Select(entry => (scores.Both(Scores.Place(i, entry)), Scores.Place(i, entry))))];
    }

    [Theory]
    [InlineData("氧化镓单晶衬底", "高质量氧化镓单晶", "氧化镓单晶")]
    [InlineData("ab cd", "xb cdx", "cd")]
    [InlineData("", "单晶", "")]
    public void The_longest_common_run_is_found(string a, string b, string run) => Assert.Equal(run, Runs.LongestCommon(a, b).ToString());

    [Fact]
    public void What_is_shared_and_what_is_missing_is_said()
    {
        var index = OfferIndex.Build([new("a", "4英寸氧化镓单晶", "机密的坩埚下降法"), new("b", "污水处理"), new("c", "单晶炉")], MadeUpTrade.Small);
        var need = new Need("n", "6英寸氧化鎵单晶衬底", "要求坩埚，位错密度低");
        var why = new Explainer(index).Explain(need, "a")!;
        Assert.Equal(new("6英寸", "4英寸"), Assert.Single(why.Missing));
        Assert.Contains("衬底", why.Absent);
        var shared = why.Shared.Single(s => s.Text == "单晶");
        Assert.Equal("单晶", shared.InNeed[0].Of("6英寸氧化鎵单晶衬底 要求").ToString());
        Assert.Equal("单晶", shared.InOffer[0].Of("4英寸氧化镓单晶 机密").ToString());
        Assert.Equal(1, why.Shared.Sum(s => s.Share), 6);
        Assert.Equal(why.Score, why.Parts.Values.Sum(), 4);
        Assert.Contains(why.Shared, s => s.Text == "坩埚");
        Assert.DoesNotContain(new Explainer(index).Explain(need, "a", mayReadText: false)!.Shared, s => s.Text.Contains('坩'));
        Assert.Empty(new Explainer(index).Explain(need, "a", mayReadTitle: false, mayReadText: false)!.Shared);
        Assert.Null(new Explainer(index).Explain(need, "unknown"));
    }

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        var read = Model.Read(Model.Default.Write());
        Assert.Equal(Model.Default.Weights, read.Weights);
        Assert.ThrowsAny<JsonException>(() => Model.Read("{}"));
        Assert.ThrowsAny<JsonException>(() => Model.Read("""{"Weights":{"NoSuchFeature":1}}"""));
    }
}
