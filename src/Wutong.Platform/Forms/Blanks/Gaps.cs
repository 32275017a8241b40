using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>The gaps that a paragraph leaves to be filled in: a drawn line, a name in double braces, the room after a colon, a day to be completed.</summary>
internal sealed partial class Gaps
{
    /// <summary>A gap.</summary>
    /// <param name="Label">The words before it, without their colon.</param>
    internal sealed record Gap(int From, int Length, string Label, bool IsDate);

    // A tab is room too, but stays where it is.
    private readonly List<(int From, DocumentFormat.OpenXml.Wordprocessing.Text? Text, Run Run)> pieces = [];

    public Gaps(Paragraph? paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph?.Descendants().Where(e => e is DocumentFormat.OpenXml.Wordprocessing.Text or TabChar && e.Parent is Run) ?? [])
        {
            pieces.Add((text.Length, element as DocumentFormat.OpenXml.Wordprocessing.Text, (Run)element.Parent!));
            text.Append(element is DocumentFormat.OpenXml.Wordprocessing.Text own ? own.Text : "\t");
        }
        Text = text.ToString();
        All = Find(Text);
    }

    public static IReadOnlyList<Gap> Find(string text)
    {
        List<Gap> all = [];
        var before = 0;
        foreach (Match match in Form().Matches(text))
        {
            var label = text[before..match.Index];
            before = match.Index + match.Length;
            all.Add(new Gap(match.Index, match.Length, match.Value.StartsWith("{{", StringComparison.Ordinal) ? match.Value.Trim('{', '}', ' ') : Before().Match(label).Value, Day().IsMatch(match.Value)));
        }
        return all;
    }

    public string Text { get; }
    public IReadOnlyList<Gap> All { get; }

    /// <summary>Puts text where the gap is, in the letters of the gap.</summary>
    public void Replace(Gap gap, string text)
    {
        var end = gap.From + gap.Length;
        var written = false;
        foreach (var (from, piece, run) in pieces)
        {
            var length = piece?.Text.Length ?? 1;
            // At the end of a text there is no letter of the gap: it goes on in those of the word before.
            var touches = from < end && from + length > gap.From || (gap.Length == 0 && from + length == gap.From);
            if (!touches) continue;
            if (piece is null) { if (!written) { run.InsertBeforeSelf(RunOf(text, run.RunProperties?.CloneNode(true))); written = true; } continue; }
            var (head, tail) = (piece.Text[..Math.Max(0, Math.Min(length, gap.From - from))], piece.Text[Math.Max(0, Math.Min(length, end - from))..]);
            piece.Text = written ? head + tail : head + text + tail;
            piece.Space = SpaceProcessingModeValues.Preserve;
            written = true;
        }
    }

    /// <summary>A run with line breaks where the text has them.</summary>
    public static Run RunOf(string text, OpenXmlElement? style)
    {
        var run = new Run();
        if (style is not null) run.AppendChild(style);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.AppendChild(new Break());
            run.AppendChild(new DocumentFormat.OpenXml.Wordprocessing.Text(lines[i].TrimEnd('\r')) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    [GeneratedRegex(@"[_＿\s]+年[_＿\s]+月[_＿\s]+日|\{\{[^{}]+\}\}|[ \u3000\t]*[_＿]{2,}|(?<=[：:])(?:[ \u3000\t]{2,}|[\u3000\t]| *$)")] private static partial Regex Form();
    [GeneratedRegex(@"年[_＿\s]+月[_＿\s]+日$")] private static partial Regex Day();
    [GeneratedRegex(@"[^\s_＿：:，,。；;（(]+(?=\s*[：:]?\s*$)")] private static partial Regex Before();
}
