using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;

namespace Wutong.Matching.Training;

/// <summary>A need from which something can be learnt, and its offers: how much each is worth in a measure, what it is to be ranked by, its features.</summary>
internal sealed record Taught(string Need, IReadOnlyList<(string Offer, double Gain, double Target, float[] Features)> Offers)
{
    /// <summary>From judgements. Needs come in an order that says nothing of them, so that folds are even.</summary>
    public static List<Taught> By(IEnumerable<Judgement> judgements, OfferIndex index, IEnumerable<Need> needs) =>
        Measure(index, needs, Measures.Telling(judgements).ToDictionary(t => t.Need, t => t.Levels.ToDictionary(l => l.Key, l => (Gain: Measures.GainOf(l.Value), Target: Math.Sqrt(Measures.GainOf(l.Value))))));

    /// <summary>
    /// From what came of showings, each weighed by how likely it was looked at where it stood. Without a bias that is given, the log's own is found.
    /// </summary>
    public static (List<Taught> Needs, Examination Examination) By(IReadOnlyCollection<Showing> showings, OfferIndex index, IEnumerable<Need> needs, double? bias)
    {
        var measured = Measure(index, needs, showings.GroupBy(s => s.Need).ToDictionary(same => same.Key, same => same.Select(s => s.Offer).Distinct().ToDictionary(offer => offer, _ => (0.0, 0.0))), telling: false);
        var examination = bias is { } given ? new Examination(given) : Examination.Of(Log(measured, showings));
        var byPair = showings.ToLookup(s => (s.Need, s.Offer));
        var worth = measured.Select(need => new Taught(need.Need, [.. need.Offers.Select(o => (o.Offer, Math.Max(0, Average(need, o.Offer, w => w)), Average(need, o.Offer, w => Math.Sign(w) * Math.Sqrt(Math.Abs(w))), o.Features))]));
        return ([.. worth.Where(need => need.Tells)], examination);

        double Average(Taught need, string offer, Func<double, double> of) => byPair[(need.Need, offer)].Average(s => of(s.Worth) * examination.Weight(s.Position));
    }

    private bool Tells => Offers.Select(o => o.Target).Distinct().Count() > 1;

    private static List<Taught> Measure(OfferIndex index, IEnumerable<Need> needs, Dictionary<string, Dictionary<string, (double Gain, double Target)>> worth, bool telling = true)
    {
        var taught = new List<Taught>();
        foreach (var need in needs.DistinctBy(need => need.Id).Where(need => worth.ContainsKey(need.Id)).OrderBy(need => need.Id, StringComparer.Ordinal))
        {
            var offers = worth[need.Id];
            var one = new Taught(need.Id, [.. Ranker.Features(index, need, offers.Keys).Select(f => (f.Key, offers[f.Key].Gain, offers[f.Key].Target, f.Value))]);
            if (one.Offers.Count > 0 && (!telling || one.Tells)) taught.Add(one);
        }
        return taught;
    }

    /// <summary>Every showing with its offer's features, less their average over all and in standard deviations.</summary>
    private static List<Examination.Row> Log(List<Taught> measured, IEnumerable<Showing> showings)
    {
        var features = measured.SelectMany(need => need.Offers.Select(o => ((need.Need, o.Offer), o.Features))).ToDictionary(p => p.Item1, p => p.Features);
        var log = showings.Where(s => features.ContainsKey((s.Need, s.Offer))).Select(s => (Showing: s, Features: features[(s.Need, s.Offer)])).ToList();
        var all = Enumerable.Range(0, FeatureReader.Count).Select(f => Spread(log.Select(row => (double)row.Features[f]))).ToArray();
        return [.. log.Select(row => new Examination.Row([.. row.Features.Select((x, f) => (x - all[f].Mean) * all[f].Unit), 1], row.Showing.Position, row.Showing.Reaction != Reaction.Shown))];
    }

    private static (double Mean, double Unit) Spread(IEnumerable<double> values)
    {
        var (sum, squares, count) = (0.0, 0.0, 0);
        foreach (var x in values) (sum, squares, count) = (sum + x, squares + x * x, count + 1);
        var mean = count == 0 ? 0 : sum / count;
        var variance = count == 0 ? 0 : squares / count - mean * mean;
        return (mean, variance > 1e-9 ? 1 / Math.Sqrt(variance) : 0);
    }
}
