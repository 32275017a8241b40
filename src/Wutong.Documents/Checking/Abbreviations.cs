using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>A short name stands only after the place that says what it is short for.</summary>
internal static partial class Abbreviations
{
    /// <summary>The full name stands right before it and may hold the short one.</summary>
    private const int LongestName = 60, ShortestAbbreviation = 3;

    public static IEnumerable<DocumentFinding> Find(DocumentText text)
    {
        if (!text.IsWhole) yield break;
        foreach (var (passage, match) in text.Find(Defined()))
        {
            var name = match.Groups["a"].Value;
            if (name.Length < ShortestAbbreviation) continue;
            foreach (var earlier in text.Passages.TakeWhile(p => p != passage).Append(passage))
            {
                var until = earlier == passage ? Math.Max(0, match.Index - LongestName) : earlier.Text.Length;
                var at = earlier.Text[..until].IndexOf(name, StringComparison.Ordinal);
                if (at < 0) continue;
                yield return new("abbreviationFirst", "文内简称", earlier.LineOf(at), earlier.Around(at, name.Length, 4), $"“{name}”在说明全称之前就用了。", Certainty.Possible);
                break;
            }
        }
    }

    [GeneratedRegex(@"（以下(?:简称|称)[：:]?“(?<a>[^”]{2,20})”")] private static partial Regex Defined();
}
