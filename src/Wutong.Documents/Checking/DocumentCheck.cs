namespace Wutong.Documents.Checking;

/// <summary>What the records of a city know of what a text names.</summary>
public sealed record DocumentRecords(IReadOnlyList<KnownName> Names, IReadOnlyList<KnownStatement> Statements);

/// <summary>
/// Reads a document as a careful clerk would before it goes out: days and numbers that contradict each other, words and marks too many or too few, numerals, headings, and what a reply must have. It knows the rules of the
/// text alone; whether a name or a figure is right only the records can tell, where somebody asks them.
/// </summary>
public static class DocumentCheck
{
    /// <summary>So long no letter is: a book of 400 pages.</summary>
    public const int LongestText = 300_000;

    private static readonly Func<DocumentText, IEnumerable<DocumentFinding>>[] Rules =
        [Dates.Find, DocumentNumbers.Find, Doubled.Find, Counts.Find, Punctuation.Find, Numerals.Find, Sums.Find, Headings.Find, Replies.Find, Plans.Find, Abbreviations.Find];

    /// <summary>What was found, in the order of the text.</summary>
    /// <param name="records">What the records know of the text; null where none are asked.</param>
    public static IReadOnlyList<DocumentFinding> Check(string text, DocumentRecords? records = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, LongestText, nameof(text));
        var read = DocumentText.Read(text);
        return [.. Rules.SelectMany(rule => rule(read)).Concat(records is null ? [] : Names.Find(read, records.Names).Concat(Figures.Find(read, records.Statements))).Distinct().OrderBy(f => f.Paragraph)];
    }
}
