namespace Wutong.Documents.Checking;

/// <summary>
/// Reads a document as a careful clerk would before it goes out: days and numbers that contradict each other, words and marks too many or too few, numerals, headings, and what a reply must have. It knows the rules of the
/// text alone; whether a name or a figure is right only the records can tell.
/// </summary>
public static class DocumentCheck
{
    /// <summary>So long no letter is: a book of 400 pages.</summary>
    public const int LongestText = 300_000;

    private static readonly Func<DocumentText, IEnumerable<DocumentFinding>>[] Rules =
        [Dates.Find, DocumentNumbers.Find, Doubled.Find, Counts.Find, Punctuation.Find, Numerals.Find, Headings.Find, Replies.Find, Abbreviations.Find];

    /// <summary>What was found, in the order of the text.</summary>
    public static IReadOnlyList<DocumentFinding> Check(string text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, LongestText, nameof(text));
        var read = DocumentText.Read(text);
        return [.. Rules.SelectMany(rule => rule(read)).Distinct().OrderBy(f => f.Paragraph)];
    }
}
