using Wutong.Matching.Indexing;

namespace Wutong.Matching.Ranking;

/// <summary>Ranks the offers of an index for a need: all of them by surface and meaning, the best of those again by every feature.</summary>
public sealed class Ranker(OfferIndex index, Model? model = null)
{
    private const int Further = 8, Furthest = 10_000;

    private readonly Model model = model ?? Model.Default;

    public IReadOnlyList<Match> Rank(Need need, RankingOptions? options = null)
    {
        options ??= new();
        var snapshot = index.Current;
        var question = new Question(need, snapshot);
        using var scores = new Scores(snapshot, question);
        var reader = new FeatureReader(question, snapshot, scores);
        List<(float Score, int Place)>? again = null;
        for (var reach = Math.Max(options.Top, options.Depth); ; reach *= Further)
        {
            var found = scores.Top(reach, options.Filter);
            again ??= [.. found.Take(options.Depth).Select(f => (Score: model.Score(Read(reader, f.Place)), f.Place)).OrderByDescending(f => f.Score).ThenBy(f => f.Place)];
            // Whoever was not looked at again comes after all who were, in the order of before.
            var matches = new Joining(snapshot, scores, options).Join(again.Concat(found.Skip(options.Depth).Select(f => (float.MinValue, f.Place))));
            // A group may hold all of the best: others are looked for behind it, but not without end.
            if (matches.Count >= options.Top || found.Count < reach || reach > Furthest) return matches;
        }
    }

    /// <summary>Ranks exactly these offers; ids that the index does not have are left out. Texts that are the same are not joined here: each id is an answer.</summary>
    public IReadOnlyList<Match> RankAmong(Need need, IEnumerable<string> ids)
    {
        var snapshot = index.Current;
        var question = new Question(need, snapshot);
        using var scores = new Scores(snapshot, question);
        return [.. Measure(snapshot, question, scores, ids).Select(m => new Match(m.Offer, [], model.Score(m.Features), m.Features[(int)Feature.Surface], m.Features[(int)Feature.Meaning]))
            .OrderByDescending(match => match.Score).ThenBy(match => match.Offer.Id, StringComparer.Ordinal)];
    }

    /// <summary>Features of these offers for a need, by their ids.</summary>
    internal static Dictionary<string, float[]> Features(OfferIndex index, Need need, IEnumerable<string> ids)
    {
        var snapshot = index.Current;
        var question = new Question(need, snapshot);
        using var scores = new Scores(snapshot, question);
        return Measure(snapshot, question, scores, ids).ToDictionary(m => m.Offer.Id, m => m.Features);
    }

    private static IEnumerable<(Offer Offer, float[] Features)> Measure(Snapshot snapshot, Question question, Scores scores, IEnumerable<string> ids)
    {
        var reader = new FeatureReader(question, snapshot, scores);
        foreach (var id in ids.Distinct())
        {
            if (snapshot.Find(id) is not var (segment, offer)) continue;
            var part = snapshot.Segments[segment].Segment;
            yield return (part.OfferAt(offer, snapshot.Names), reader.Read(segment, part.Facts.Span[offer].Entry));
        }
    }

    private static float[] Read(FeatureReader reader, int place) => reader.Read(place / Segment.MostEntries, place % Segment.MostEntries);
}
