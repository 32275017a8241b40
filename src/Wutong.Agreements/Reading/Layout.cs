using System.Text.RegularExpressions;

namespace Wutong.Agreements.Reading;

/// <summary>Finds the paragraphs of a text that may come from Word, from a form field or, with a break at the end of each printed line, from a PDF.</summary>
internal static partial class Layout
{
    /// <summary>A printed line that fills this part of the widest usual one goes on in the next.</summary>
    private const double Full = 0.85;

    /// <summary>From so many lines of one width on they were broken by a printer, not by a writer.</summary>
    private const int LeastPrinted = 6;

    /// <summary>A shorter line may be a heading; nothing goes on with it.</summary>
    private const int ShortLine = 20;

    private readonly record struct Line(int From, int To, string Text)
    {
        /// <summary>As wide as it is printed: Chinese characters two, others one.</summary>
        public int Width => Text.Sum(c => c < '\u0100' ? 1 : 2);
    }

    public static List<PlainText> Paragraphs(string source)
    {
        var lines = Lines(source);
        var width = PrintedWidth(lines);
        List<PlainText> paragraphs = [];
        Line? last = null;
        foreach (var line in lines)
        {
            if (last is { } before && GoesOn(before, line, width)) paragraphs[^1].Add(source, line.From, line.To);
            else
            {
                var paragraph = new PlainText();
                paragraph.Add(source, line.From, line.To);
                paragraphs.Add(paragraph);
            }
            last = line;
        }
        paragraphs.RemoveAll(p => p.Text.Length == 0);
        return paragraphs;
    }

    /// <summary>Lines with something in them; numbers of pages are none.</summary>
    private static List<Line> Lines(string source)
    {
        List<Line> lines = [];
        for (var from = 0; from < source.Length;)
        {
            var to = source.IndexOfAny(['\n', '\r', '\v', '\f', '\u2028'], from);
            if (to < 0) to = source.Length;
            var (start, end) = (from, to);
            while (start < end && char.IsWhiteSpace(source[start])) start++;
            while (end > start && char.IsWhiteSpace(source[end - 1])) end--;
            var text = source[start..end];
            if (text.Length > 0 && !PageNumber().IsMatch(text)) lines.Add(new Line(start, end, text));
            from = to + 1;
        }
        return lines;
    }

    /// <summary>The width at which a printer broke the lines; 0 where it was a writer.</summary>
    private static int PrintedWidth(List<Line> lines)
    {
        var widths = lines.Select(l => l.Width).Order().ToList();
        if (widths.Count < LeastPrinted * 2) return 0;
        var widest = widths[^Math.Max(1, widths.Count / 20)];
        var open = lines.Count(l => l.Width >= widest * Full && l.Width <= widest * 1.1 && !EndsSentence(l.Text));
        return open >= LeastPrinted && widths[^1] <= widest * 1.3 ? widest : 0;
    }

    private static bool GoesOn(Line before, Line line, int width)
    {
        if (EndsSentence(before.Text) || before.Text.Contains('\t') || line.Text.Contains('\t')) return false;
        if (before.Text[^1] is '，' or ',' or '、' or '（' or '(' or '《' or '“') return !Party().IsMatch(line.Text);
        if (before.Text.Length >= ShortLine && GoesOnWith().IsMatch(line.Text)) return true;
        if (width == 0 || before.Width < width * Full) return false;
        return Numbering.At(Narrow(line.Text)) is null && !Party().IsMatch(line.Text);
    }

    private static string Narrow(string line)
    {
        var plain = new PlainText();
        plain.Add(line, 0, line.Length);
        return plain.Text;
    }

    private static bool EndsSentence(string text) => text[^1] is '。' or '；' or ';' or '：' or ':' or '！' or '？' or '.' && !char.IsAsciiLetterOrDigit(text[^Math.Min(2, text.Length)]);

    [GeneratedRegex(@"^(?:[-—–－]?\s*\d{1,3}\s*[-—–－]?|第\s*\d+\s*页.*|\d+\s*/\s*\d+|Page\s+\d+.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex("^(?:由|的|和|与|及|或|等|并|且|[，、。；）])")]
    private static partial Regex GoesOnWith();

    [GeneratedRegex(@"^(?:[甲乙丙丁戊]\s*方|Party\s+[A-E])")]
    private static partial Regex Party();
}
