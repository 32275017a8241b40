using Wutong.Matching.Analysis;
using Wutong.Matching.Indexing;

namespace Wutong.Matching.Ranking;

/// <summary>Makes matches of ranked places: one for each text, no more of a group than are wanted, none that the asker may not see.</summary>
internal sealed class Joining(Snapshot snapshot, Scores scores, RankingOptions options)
{
    private readonly Dictionary<(string Title, string Text), int> byText = [];
    private readonly Dictionary<string, int> byGroup = [];
    private readonly List<Match> matches = [];

    public List<Match> Join(IEnumerable<(float Score, int Place)> ranked)
    {
        foreach (var (score, place) in ranked) Add(score, place);
        return matches.Count > options.Top ? matches[..options.Top] : matches;
    }

    private void Add(float score, int place)
    {
        var (i, entry) = (place / Segment.MostEntries, place % Segment.MostEntries);
        var segment = snapshot.Segments[i].Segment;
        var offers = segment.OffersOf(entry).Where(snapshot.Passes(i, options.Filter)).Select(offer => segment.OfferAt(offer, snapshot.Names)).ToList();
        if (offers.Count == 0) return;
        var text = (Folding.Fold(segment.TitleOf(entry)), Folding.Fold(segment.TextOf(entry)));
        if (byText.TryGetValue(text, out var standing))
        {
            matches[standing] = matches[standing] with { Twins = [.. matches[standing].Twins, .. offers.Select(offer => offer.Id)] };
            return;
        }
        if (matches.Count >= options.Top || IsFull(offers[0].Group)) return;
        byText[text] = matches.Count;
        matches.Add(new(offers[0], [.. offers.Skip(1).Select(offer => offer.Id)], score, scores.Surface(place), scores.Meaning(place)));
    }

    private bool IsFull(string? group)
    {
        if (group is null || options.PerGroup == 0) return false;
        var count = byGroup.GetValueOrDefault(group);
        if (count >= options.PerGroup) return true;
        byGroup[group] = count + 1;
        return false;
    }
}
