using System.Text;
using Wutong.Platform.Forms.Blanks;
using Wutong.Platform.Text;

namespace Wutong.Platform.Attachments;

/// <summary>
/// The text of a .docx or .txt that is read once and kept nowhere. It is not shown to the malware scanner: nobody can open it from here again.
/// </summary>
public static class FileText
{
    /// <summary>10 MB; a text of a thousand pages has less.</summary>
    public const int Largest = 10 * 1024 * 1024;

    static FileText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, or why there is none, in words that say what to do.</summary>
    public sealed record Reading(string? Text, string? Problem);

    /// <param name="name">As the file was called; its ending decides nothing, the content does.</param>
    public static async Task<Reading> ReadAsync(string name, Stream content, CancellationToken cancel)
    {
        var bytes = await BytesAsync(content, cancel);
        if (bytes is null) return Problem(string.Format(null, Words.File_TooLarge, Largest / 1024 / 1024));
        if (bytes.Length == 0) return Problem(Words.File_Empty);
        var found = await FileSniffer.LookAsync(bytes.AsMemory(0, Math.Min(bytes.Length, FileLimits.ChunkSize)), new MemoryStream(bytes, writable: false));
        try
        {
            return found switch
            {
                { Oddity: FileSniffer.Oddity.Program } => Problem(string.Format(null, Words.File_Program, FileTypes.EndingOf(name))),
                { Oddity: FileSniffer.Oddity.Macros } => Problem(Words.File_Macros),
                { Oddity: FileSniffer.Oddity.Locked } => Problem(Words.File_Locked),
                { Type: FileType.WordX } => new Reading(WordText.Read(bytes), null),
                { Type: FileType.Text } => new Reading(Decode(bytes), null),
                { Type: FileType.Word } => Problem(Words.Report_OldWord),
                _ => Problem(Words.File_NoText),
            };
        }
        catch (BlankProblem problem) { return Problem(problem.Message); }
    }

    /// <summary>The same for a file of a form, normalised as what is typed there. Null of both where it holds nothing but marks that no form takes.</summary>
    /// <param name="name">Null where nobody chose one.</param>
    public static async Task<Reading> OfFormAsync(string? name, Stream content, CancellationToken cancel)
    {
        if (name is null) return Problem(Words.File_ChooseOne);
        var read = await ReadAsync(name, content, cancel);
        if (read.Problem is not null) return read;
        // Printers end pages with a mark that no form takes.
        return TextNormaliser.TryNormalise(read.Text!.Replace('\f', '\n').Replace('\v', '\n'), out var text) ? new Reading(text, null) : Problem(Words.Invalid_Text);
    }

    private static Reading Problem(string message) => new(null, message);

    /// <summary>Null for more than is read; the rest is read and thrown away, so that whoever sends it is told.</summary>
    private static async Task<byte[]?> BytesAsync(Stream content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[FileLimits.ChunkSize];
        for (int count; (count = await content.ReadAsync(buffer, cancel)) > 0;)
            if (bytes.Length <= Largest) bytes.Write(buffer, 0, count);
        return bytes.Length > Largest ? null : bytes.ToArray();
    }

    /// <summary>UTF-8 or UTF-16 as they say themselves; what is neither is what Windows in China writes.</summary>
    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        try { return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF'); }
        catch (DecoderFallbackException) { return Encoding.GetEncoding("GB18030").GetString(bytes); }
    }
}
