using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>
/// A document as the rules read it: its non-empty lines, and its passages. A line that ends without closing punctuation goes on in the next, as where a page ends in the middle of a sentence.
/// </summary>
internal sealed partial class DocumentText
{
    private const string Closing = "。！？；：…”’）》】.!?;:)";

    private DocumentText(IReadOnlyList<string> lines, IReadOnlyList<Passage> passages) => (Lines, Passages) = (lines, passages);

    /// <summary>Without the spaces around them. Line 1 is the first.</summary>
    public IReadOnlyList<string> Lines { get; }
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The day under the signature, and its line; null for a text that has none.</summary>
    public (DateOnly Day, int Line)? Signature { get; private init; }

    /// <summary>Whether it is a whole document. What only the whole can tell (a missing part, two ways of writing) is not asked of a piece.</summary>
    public bool IsWhole => Signature is not null;

    public static DocumentText Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        List<Passage> passages = [];
        for (var first = 0; first < lines.Count;)
        {
            var last = first;
            while (last < lines.Count - 1 && !Closing.Contains(lines[last][^1], StringComparison.Ordinal)) last++;
            passages.Add(new Passage(first + 1, lines[first..(last + 1)]));
            first = last + 1;
        }
        // The last line that is a day and nothing else: an earlier one may stand in a list.
        var signed = lines.FindLastIndex(l => Dates.Alone().IsMatch(l));
        return new DocumentText(lines, passages) { Signature = signed >= 0 && Dates.Of(Dates.Day().Match(lines[signed])) is { } day ? (day, signed + 1) : null };
    }

    /// <summary>Every place in the running text where a pattern fits.</summary>
    public IEnumerable<(Passage Passage, Match Match)> Find(Regex pattern) => Passages.SelectMany(p => pattern.Matches(p.Text).Select(m => (p, m)));

    /// <summary>The first line in which these words stand; null where they stand in none.</summary>
    public int? LineWith(string words)
    {
        for (var i = 0; i < Lines.Count; i++) if (Lines[i].Contains(words, StringComparison.Ordinal)) return i + 1;
        return null;
    }
}

/// <summary>Lines that belong together, as one text.</summary>
internal sealed class Passage
{
    private readonly List<int> starts = [];
    private readonly int first;

    public Passage(int first, IReadOnlyList<string> lines)
    {
        this.first = first;
        var at = 0;
        foreach (var line in lines)
        {
            starts.Add(at);
            at += line.Length;
        }
        Text = string.Concat(lines);
    }

    public string Text { get; }

    /// <summary>The line in which the character at this place stands.</summary>
    public int LineOf(int at) => first + starts.FindLastIndex(s => s <= at);

    /// <summary>The words of a match, with as many of their neighbours as make them findable.</summary>
    public string Around(Match match, int more = 0) => Around(match.Index, match.Length, more);

    public string Around(int at, int length, int more = 0)
    {
        var start = Math.Max(0, at - more);
        var end = Math.Min(Text.Length, at + length + more);
        return Text[start..Math.Min(end, start + DocumentFinding.LongestExcerpt)];
    }

    public int LineAround(int at, int more) => LineOf(Math.Max(0, at - more));
}
