using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;

namespace Wutong.Tests.Matching;

/// <summary>Vectors that somebody else made: the engine only takes them.</summary>
public sealed class BroughtTests
{
    private static readonly Embedding Model = new("made up", 3);
    private static readonly List<Offer> Offers = [.. MadeUpTrade.Offers(60).Select((offer, i) => offer with { Readers = null, Vector = i % 3 == 0 ? new float[] { 1, 0, 0.5f } : new float[] { 0, 1, 0.5f } })];

    [Fact]
    public void What_lies_near_by_the_model_comes_first()
    {
        var index = Build();
        var best = new Ranker(index).Rank(new("n", "", "") { Vector = new float[] { 2, 0, 1 } }, new() { Top = 20 });
        Assert.All(best.Where(m => m.Twins.Count == 0), m => Assert.Equal(0, int.Parse(m.Offer.Id[1..]) % 3));
        Assert.Equal(Model, index.Embedding);
        Assert.Null(OfferIndex.Build(Offers, MadeUpTrade.Small).Embedding);
    }

    [Fact]
    public void Nothing_else_changes_for_a_need_that_brings_no_vector()
    {
        var need = MadeUpTrade.Needs(1)[0];
        var (with, without) = (new Ranker(Build()).Rank(need), new Ranker(OfferIndex.Build(Offers, MadeUpTrade.Small)).Rank(need));
        Assert.Equal(without.Select(m => m.Offer.Id).Take(5), with.Select(m => m.Offer.Id).Take(5));
    }

    [Fact]
    public void Vectors_stay_when_small_parts_are_joined()
    {
        var index = Build();
        for (var i = 0; i < 20; i++) index.Change([new($"new{i}", $"氧化镓{i}") { Vector = new float[] { 0.5f, 0, 1 } }], [$"o{i:D5}"]);
        Assert.True(index.Current.Segments.Length < 20);
        var best = new Ranker(index).Rank(new("n", "", "") { Vector = new float[] { 0.5f, 0, 1 } }, new() { Top = 20 });
        Assert.All(best, m => Assert.StartsWith("new", m.Offer.Id));
    }

    [Fact]
    public void A_vector_that_does_not_fit_is_refused()
    {
        var index = Build();
        Assert.Throws<ArgumentException>(() => new Ranker(index).Rank(new("n", "单晶") { Vector = new float[2] }));
        Assert.Throws<ArgumentException>(() => index.Change([new("x", "单晶") { Vector = new[] { 1, float.NaN, 0 } }]));
        Assert.All(new Ranker(index).Rank(new("n", "单晶") { Vector = new float[3] }), m => Assert.True(float.IsFinite(m.Score)));
    }

    private static OfferIndex Build() => OfferIndex.Build(Offers, MadeUpTrade.Small with { Embedding = Model });
}
