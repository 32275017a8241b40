namespace Wutong.Documents.Official;

/// <summary>How wide text is, in full-width characters.</summary>
internal static class Widths
{
    public static double Of(string text) => text.Sum(c => c < 0x2E80 && c is not ('“' or '”' or '‘' or '’' or '…' or '—') ? 0.5 : 1);
}

/// <summary>
/// Breaks a title into lines (7.3.1: 回行时词意完整、排列对称、长短适宜): about evenly, preferably behind a particle or a bracket and never before a mark.
/// </summary>
internal static class Titles
{
    /// <summary>Characters of size 2 (22 pt) on a line of 156 mm.</summary>
    private const int Most = 20;

    private const string BreakBehind = "的和与及、）》”：；，", BreakBefore = "（《“", NeverFirst = "的、）》”：；，。号条";

    /// <summary>How far from the even place a better one is looked for.</summary>
    private const int Reach = 5;

    public static IReadOnlyList<string> Lines(string title)
    {
        var given = title.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return given.Length > 1 ? given : [.. Even(title.Trim())];
    }

    private static IEnumerable<string> Even(string title)
    {
        for (var left = (int)Math.Ceiling(Widths.Of(title) / Most); left > 1; left--)
        {
            var at = Best(title, title.Length / left);
            yield return title[..at];
            title = title[at..];
        }
        yield return title;
    }

    private static int Best(string title, int even)
    {
        var places = Enumerable.Range(Math.Max(1, even - Reach), Reach * 2 + 1).Where(i => i < title.Length && i <= Most && !NeverFirst.Contains(title[i], StringComparison.Ordinal)).ToList();
        if (places.Count == 0) return Math.Min(even, Most);
        return places.OrderBy(i => (BreakBehind.Contains(title[i - 1], StringComparison.Ordinal) || BreakBefore.Contains(title[i], StringComparison.Ordinal) ? 0 : char.IsAsciiLetterOrDigit(title[i - 1]) && char.IsAsciiLetterOrDigit(title[i]) ? 2 * Reach : Reach) + Math.Abs(i - even)).First();
    }
}
