using System.Globalization;
using System.Text;
using Wutong.Platform.Text;

namespace Wutong.Platform.Attachments;

/// <summary>Names of files as they come from other people's machines.</summary>
internal static class FileNames
{
    private const string Forbidden = "<>:\"|?*";

    /// <summary>
    /// The name without a path and without what deceives or cannot stand in a name: marks that turn the direction of writing (by which <c>gpj.exe</c> looks
    /// like a picture) or cannot be seen. Null where nothing is left, or no ending.
    /// </summary>
    public static string? Clean(string? raw)
    {
        var name = raw?[(raw.LastIndexOfAny(['/', '\\']) + 1)..];
        if (!TextNormaliser.TryNormalise(name, out var normal) || normal is null || normal.Any(char.IsControl)) return null;
        var clean = new StringBuilder();
        foreach (var c in normal)
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format) clean.Append(Forbidden.Contains(c) ? '_' : c);
        var (ending, stem) = (FileTypes.EndingOf(clean.ToString()), Path.GetFileNameWithoutExtension(clean.ToString()).Trim().TrimEnd('.'));
        if (ending.Length is 0 or > 10 || stem.Length == 0) return null;
        var room = StoredFile.NameLength - ending.Length - 1;
        return $"{Shortening.Beginning(stem, room)}.{ending}";
    }

    /// <summary>A size as people read it.</summary>
    public static string Size(long bytes) =>
        bytes < 1024 ? $"{bytes} B" : bytes < 1024 * 1024 ? $"{bytes / 1024.0:0.#} KB" : $"{bytes / 1024.0 / 1024.0:0.##} MB";
}
