namespace Wutong.Platform.Attachments;

/// <summary>What the content of a file is.</summary>
internal enum FileType { Pdf, Word, Excel, PowerPoint, WordX, ExcelX, PowerPointX, Ofd, Jpeg, Png, Gif, Webp, Text, Zip }

/// <summary>What follows from a type.</summary>
internal static class FileTypes
{
    /// <summary>The endings that a file of each type may have, and with what it is sent. WPS writes the same formats under endings of its own.</summary>
    private static readonly Dictionary<FileType, (string ContentType, string[] Endings)> All = new()
    {
        [FileType.Pdf] = ("application/pdf", ["pdf"]),
        [FileType.Word] = ("application/msword", ["doc", "wps"]),
        [FileType.Excel] = ("application/vnd.ms-excel", ["xls", "et"]),
        [FileType.PowerPoint] = ("application/vnd.ms-powerpoint", ["ppt", "dps"]),
        [FileType.WordX] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx", "wps"]),
        [FileType.ExcelX] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx", "et"]),
        [FileType.PowerPointX] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", ["pptx", "dps"]),
        [FileType.Ofd] = ("application/ofd", ["ofd"]),
        [FileType.Jpeg] = ("image/jpeg", ["jpg", "jpeg"]),
        [FileType.Png] = ("image/png", ["png"]),
        [FileType.Gif] = ("image/gif", ["gif"]),
        [FileType.Webp] = ("image/webp", ["webp"]),
        [FileType.Text] = ("text/plain", ["txt", "csv"]),
        [FileType.Zip] = ("application/zip", ["zip"]),
    };

    /// <summary>All endings, for messages and for the browser's dialog.</summary>
    public static readonly IReadOnlyList<string> Endings = [.. All.Values.SelectMany(t => t.Endings).Distinct()];

    public static string ContentType(this FileType type) => All[type].ContentType;

    /// <summary>The ending that a file of this type should have.</summary>
    public static string Ending(this FileType type) => All[type].Endings[0];

    public static bool Fits(this FileType type, string ending) => All[type].Endings.Contains(ending, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a browser can show by itself.</summary>
    public static bool HasPreview(this FileType type) => type == FileType.Pdf || type.IsPicture();

    public static bool IsPicture(this FileType type) => type is FileType.Jpeg or FileType.Png or FileType.Gif or FileType.Webp;

    /// <summary>The name's ending in small letters; empty for none.</summary>
    public static string EndingOf(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    public static string Icon(this FileType type) => type switch
    {
        FileType.Excel or FileType.ExcelX => "table",
        FileType.Pdf or FileType.Ofd => "file-certificate",
        FileType.Word or FileType.WordX or FileType.Text => "file-text",
        _ => "file",
    };
}
