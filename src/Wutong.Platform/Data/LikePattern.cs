namespace Wutong.Platform.Data;

/// <summary>Patterns for <c>EF.Functions.Like(column, pattern, LikePattern.EscapeCharacter)</c>: what somebody typed is never a wildcard.</summary>
public static class LikePattern
{
    public const string EscapeCharacter = "\\";

    /// <summary>Whatever contains the text.</summary>
    public static string Containing(string text) => $"%{Escape(text)}%";

    /// <summary>Whatever begins with the text.</summary>
    public static string StartingWith(string text) => $"{Escape(text)}%";

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
