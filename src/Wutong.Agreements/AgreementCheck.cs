using Wutong.Agreements.Judging;
using Wutong.Agreements.Reading;

namespace Wutong.Agreements;

/// <summary>
/// The check-up of a draft agreement (承诺体检): finds what the city promises in it and says of each promise whether it may stand. It reads words, not intentions: what it finds is a reason to look,
/// and what it does not find is no permission.
/// </summary>
public static class AgreementCheck
{
    /// <summary>So long an agreement is none: a book of 400 pages.</summary>
    public const int LongestText = 300_000;

    /// <summary>The promises in the order of the text. They do not overlap.</summary>
    public static IReadOnlyList<Finding> Check(string text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, LongestText, nameof(text));
        var paragraphs = Layout.Paragraphs(text);
        var parties = Parties.Read(paragraphs);
        var sentences = Outline.Read(paragraphs, parties);
        var reader = new Reader(parties);
        List<Promise> promises = [];
        List<Link> links = [];
        foreach (var sentence in sentences)
        {
            var clauses = reader.Read(sentence);
            promises.AddRange(Promise.Of(sentence, clauses));
            if (clauses.TrueForAll(c => c.Favour is null) && Link.Of(sentence, sentence.Index > 0 ? sentences[sentence.Index - 1] : null) is { } link) links.Add(link);
        }
        foreach (var link in links) link.Tie(promises);
        return [.. promises.Select(p => p.ToFinding(text))];
    }
}
