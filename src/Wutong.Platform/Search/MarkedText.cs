using System.Text;
using Microsoft.AspNetCore.Html;

namespace Wutong.Platform.Search;

/// <summary>A part of a text, and whether it is what was looked for.</summary>
public readonly record struct MarkedPart(string Text, bool IsHit);

/// <summary>How pages show parts.</summary>
public static class MarkedHtml
{
    public static IHtmlContent Html(this IReadOnlyList<MarkedPart> parts)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in parts)
            if (part.IsHit) html.AppendHtml("<mark>").Append(part.Text).AppendHtml("</mark>");
            else html.Append(part.Text);
        return html;
    }
}

/// <summary>Finds in a text, as people read it, what search found in it as it compares.</summary>
internal static class MarkedText
{
    /// <summary>Characters before the first hit and in all that a result shows of running text.</summary>
    private const int Before = 24, Length = 110;

    /// <summary>The whole text with the words marked.</summary>
    public static IReadOnlyList<MarkedPart> Of(string text, IReadOnlyList<SearchWord> words) => Parts(text, Hits(text, words), 0, text.Length);

    /// <summary>The part of a running text around the first word; null where none stands in it.</summary>
    public static IReadOnlyList<MarkedPart>? Around(string text, IReadOnlyList<SearchWord> words)
    {
        var hits = Hits(text, words);
        var first = Array.IndexOf(hits, true);
        if (first < 0) return null;
        var (from, to) = (Math.Max(0, first - Before), Math.Min(text.Length, first - Math.Min(first, Before) + Length));
        // Not between the halves of one character.
        if (from > 0 && char.IsLowSurrogate(text[from])) from--;
        if (to < text.Length && char.IsLowSurrogate(text[to])) to++;
        var parts = Parts(text, hits, from, to);
        if (from > 0) parts.Insert(0, new MarkedPart("…", false));
        if (to < text.Length) parts.Add(new MarkedPart("…", false));
        return parts;
    }

    public static bool IsIn(string text, IReadOnlyList<SearchWord> words) => Array.IndexOf(Hits(text, words), true) >= 0;

    private static bool[] Hits(string text, IReadOnlyList<SearchWord> words)
    {
        var hits = new bool[text.Length];
        var units = SearchText.Units(text);
        // Each character of the encoded text, back to its unit; the marks of words belong to the unit behind them.
        var encoded = new StringBuilder();
        List<int> unitOf = [];
        for (var i = 0; i < units.Count; i++)
        {
            var before = encoded.Length;
            if (units[i].IsPlain && (i == 0 || !units[i - 1].IsPlain || units[i].StartsWord)) encoded.Append(SearchText.WordMark);
            encoded.Append(units[i].Value.ToString());
            for (var k = before; k < encoded.Length; k++) unitOf.Add(i);
        }
        var whole = encoded.ToString();
        foreach (var word in words)
            for (var at = whole.IndexOf(word.Encoded, StringComparison.Ordinal); at >= 0; at = whole.IndexOf(word.Encoded, at + 1, StringComparison.Ordinal))
                for (var k = at; k < at + word.Encoded.Length; k++)
                    hits.AsSpan(units[unitOf[k]].At, units[unitOf[k]].Length).Fill(true);
        return hits;
    }

    private static List<MarkedPart> Parts(string text, bool[] hits, int from, int to)
    {
        List<MarkedPart> parts = [];
        for (var i = from; i < to;)
        {
            var end = i + 1;
            while (end < to && hits[end] == hits[i]) end++;
            parts.Add(new MarkedPart(text[i..end], hits[i]));
            i = end;
        }
        return parts;
    }
}
