using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;
using Wutong.Matching.Training;

namespace Wutong.Tests.Matching;

/// <summary>Learning from lists that were shown to somebody who looks at the k-th place in one case of k.</summary>
public sealed class ShowingTests
{
    private static readonly List<Offer> Offers = MadeUpTrade.Offers(400);
    private static readonly Lazy<OfferIndex> Index = new(() => OfferIndex.Build(Offers, MadeUpTrade.Small));
    private static readonly List<Need> Needs = MadeUpTrade.Needs(100), Fresh = MadeUpTrade.Needs(40, 9);

    [Fact]
    public void What_stood_high_is_not_taken_for_good()
    {
        // Lists came with long titles first, for no reason; what is good is of the need's own field, and better short.
        var log = Simulate((_, offer) => offer.Title.Length, Fits, 12);
        var (fooled, corrected) = (Trainer.Train(Index.Value, Needs, log, bias: 0), Trainer.Train(Index.Value, Needs, log));
        var (plain, wrong, right) = (Truth(Model.Default, Fits), Truth(fooled.Model ?? Model.Default, Fits), Truth(corrected.Model ?? Model.Default, Fits));
        Assert.True(fooled.Model is { } model && model.Weights[Feature.Length] > 0, $"{fooled}");
        Assert.True(wrong < plain - 0.02, $"{wrong} {plain}");
        Assert.True(right > plain - 0.005, $"{right} {plain} {wrong} {corrected}");
    }

    [Fact]
    public void What_people_like_is_learnt_wherever_it_stood()
    {
        var rankings = Needs.ToDictionary(need => need.Id, need => new Ranker(Index.Value).RankAmong(need, Offers.Select(o => o.Id)).ToDictionary(m => m.Offer.Id, m => (double)m.Score));
        var trained = Trainer.Train(Index.Value, Needs, Simulate((need, offer) => rankings[need.Id][offer.Id], LikesShort));
        Assert.Null(trained.Refusal);
        Assert.InRange(trained.Model!.PositionBias, 0.7, 1.3);
        Assert.True(Truth(trained.Model, LikesShort) > Truth(Model.Default, LikesShort) + 0.05);
        Assert.Equal((10_000, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 5)), (trained.Model.Showings, trained.Model.From, trained.Model.Until));
        Assert.Equal(trained.Model.PositionBias, Model.Read(trained.Model.Write()).PositionBias);
    }

    [Fact]
    public void A_log_that_says_nothing_is_refused()
    {
        Assert.NotNull(Trainer.Train(Index.Value, Needs, Array.Empty<Showing>()).Refusal);
        Assert.Contains("0 needs", Trainer.Train(Index.Value, Needs, [new Showing("n000", "o00001", 1, Reaction.Shown), new Showing("unknown", "o00001", 1, Reaction.Signed)]).Refusal);
        Assert.NotNull(Trainer.Train(Index.Value, Needs, Simulate((_, _) => 0, (_, _) => 0)).Refusal);
        Assert.NotNull(Trainer.Train(Index.Value, Needs, [.. Needs.Select(need => new Showing(need.Id, "o00001", int.MaxValue, Reaction.Rejected))]).Refusal);
    }

    [Fact]
    public void A_reaction_counts_more_the_further_down_it_came_but_not_beyond_measure()
    {
        Assert.Equal([1, 2, 10], new[] { 1, 2, 1_000 }.Select(new Examination(1).Weight));
        Assert.Equal(1, new Examination(0).Weight(50));
    }

    private static double Fits(Need need, Offer offer) => offer.Industry != $"industry{int.Parse(need.Id[1..]) % 6}" ? 0.05 : offer.Title.Length < 8 ? 0.9 : 0.4;

    private static double LikesShort(Need need, Offer offer) => offer.Title.Length < 7 ? 0.6 : 0.05;

    /// <summary>On each day each need's list is shown: twenty offers that a filter happens to let through.</summary>
    private static List<Showing> Simulate(Func<Need, Offer, double> order, Func<Need, Offer, double> likes, int days = 5)
    {
        var random = new Random(11);
        return [.. from need in Needs
            from day in Enumerable.Range(1, days)
            let shown = Offers.OrderBy(_ => random.Next()).Take(20).OrderByDescending(offer => order(need, offer)).ToList()
            from i in Enumerable.Range(0, 20)
            let looked = random.NextDouble() < 1.0 / (i + 1)
            select new Showing(need.Id, shown[i].Id, i + 1, looked && random.NextDouble() < likes(need, shown[i]) ? Reaction.Contacted : Reaction.Shown) { On = new(2026, 1, day) }];
    }

    /// <summary>How well needs that nobody was shown are served.</summary>
    private static double Truth(Model model, Func<Need, Offer, double> likes) => Fresh.Average(need =>
    {
        var gains = Offers.Take(150).ToDictionary(offer => offer.Id, offer => likes(need, offer) is > 0.1 and var liked ? liked : 0);
        return Measures.NdcgOf(new Ranker(Index.Value, model).RankAmong(need, gains.Keys).Select(match => gains[match.Offer.Id]), gains.Values);
    });
}
