using Wutong.Matching.Analysis;
using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;

namespace Wutong.Matching.Explaining;

/// <summary>Explains matches. Of the offer nothing is quoted or pointed at beyond what the caller says that the viewer may read.</summary>
public sealed class Explainer(OfferIndex index, Model? model = null)
{
    private readonly Model model = model ?? Model.Default;

    /// <param name="need">The need.</param>
    /// <param name="offerId">The offer's id.</param>
    /// <param name="mayReadTitle">Whether the viewer may read the offer's title.</param>
    /// <param name="mayReadText">Whether the viewer may read the rest.</param>
    /// <returns>Null where the index has no such offer.</returns>
    public Explanation? Explain(Need need, string offerId, bool mayReadTitle = true, bool mayReadText = true)
    {
        var snapshot = index.Current;
        if (snapshot.Find(offerId) is not var (segment, place)) return null;
        var question = new Question(need, snapshot);
        using var scores = new Scores(snapshot, question);
        var part = snapshot.Segments[segment].Segment;
        var features = new FeatureReader(question, snapshot, scores).Read(segment, part.Facts.Span[place].Entry);
        var offer = part.OfferAt(place, snapshot.Names);
        var readable = new Reading(mayReadTitle ? mayReadText ? $"{offer.Title} {offer.Text}" : offer.Title : mayReadText ? new string(' ', offer.Title.Length + 1) + offer.Text : "");
        return new(need.Id, offer.Id, model.Score(features), Parts(features), Shared(question.Whole, readable, snapshot.Weighing), Missing(question.Whole, readable), Absent(question.Title, readable));
    }

    private Dictionary<Feature, float> Parts(float[] features) => model.Weights.ToDictionary(w => w.Key, w => w.Value * features[(int)w.Key]);

    /// <summary>
    /// Words that both have, and of what is left, single characters: so that what carried the score is all there, in pieces that a person can read.
    /// </summary>
    private static List<SharedTerm> Shared(Reading need, Reading offer, Weighing weighing)
    {
        var (inNeed, inOffer) = (Places(need, need.Words), Places(offer, offer.Words));
        var found = inOffer.Keys.Where(inNeed.ContainsKey).Where(word => !Trade.SaysNothing(word)).Select(word => (Term: word, Needs: inNeed[word], Offers: inOffer[word])).ToList();
        var covered = found.SelectMany(f => f.Term).ToHashSet();
        var (needCharacters, offerCharacters) = (Places(need, need.Characters), Places(offer, offer.Characters));
        found.AddRange(offerCharacters.Keys.Where(c => c.Length == 1 && needCharacters.ContainsKey(c) && !covered.Contains(c[0])).Select(c => (c, needCharacters[c], offerCharacters[c])));
        var weights = found.Select(f => Weight(f.Term, weighing)).ToList();
        var sum = weights.Sum();
        return [.. found.Select((f, i) => new SharedTerm(f.Term, sum == 0 ? 0 : weights[i] / sum, f.Needs, f.Offers)).OrderByDescending(shared => shared.Share).ThenBy(shared => shared.Text, StringComparer.Ordinal)];
    }

    private static double Weight(string term, Weighing weighing)
    {
        var pieces = new Reading(term);
        return pieces.Of(weighing.Pieces).Select(piece => weighing.Terms.Find(pieces[piece])).Where(number => number >= 0).Sum(number => Math.Pow(weighing.Rarity(number), 2));
    }

    private static Dictionary<string, List<Slice>> Places(Reading text, IEnumerable<Slice> slices) => slices.GroupBy(slice => text[slice].ToString()).ToDictionary(same => same.Key, same => same.ToList());

    private static List<FigureGap> Missing(Reading need, Reading offer) =>
        [.. from asked in need.Quantities
            let same = offer.Quantities.Where(o => o.Unit == asked.Unit).ToList()
            where !same.Any(o => Math.Abs(o.Value - asked.Value) <= Math.Abs(asked.Value) * 0.05)
            select new FigureGap(need[asked.Where].ToString(), same.Count == 0 ? null : offer[same.MinBy(o => Math.Abs(o.Value - asked.Value)).Where].ToString())];

    private static List<string> Absent(Reading title, Reading offer)
    {
        var has = offer.Words.Select(slice => Trade.Known(offer[slice].ToString())).ToHashSet();
        return [.. title.Words.Select(slice => title[slice].ToString()).Where(word => word.Length > 1 && !Trade.SaysNothing(word) && !has.Contains(Trade.Known(word))).Distinct()];
    }
}
