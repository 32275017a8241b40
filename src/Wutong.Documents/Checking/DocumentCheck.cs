namespace Wutong.Documents.Checking;

/// <summary>
/// Reads a document as a careful clerk would before it goes out: days and numbers that contradict each other, words and marks too many or too few, numerals, headings, and what a reply must have. It knows the rules of the
/// text alone; whether a name is right only the records can tell, where somebody asks them.
/// </summary>
public static class DocumentCheck
{
    /// <summary>So long no letter is: a book of 400 pages.</summary>
    public const int LongestText = 300_000;

    private static readonly Func<DocumentText, IEnumerable<DocumentFinding>>[] Rules =
        [Dates.Find, DocumentNumbers.Find, Doubled.Find, Counts.Find, Punctuation.Find, Numerals.Find, Headings.Find, Replies.Find, Abbreviations.Find];

    /// <summary>What was found, in the order of the text.</summary>
    /// <param name="names">Names in the text that the records know otherwise; null where no records are asked.</param>
    public static IReadOnlyList<DocumentFinding> Check(string text, IReadOnlyList<KnownName>? names = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, LongestText, nameof(text));
        var read = DocumentText.Read(text);
        return [.. Rules.SelectMany(rule => rule(read)).Concat(Names.Find(read, names ?? [])).Distinct().OrderBy(f => f.Paragraph)];
    }
}
