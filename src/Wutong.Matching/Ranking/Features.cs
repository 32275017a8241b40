using Wutong.Matching.Analysis;
using Wutong.Matching.Indexing;
using Wutong.Matching.Meaning;

namespace Wutong.Matching.Ranking;

/// <summary>What is looked at when a need and one offer are compared in earnest.</summary>
public enum Feature
{
    /// <summary>Standard deviations above the average offer by characters, and by meaning.</summary>
    Surface, Meaning,
    /// <summary>Cosines of characters: with the need's title, with its whole text.</summary>
    TitleCharacters, TextCharacters,
    /// <summary>Cosines in the two spaces: with title and with whole text.</summary>
    TitleInCharacters, TextInCharacters, TitleInWords, TextInWords,
    /// <summary>Which part of the offer's pairs of characters the need has, and of the need's title the offer; from 0 to 1.</summary>
    OfferCovered, TitleCovered,
    /// <summary>The longest run of characters that both titles have, from 0 to 1 at 8 characters.</summary>
    CommonRun,
    /// <summary>The rarest character that both titles have: its idf as part of the greatest there can be.</summary>
    RarestShared,
    /// <summary>Whether what the offer is called by, its last word that says something, stands in the need's title, or in its text.</summary>
    HeadInTitle, HeadInText,
    /// <summary>Figures of one unit that agree less those that do not.</summary>
    Figures,
    /// <summary>Whether both name the same industry.</summary>
    Industry,
    /// <summary>ln(1 + characters of the offer's title).</summary>
    Length,
    /// <summary>Cosine by the model that the deployment brought; 0 without one.</summary>
    Brought,
}

/// <summary>Measures the features of offers for one need.</summary>
internal sealed class FeatureReader(Question question, Snapshot snapshot, Scores scores)
{
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    private readonly Dictionary<int, float> title = snapshot.Weighing.Question(question.Title, question.Whole, 1, 0), whole = snapshot.Weighing.Question(question.Title, question.Whole, 0, 1);
    private readonly float[] titleVector = snapshot.Spaces?.OfTitle(question.Title) ?? [], wholeVector = snapshot.Spaces?.OfText(question.Whole) ?? [],
        broughtVector = snapshot.Spaces?.OfBrought(question.Need.Vector.Span) ?? [];
    private readonly HashSet<string> titlePairs = Pairs(question.Title), wholePairs = Pairs(question.Whole), titleWords = Words(question.Title), wholeWords = Words(question.Whole);
    private readonly float[] vector = new float[snapshot.Spaces?.Dimensions ?? 0];
    private readonly List<(int Term, float Weight)> weights = [];

    public float[] Read(int segment, int entry)
    {
        var (part, place) = (snapshot.Segments[segment].Segment, Scores.Place(segment, entry));
        var (offerTitle, offerText) = (new Reading(part.TitleOf(entry)), new Reading(part.TextOf(entry)));
        var features = new float[Count];
        features[(int)Feature.Surface] = scores.Surface(place);
        features[(int)Feature.Meaning] = scores.Meaning(place);
        snapshot.Weighing.Weigh(offerTitle, offerText, weights);
        features[(int)Feature.TitleCharacters] = Cosine(title);
        features[(int)Feature.TextCharacters] = Cosine(whole);
        ReadVectors(part, entry, features);
        ReadWords(offerTitle, offerText, features);
        features[(int)Feature.Figures] = Figures(question.Whole.Quantities, [.. offerTitle.Quantities, .. offerText.Quantities]);
        features[(int)Feature.Industry] = question.Need.Industry is { } industry && part.OffersOf(entry).Any(offer => part.OfferAt(offer, snapshot.Names).Industry == industry) ? 1 : 0;
        features[(int)Feature.Length] = MathF.Log(1 + offerTitle.Characters.Count);
        return features;
    }

    private float Cosine(Dictionary<int, float> asked)
    {
        var sum = 0f;
        foreach (var (term, weight) in weights) sum += weight * asked.GetValueOrDefault(term);
        return sum;
    }

    private void ReadVectors(Segment part, int entry, float[] features)
    {
        if (snapshot.Spaces is not { } spaces) return;
        Span<float> line = vector;
        part.Vectors.Read(entry, line);
        var (half, learnt) = (spaces.Characters.Dimensions, spaces.Learnt);
        features[(int)Feature.TitleInCharacters] = Lines.Dot(line[..half], titleVector.AsSpan(0, half));
        features[(int)Feature.TextInCharacters] = Lines.Dot(line[..half], wholeVector.AsSpan(0, half));
        features[(int)Feature.TitleInWords] = Lines.Dot(line[half..learnt], titleVector.AsSpan(half, learnt - half));
        features[(int)Feature.TextInWords] = Lines.Dot(line[half..learnt], wholeVector.AsSpan(half, learnt - half));
        features[(int)Feature.Brought] = Lines.Dot(line[learnt..], broughtVector);
    }

    private void ReadWords(Reading offerTitle, Reading offerText, float[] features)
    {
        var pairs = Pairs(offerTitle);
        features[(int)Feature.OfferCovered] = pairs.Count == 0 ? 0 : (float)pairs.Count(wholePairs.Contains) / pairs.Count;
        if (offerText.Folded.Length > 0) pairs.UnionWith(Pairs(offerText));
        features[(int)Feature.TitleCovered] = titlePairs.Count == 0 ? 0 : (float)titlePairs.Count(pairs.Contains) / titlePairs.Count;
        features[(int)Feature.CommonRun] = Math.Min(1, Runs.LongestCommon(question.Title.Folded, offerTitle.Folded).Length / 8f);
        features[(int)Feature.RarestShared] = Rarest(offerTitle);
        if (Head(offerTitle) is not { } head) return;
        features[(int)Feature.HeadInTitle] = titleWords.Contains(head) ? 1 : 0;
        features[(int)Feature.HeadInText] = wholeWords.Contains(head) ? 1 : 0;
    }

    private float Rarest(Reading offerTitle)
    {
        var greatest = 0f;
        foreach (var slice in offerTitle.Characters)
            if (snapshot.Weighing.Terms.Find(offerTitle[slice]) is >= 0 and var term && title.ContainsKey(term)) greatest = Math.Max(greatest, snapshot.Weighing.Rarity(term));
        return greatest / (MathF.Log(snapshot.Weighing.Offers + 1f) + 1);
    }

    private static float Figures(IReadOnlyList<Quantity> asked, List<Quantity> offered)
    {
        var same = asked.Where(a => offered.Any(o => o.Unit == a.Unit)).ToList();
        return same.Count == 0 ? 0 : same.Average(a => offered.Any(o => o.Unit == a.Unit && Math.Abs(o.Value - a.Value) <= Math.Abs(a.Value) * 0.05) ? 1f : -1f);
    }

    /// <summary>In Chinese what a thing is stands last.</summary>
    private static string? Head(Reading title) => title.Words.Reverse().Select(slice => title[slice].ToString()).FirstOrDefault(word => word.Length > 1 && !Trade.SaysNothing(word)) is { } head ? Synonyms.Known(head) : null;

    private static HashSet<string> Pairs(Reading text) => [.. text.Bigrams.Select(slice => text[slice].ToString())];

    private static HashSet<string> Words(Reading text) => [.. text.Words.Select(slice => Synonyms.Known(text[slice].ToString()))];
}
