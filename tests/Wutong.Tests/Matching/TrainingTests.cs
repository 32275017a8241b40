using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;
using Wutong.Matching.Training;

namespace Wutong.Tests.Matching;

public sealed class TrainingTests
{
    private static readonly List<Offer> Offers = MadeUpTrade.Offers(400);
    private static readonly Lazy<OfferIndex> Index = new(() => OfferIndex.Build(Offers, MadeUpTrade.Small));
    private static readonly List<Need> Needs = MadeUpTrade.Needs(60);

    [Fact]
    public void What_judges_look_at_is_learnt()
    {
        // These judges like short titles, which no weights without training know.
        var trained = Trainer.Train(Index.Value, Needs, MadeUpTrade.Judge(Needs, Offers, (_, offer) => offer.Title.Length < 7 ? 4 : 1, each: 200));
        Assert.Null(trained.Refusal);
        Assert.True(trained.HeldOut > trained.Untrained + 0.02);
        Assert.True(trained.Model!.Weights[Feature.Length] < 0);
        Assert.Equal(60, trained.Model.Needs);
    }

    [Fact]
    public void What_is_not_better_is_refused()
    {
        // The judges say what the weights without training say: there is nothing to gain.
        var ranker = new Ranker(Index.Value);
        var agreeing = Needs.SelectMany(need => ranker.RankAmong(need, Offers.Take(40).Select(o => o.Id)).Select((match, i) => new Judgement(need.Id, match.Offer.Id, 4 - i / 10))).ToList();
        Assert.Contains("not surely better", Trainer.Train(Index.Value, Needs, agreeing).Refusal);
        Assert.Contains("3 needs", Trainer.Train(Index.Value, [.. Needs.Take(3)], MadeUpTrade.Judge(Needs.Take(3), Offers, (_, offer) => offer.Title.Length % 4 + 1)).Refusal);
        Assert.NotNull(Trainer.Train(Index.Value, [], Array.Empty<Judgement>()).Refusal);
    }

    [Fact]
    public void Judges_who_throw_dice_are_seldom_believed()
    {
        var random = new Random(4);
        var believed = Enumerable.Range(0, 10).Count(round => Trainer.Train(Index.Value, Needs, MadeUpTrade.Judge(Needs, Offers, (_, _) => random.Next(1, 5), seed: round)).Model is not null);
        Assert.True(believed <= 2, $"{believed} of 10");
    }

    [Fact]
    public void Measures_are_those_of_the_definitions()
    {
        Judgement[] judgements = [new("n", "a", 4), new("n", "b", 1), new("n", "c", 3), new("same", "a", 2), new("same", "b", 2)];
        var measures = Measures.Of(judgements, new Dictionary<string, IReadOnlyList<(string, double)>> { ["n"] = [("b", 3), ("unjudged", 2.5), ("c", 2), ("a", 2)] });
        Assert.Equal(1, measures.Needs);
        Assert.Equal((7 / Math.Log2(3) + 3 / Math.Log2(4)) / (7 + 3 / Math.Log2(3)), measures.Ndcg, 9);
        Assert.Equal((0.5, 0.2), (measures.Mrr, measures.Precision));
    }
}
