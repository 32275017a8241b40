namespace Wutong.Platform.Text;

/// <summary>Cuts text to a length in characters as the database counts them (UTF-16 units), and never through a character that takes two of them: half of one cannot be stored.</summary>
internal static class Shortening
{
    /// <summary>The text itself or, where it is longer, its beginning with "…", together no longer than <paramref name="length"/>.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Shorten(string? text, int length) => text is null || text.Length <= length ? text : Beginning(text, length - 1) + "…";

    /// <summary>At most so much of it from its beginning.</summary>
    public static string Beginning(string text, int length) =>
        text.Length <= length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
