using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wutong.Matching.Explaining;
using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;

namespace Wutong.Bench;

/// <summary>
/// One need and some offers, however odd, and all that must hold of them. As a file: a line each, title and text with a tab between, the need first; a unit that
/// a file cannot hold as it is stands there as \uXXXX.
/// </summary>
internal sealed partial record MatchTrial(IReadOnlyList<(string Title, string Text)> Texts)
{
    public static MatchTrial Read(string path) => new([.. File.ReadAllText(path).TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).Select(parts => (Plain(parts[0]), Plain(parts.ElementAtOrDefault(1) ?? "")))]);

    public void Write(string path) => File.WriteAllText(path, string.Concat(Texts.Select(text => $"{Escaped(text.Title)}\t{Escaped(text.Text)}\n")));

    /// <summary>Throws where something does not hold.</summary>
    /// <param name="folder">Where a snapshot may be written; null: none is.</param>
    public void Check(string? folder)
    {
        var need = new Need("need", Texts[0].Title, Texts[0].Text) { Industry = "industry1" };
        var offers = Texts.Skip(1).Select((text, i) => new Offer($"o{i}", text.Title, text.Text) { Industry = $"industry{i % 3}", Readers = i % 4 == 3 ? ["office"] : null }).ToList();
        var index = OfferIndex.Build(offers[..(offers.Count / 2)], new() { CharacterDimensions = 32, WordDimensions = 32 });
        index.Change(offers[Math.Min(offers.Count, Math.Max(1, offers.Count / 3))..], ["o0"]);
        CheckRanking(index, need, offers.Skip(1).ToDictionary(offer => offer.Id));
        CheckBest(index, need);
        foreach (var offer in offers.Take(5)) CheckExplanation(index, need, offer.Id);
        if (folder is not null) CheckSnapshot(index, need, Path.Combine(folder, "trial.index"));
    }

    private static void CheckRanking(OfferIndex index, Need need, Dictionary<string, Offer> standing)
    {
        var matches = new Ranker(index).Rank(need, All(standing.Count));
        Must(matches.All(match => float.IsFinite(match.Score) && float.IsFinite(match.Surface) && float.IsFinite(match.Meaning)), "scores are numbers");
        Must(matches.SelectMany(match => match.Twins.Append(match.Offer.Id)).Order(StringComparer.Ordinal).SequenceEqual(standing.Keys.Order(StringComparer.Ordinal)), "each offer is found once");
        Must(matches.Zip(matches.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score), "scores fall");
        Must(new Ranker(index).Rank(need, All(standing.Count) with { Filter = new() }).All(match => match.Offer.Readers is null), "what is not for everybody is not shown to everybody");
    }

    private static void CheckBest(OfferIndex index, Need need)
    {
        var snapshot = index.Current;
        var question = new Question(need, snapshot);
        using var scores = new Scores(snapshot, question);
        var all = snapshot.Segments.SelectMany((view, i) => Enumerable.Range(0, view.Segment.EntryCount).Where(entry => view.Segment.OffersOf(entry).Any(view.Has)).Select(entry => Scores.Place(i, entry)));
        Must(scores.Top(3, new() { Asker = null }).SequenceEqual(all.Select(place => (Score: scores.Both(place), Place: place)).OrderByDescending(f => f.Score).ThenBy(f => f.Place).Take(3)), "the best are the best of all");
    }

    private static void CheckExplanation(OfferIndex index, Need need, string id)
    {
        if (new Explainer(index).Explain(need, id) is not { } why) return;
        var length = need.Title.Length + 1 + need.Text.Length;
        Must(why.Shared.All(shared => shared.InNeed.All(slice => slice.Start >= 0 && slice.End <= length)), "places are within the need");
        Must(why.Parts.Values.All(float.IsFinite), "parts are numbers");
    }

    private static void CheckSnapshot(OfferIndex index, Need need, string path)
    {
        SnapshotFile.Write(index, path);
        var (before, after) = (new Ranker(index).Rank(need), new Ranker(SnapshotFile.Read(path)).Rank(need));
        Must(before.Select(match => (match.Offer.Id, match.Offer.Title, match.Score)).SequenceEqual(after.Select(match => (match.Offer.Id, match.Offer.Title, match.Score))), "what is read answers like what was written");
    }

    private static RankingOptions All(int count) => new() { Top = count + 1, Depth = count + 1, Filter = new() { Asker = null } };

    private static void Must(bool holds, string what)
    {
        if (!holds) throw new InvalidOperationException($"It does not hold that {what}.");
    }

    private static string Escaped(string text)
    {
        var written = new StringBuilder();
        foreach (var c in text) if (c is '\\' or < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' || char.IsSurrogate(c)) written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); else written.Append(c);
        return written.ToString();
    }

    private static string Plain(string written) => Unit().Replace(written, unit => ((char)int.Parse(unit.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Unit();
}
