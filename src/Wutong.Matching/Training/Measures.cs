namespace Wutong.Matching.Training;

/// <summary>Somebody's word on an offer for a need: 4 strong, 3 good, 2 weak, 1 none.</summary>
public sealed record Judgement(string Need, string Offer, int Level);

/// <summary>
/// How good rankings of judged offers are, averaged over the needs whose judgements tell offers apart. Offers that nobody judged for a need are left out of
/// its ranking: nobody knows what they are worth.
/// </summary>
public sealed record Measures(int Needs, double Ndcg, double Mrr, double Precision)
{
    private const int Depth = 10;
    private const int Good = 3;

    /// <param name="judgements">All judgements.</param>
    /// <param name="run">Offers with their scores by need; of equal scores the smaller id comes first.</param>
    public static Measures Of(IEnumerable<Judgement> judgements, IReadOnlyDictionary<string, IReadOnlyList<(string Offer, double Score)>> run)
    {
        var (gains, ranks, precisions) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var (need, levels) in Telling(judgements))
        {
            var ranked = run.GetValueOrDefault(need, []).Where(r => levels.ContainsKey(r.Offer)).OrderByDescending(r => r.Score).ThenBy(r => r.Offer, StringComparer.Ordinal).Select(r => levels[r.Offer]).ToList();
            gains.Add(NdcgOf(ranked.Select(GainOf), levels.Values.Select(GainOf)));
            if (levels.Values.Max() < Good) continue;
            var first = ranked.FindIndex(level => level >= Good);
            ranks.Add(first < 0 ? 0 : 1.0 / (first + 1));
            precisions.Add(ranked.Take(Depth).Count(level => level >= Good) / (double)Depth);
        }
        return new(gains.Count, Average(gains), Average(ranks), Average(precisions));
    }

    /// <summary>Levels by need and offer, where they are not all the same.</summary>
    public static IEnumerable<(string Need, Dictionary<string, int> Levels)> Telling(IEnumerable<Judgement> judgements) =>
        judgements.GroupBy(j => j.Need).Select(g => (g.Key, g.GroupBy(j => j.Offer).ToDictionary(same => same.Key, same => same.Last().Level)))
            .Where(need => need.Item2.Values.Distinct().Count() > 1);

    /// <summary>The discounted gain of the first ten (of a level 2^(level-1) - 1, over the logarithm of the rank), as part of the best there could be.</summary>
    /// <param name="ranked">Gains in the order of the ranking.</param>
    /// <param name="gains">All gains; where nothing can be gained, nothing is.</param>
    public static double NdcgOf(IEnumerable<double> ranked, IEnumerable<double> gains) => Discounted(gains.OrderDescending()) is > 0 and var best ? Discounted(ranked) / best : 0;

    public static double GainOf(int level) => Math.Pow(2, level - 1) - 1;

    private static double Discounted(IEnumerable<double> gains) => gains.Take(Depth).Select((gain, i) => gain / Math.Log2(i + 2)).Sum();

    private static double Average(List<double> values) => values.Count == 0 ? 0 : values.Average();
}
