using Wutong.Matching.Analysis;
using Wutong.Matching.Indexing;

namespace Wutong.Matching.Ranking;

/// <summary>Makes matches of ranked places: one for each text, no more of a group than are wanted, none that the asker may not see.</summary>
internal sealed class Joining(Snapshot snapshot, Scores scores, RankingOptions options)
{
    private readonly Dictionary<(string Title, string Text), int> byText = [];
    /// <summary>Of each group how many matches it has, and which is its last.</summary>
    private readonly Dictionary<string, (int Count, int Last)> byGroup = [];
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
        var group = options.PerGroup == 0 ? null : options.GroupBy(offers[0]);
        var (count, last) = group is null ? default : byGroup.GetValueOrDefault(group);
        if (group is not null && count >= options.PerGroup)
        {
            matches[last] = matches[last] with { Further = [.. matches[last].Further, .. offers.Select(offer => offer.Id)] };
            return;
        }
        if (matches.Count >= options.Top) return;
        if (group is not null) byGroup[group] = (count + 1, matches.Count);
        byText[text] = matches.Count;
        matches.Add(new(offers[0], [.. offers.Skip(1).Select(offer => offer.Id)], score, scores.Surface(place), scores.Meaning(place)));
    }
}
