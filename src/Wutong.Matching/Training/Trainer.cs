using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;

namespace Wutong.Matching.Training;

/// <summary>A model, or why there is none.</summary>
public sealed record Trained(Model? Model, Measures Default, Measures HeldOut, string? Refusal);

/// <summary>
/// Learns how much each feature counts from judged pairs: ridge regression of the root of the gain on the features, both less their average over the need, so
/// only what sets the offers of one need apart is learnt. What is drawn to zero is not the weights but how far they go from those without training: few
/// judgements change little. Each need is held out once: the weights that rank it were learnt from the other four fifths. A model
/// that is not better there than the weights without training is refused.
/// </summary>
public static class Trainer
{
    public const int FewestNeeds = 20;
    private const int Folds = 5;
    /// <summary>Worth as many judged pairs; less did worse on needs held out, as docs/matching.md shows.</summary>
    private const double Ridge = 3000;
    /// <summary>The gain must stay above zero in so many of 1,000 draws of the needs.</summary>
    private const int Draws = 1000, Surely = 975;

    public static Trained Train(OfferIndex index, IReadOnlyCollection<Need> needs, IReadOnlyCollection<Judgement> judgements)
    {
        var judged = Measure(index, needs, judgements);
        var plain = judged.ToDictionary(j => j.Need, j => Rank(j, Model.Default));
        var learnt = new Dictionary<string, IReadOnlyList<(string, double)>>();
        if (judged.Count >= FewestNeeds)
            for (var fold = 0; fold < Folds; fold++)
            {
                var model = Solve([.. judged.Where((_, i) => i % Folds != fold)]);
                foreach (var need in judged.Where((_, i) => i % Folds == fold)) learnt[need.Need] = Rank(need, model);
            }
        var own = judged.SelectMany(j => j.Offers.Select(o => new Judgement(j.Need, o.Offer, o.Level))).ToList();
        var (before, after) = (Measures.Of(own, plain), Measures.Of(own, learnt));
        if (Refusal(judged, plain, learnt) is { } refusal) return new(null, before, after, refusal);
        return new(Solve(judged) with { Needs = judged.Count, Judgements = own.Count, HeldOut = after.Ndcg, Untrained = before.Ndcg }, before, after, null);
    }

    private sealed record Judged(string Need, IReadOnlyList<(string Offer, int Level, float[] Features)> Offers);

    /// <summary>Needs in an order that says nothing of them, so that folds are even.</summary>
    private static List<Judged> Measure(OfferIndex index, IReadOnlyCollection<Need> needs, IReadOnlyCollection<Judgement> judgements)
    {
        var byId = needs.GroupBy(need => need.Id).ToDictionary(same => same.Key, same => same.First());
        var judged = new List<Judged>();
        foreach (var (id, levels) in Measures.Telling(judgements).OrderBy(t => t.Need, StringComparer.Ordinal))
        {
            if (!byId.TryGetValue(id, out var need)) continue;
            var features = Ranker.Features(index, need, levels.Keys);
            if (features.Keys.Select(offer => levels[offer]).Distinct().Count() > 1) judged.Add(new(id, [.. features.Select(f => (f.Key, levels[f.Key], f.Value))]));
        }
        return judged;
    }

    private static IReadOnlyList<(string, double)> Rank(Judged need, Model model) => [.. need.Offers.Select(o => (o.Offer, (double)model.Score(o.Features)))];

    private static string? Refusal(List<Judged> judged, Dictionary<string, IReadOnlyList<(string, double)>> plain, Dictionary<string, IReadOnlyList<(string, double)>> learnt)
    {
        if (judged.Count < FewestNeeds) return $"Only {judged.Count} needs have judgements that tell offers apart; it takes {FewestNeeds}.";
        var gains = judged.Select(need => NdcgOf(need, learnt[need.Need]) - NdcgOf(need, plain[need.Need])).ToArray();
        var random = new Random(1);
        var better = Enumerable.Range(0, Draws).Count(_ => Enumerable.Range(0, gains.Length).Sum(_ => gains[random.Next(gains.Length)]) > 0);
        return better >= Surely ? null : FormattableString.Invariant($"On needs held out the trained weights gain {gains.Average():+0.0000;-0.0000} nDCG@10, better in {better} of {Draws} draws: not surely better than no training.");
    }

    private static double NdcgOf(Judged need, IReadOnlyList<(string Offer, double Score)> ranked)
    {
        var levels = need.Offers.ToDictionary(o => o.Offer, o => o.Level);
        return Measures.NdcgOf(ranked.OrderByDescending(r => r.Score).ThenBy(r => r.Offer, StringComparer.Ordinal).Select(r => levels[r.Offer]), levels.Values);
    }

    /// <summary>Weights s·(d + e), d the default ones and s their best scale, e making |X(d + e) - y/s|² + ridge |e|² least, the features in standard deviations.</summary>
    private static Model Solve(List<Judged> judged)
    {
        var rows = judged.SelectMany(Centred).ToList();
        var spread = Enumerable.Range(0, FeatureReader.Count).Select(f => Math.Sqrt(rows.Average(row => row.Features[f] * row.Features[f]))).ToArray();
        var scale = Scale(rows);
        var (matrix, right) = (new double[spread.Length, spread.Length], new double[spread.Length]);
        foreach (var (features, target) in rows)
        {
            var rest = target / scale - Plain(features);
            for (var i = 0; i < spread.Length; i++)
            {
                if (spread[i] == 0) continue;
                right[i] += features[i] / spread[i] * rest;
                for (var j = 0; j < spread.Length; j++) if (spread[j] > 0) matrix[i, j] += features[i] / spread[i] * features[j] / spread[j];
            }
        }
        for (var i = 0; i < spread.Length; i++) matrix[i, i] += Ridge;
        var change = LinearSystem.Solve(matrix, right);
        return new() { Weights = Enum.GetValues<Feature>().ToDictionary(f => f, f => Model.Default.Weights.GetValueOrDefault(f) + (spread[(int)f] > 0 ? (float)(change[(int)f] / spread[(int)f]) : 0)) };
    }

    /// <summary>By how much the default score must be taken to come nearest to the targets; never nothing or less.</summary>
    private static double Scale(List<(double[] Features, double Target)> rows)
    {
        var (product, square) = (0.0, 0.0);
        foreach (var (features, target) in rows) (product, square) = (product + Plain(features) * target, square + Plain(features) * Plain(features));
        return square == 0 ? 1 : Math.Max(1e-3, product / square);
    }

    private static double Plain(double[] features) => Model.Default.Weights.Sum(w => w.Value * features[(int)w.Key]);

    private static IEnumerable<(double[] Features, double Target)> Centred(Judged need)
    {
        var average = Enumerable.Range(0, FeatureReader.Count).Select(f => need.Offers.Average(o => (double)o.Features[f])).ToArray();
        var target = need.Offers.Average(o => Target(o.Level));
        return need.Offers.Select(o => (o.Features.Select((x, f) => x - average[f]).ToArray(), Target(o.Level) - target));
    }

    private static double Target(int level) => Math.Sqrt(Math.Pow(2, level - 1) - 1);
}
