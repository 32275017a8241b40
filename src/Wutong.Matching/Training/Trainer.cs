using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;

namespace Wutong.Matching.Training;

/// <summary>A model, or why there is none; nDCG@10 on needs held out, without training and with.</summary>
public sealed record Trained(Model? Model, int Needs, double Untrained, double HeldOut, string? Refusal);

/// <summary>
/// Learns how much each feature counts from judged pairs or from what came of showings: ridge regression of the root of the gain on the features, both less their
/// average over the need, so only what sets the offers of one need apart is learnt. What is drawn to zero is not the weights but how far they go
/// from those without training: little to learn from changes little. Each need is held out once: the weights that rank it were learnt from the other
/// four fifths. A model that is not better there than the weights without training is refused.
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
        var taught = Taught.By(judgements, index, needs);
        return Train(taught, model => model with { Judgements = taught.Sum(need => need.Offers.Count) });
    }

    /// <summary>From the city's own outcomes, corrected for the position at which each offer was shown.</summary>
    public static Trained Train(OfferIndex index, IReadOnlyCollection<Need> needs, IReadOnlyCollection<Showing> showings) => Train(index, needs, showings, null);

    /// <param name="index">All offers.</param>
    /// <param name="needs">All needs.</param>
    /// <param name="showings">The log.</param>
    /// <param name="bias">How positions are looked at, where that is known; 0 corrects nothing.</param>
    internal static Trained Train(OfferIndex index, IReadOnlyCollection<Need> needs, IReadOnlyCollection<Showing> showings, double? bias)
    {
        var (taught, examination) = Taught.By(showings, index, needs, bias);
        return Train(taught, model => model with { Showings = showings.Count, PositionBias = examination.Bias, From = showings.Min(s => s.On), Until = showings.Max(s => s.On) });
    }

    private static Trained Train(List<Taught> taught, Func<Model, Model> provenance)
    {
        var learnt = new double[taught.Count];
        if (taught.Count >= FewestNeeds)
            for (var fold = 0; fold < Folds; fold++)
            {
                var model = Solve([.. taught.Where((_, i) => i % Folds != fold)]);
                for (var i = fold; i < taught.Count; i += Folds) learnt[i] = NdcgOf(taught[i], model);
            }
        var plain = taught.Select(need => NdcgOf(need, Model.Default)).ToArray();
        var (before, after) = (plain.DefaultIfEmpty().Average(), learnt.DefaultIfEmpty().Average());
        if (Refusal([.. learnt.Zip(plain, (a, b) => a - b)]) is { } refusal) return new(null, taught.Count, before, after, refusal);
        return new(provenance(Solve(taught) with { Needs = taught.Count, HeldOut = after, Untrained = before }), taught.Count, before, after, null);
    }

    private static string? Refusal(double[] gains)
    {
        if (gains.Length < FewestNeeds) return $"Only {gains.Length} needs tell offers apart; it takes {FewestNeeds}.";
        var random = new Random(1);
        var better = Enumerable.Range(0, Draws).Count(_ => Enumerable.Range(0, gains.Length).Sum(_ => gains[random.Next(gains.Length)]) > 0);
        return better >= Surely ? null : FormattableString.Invariant($"On needs held out the trained weights gain {gains.Average():+0.0000;-0.0000} nDCG@10, better in {better} of {Draws} draws: not surely better than no training.");
    }

    private static double NdcgOf(Taught need, Model model) =>
        Measures.NdcgOf(need.Offers.OrderByDescending(o => model.Score(o.Features)).ThenBy(o => o.Offer, StringComparer.Ordinal).Select(o => o.Gain), need.Offers.Select(o => o.Gain));

    /// <summary>Weights s·(d + e), d the default ones and s their best scale, e making |X(d + e) - y/s|² + ridge |e|² least, the features in standard deviations.</summary>
    private static Model Solve(List<Taught> taught)
    {
        var rows = taught.SelectMany(Centred).ToList();
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

    private static IEnumerable<(double[] Features, double Target)> Centred(Taught need)
    {
        var average = Enumerable.Range(0, FeatureReader.Count).Select(f => need.Offers.Average(o => (double)o.Features[f])).ToArray();
        var target = need.Offers.Average(o => o.Target);
        return need.Offers.Select(o => (o.Features.Select((x, f) => x - average[f]).ToArray(), o.Target - target));
    }
}
