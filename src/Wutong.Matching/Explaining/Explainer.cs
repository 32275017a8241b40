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
        found.AddRange(Synonymous(need, offer));
        var covered = found.SelectMany(f => f.Term).ToHashSet();
        var (needCharacters, offerCharacters) = (Places(need, need.Telling), Places(offer, offer.Telling));
        found.AddRange(offerCharacters.Keys.Where(c => c.Length == 1 && needCharacters.ContainsKey(c) && !covered.Contains(c[0])).Select(c => (c, needCharacters[c], offerCharacters[c])));
        var weights = found.Select(f => Weight(offer[f.Offers[0]].ToString(), weighing) * (offer[f.Offers[0]].SequenceEqual(f.Term) ? 1 : Question.SynonymShare)).ToList();
        var sum = weights.Sum();
        return [.. found.Select((f, i) => new SharedTerm(f.Term, sum == 0 ? 0 : weights[i] / sum, f.Needs, f.Offers)).OrderByDescending(shared => shared.Share).ThenBy(shared => shared.Text, StringComparer.Ordinal)];
    }

    /// <summary>Things that both name, each by another name.</summary>
    private static IEnumerable<(string Term, List<Slice> Needs, List<Slice> Offers)> Synonymous(Reading need, Reading offer)
    {
        var inOffer = Synonyms.In(offer);
        foreach (var thing in Synonyms.In(need).Where(thing => inOffer.Contains(thing.Key)))
        {
            var (names, others) = (Places(need, thing), Places(offer, inOffer[thing.Key]));
            if (!names.Keys.Any(others.ContainsKey)) yield return (names.Keys.First(), [.. thing], [.. inOffer[thing.Key]]);
        }
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
        var (has, things) = (offer.Words.Select(slice => offer[slice].ToString()).ToHashSet(), Synonyms.In(offer));
        var named = Synonyms.In(title).Where(thing => things.Contains(thing.Key)).SelectMany(places => places).ToList();
        return [.. title.Words.Where(slice => slice.Length > 1 && !named.Any(place => place.Start <= slice.Start && slice.End <= place.End))
            .Select(slice => title[slice].ToString()).Where(word => !Trade.SaysNothing(word) && !has.Contains(word)).Distinct()];
    }
}
