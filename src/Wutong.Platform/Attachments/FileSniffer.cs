using System.Buffers.Binary;
using System.Text;

namespace Wutong.Platform.Attachments;

/// <summary>
/// Tells from the content what a file is, whatever its name says. It reads the beginning, of a zip the list of its entries and of an old Office file its
/// directory; it unpacks nothing, so there is nothing to blow up.
/// </summary>
internal static class FileSniffer
{
    /// <summary>What was found: a type, or why there is none.</summary>
    internal sealed record Finding(FileType? Type, Oddity Oddity = Oddity.None);

    internal enum Oddity { None, Unknown, Program, Macros, Locked }

    private static readonly (byte[] Start, FileType Type)[] Starts =
    [
        ("%PDF-"u8.ToArray(), FileType.Pdf), ([0xFF, 0xD8, 0xFF], FileType.Jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], FileType.Png),
        ("GIF87a"u8.ToArray(), FileType.Gif), ("GIF89a"u8.ToArray(), FileType.Gif),
    ];

    private static readonly byte[][] Programs =
        ["MZ"u8.ToArray(), [0x7F, 0x45, 0x4C, 0x46], "#!"u8.ToArray(), [0xCA, 0xFE, 0xBA, 0xBE], [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE],
            [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0]];

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <param name="start">The first chunk of the file.</param>
    /// <param name="content">The whole, which can be read from any position.</param>
    public static async Task<Finding> LookAsync(ReadOnlyMemory<byte> start, Stream content)
    {
        if (ByStart(start.Span) is { } known) return known;
        if (start.Span.StartsWith("PK\u0003\u0004"u8) || start.Span.StartsWith("PK\u0005\u0006"u8)) return await ZipAsync(content);
        return start.Span.StartsWith(OldOffice) ? await OldOfficeAsync(content) : IsText(start.Span) ? new(FileType.Text) : new(null, Oddity.Unknown);
    }

    private static Finding? ByStart(ReadOnlySpan<byte> start)
    {
        foreach (var program in Programs) if (start.StartsWith(program)) return new(null, Oddity.Program);
        foreach (var (bytes, type) in Starts) if (start.StartsWith(bytes)) return new(type);
        return start.StartsWith("RIFF"u8) && start.Length > 12 && start[8..12].SequenceEqual("WEBP"u8) ? new(FileType.Webp) : null;
    }

    /// <summary>No control characters but those of text; UTF-16 says so by its first two bytes.</summary>
    private static bool IsText(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return true;
        foreach (var b in start) if (b < 0x20 && b is not (0x09 or 0x0A or 0x0D or 0x0C)) return false;
        return true;
    }

    private static async Task<Finding> ZipAsync(Stream content)
    {
        bool types = false, word = false, excel = false, slides = false, ofd = false, macros = false, manifest = false;
        await foreach (var name in ZipNames.OfAsync(content))
        {
            types |= name == "[Content_Types].xml";
            word |= name.StartsWith("word/", StringComparison.Ordinal);
            excel |= name.StartsWith("xl/", StringComparison.Ordinal);
            slides |= name.StartsWith("ppt/", StringComparison.Ordinal);
            ofd |= name is "OFD.xml";
            macros |= name.EndsWith("/vbaProject.bin", StringComparison.OrdinalIgnoreCase);
            manifest |= name is "META-INF/MANIFEST.MF" or "AndroidManifest.xml";
        }
        if (types && macros) return new(null, Oddity.Macros);
        if (types && (word || excel || slides)) return new(word ? FileType.WordX : excel ? FileType.ExcelX : FileType.PowerPointX);
        if (ofd) return new(FileType.Ofd);
        return manifest ? new(null, Oddity.Program) : new(FileType.Zip);
    }

    /// <summary>
    /// Word, Excel and PowerPoint before 2007 (and WPS) are a little file system, and which of them it is stands in its directory. So is an installer of Windows,
    /// which has none of their entries.
    /// </summary>
    private static async Task<Finding> OldOfficeAsync(Stream content)
    {
        const int mostSectors = 400, entrySize = 128;
        var header = new byte[512];
        content.Position = 0;
        if (await content.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false) < header.Length) return new(null, Oddity.Unknown);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(0x1E));
        if (shift is not (9 or 12)) return new(null, Oddity.Unknown);
        var size = 1 << shift;
        var buffer = new byte[size];
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(0x30));
        for (var i = 0; i < mostSectors && sector < 0xFFFFFFFA; i++)
        {
            if (!await SectorAsync(sector)) break;
            for (var entry = 0; entry < size; entry += entrySize)
                if (Found(buffer.AsSpan(entry, entrySize)) is { } found) return found;
            // The next sector of the directory stands in the allocation table, whose own first 109 sectors stand in the header.
            var (table, place) = ((int)(sector / (uint)(size / 4)), (int)(sector % (uint)(size / 4)));
            if (table >= 109 || !await SectorAsync(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(0x4C + 4 * table)))) break;
            sector = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(4 * place));
        }
        return new(null, Oddity.Unknown);

        async Task<bool> SectorAsync(uint number)
        {
            var position = (number + 1L) * size;
            if (position + size > content.Length) return false;
            content.Position = position;
            await content.ReadExactlyAsync(buffer);
            return true;
        }
    }

    private static Finding? Found(ReadOnlySpan<byte> entry)
    {
        var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
        return Encoding.Unicode.GetString(entry[..length]) switch
        {
            "WordDocument" => new(FileType.Word),
            "Workbook" or "Book" => new(FileType.Excel),
            "PowerPoint Document" => new(FileType.PowerPoint),
            // A document of today with a password to open it lies enciphered in a file of this old kind.
            "EncryptedPackage" => new(null, Oddity.Locked),
            _ => null,
        };
    }
}

/// <summary>The names of a zip's entries, read one after the other from its list at the end.</summary>
internal static class ZipNames
{
    private const int EndSize = 22, LongestComment = 65_535, HeaderSize = 46;

    public static async IAsyncEnumerable<string> OfAsync(Stream zip)
    {
        var tail = new byte[(int)Math.Min(zip.Length, EndSize + LongestComment)];
        zip.Position = zip.Length - tail.Length;
        await zip.ReadExactlyAsync(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndSize) yield break;
        var (size, from) = (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12)), BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16)));
        if (from + (long)size > zip.Length) yield break;
        zip.Position = from;
        using var list = new BufferedReader(zip, size);
        var header = new byte[HeaderSize];
        while (await list.FillAsync(header) && header.AsSpan().StartsWith("PK\u0001\u0002"u8))
        {
            var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28))];
            if (!await list.FillAsync(name)) yield break;
            yield return Encoding.UTF8.GetString(name);
            var rest = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(32));
            if (!await list.FillAsync(new byte[rest])) yield break;
        }
    }

    /// <summary>Reads so many bytes and no more, through one buffer.</summary>
    private sealed class BufferedReader(Stream stream, long left) : IDisposable
    {
        private readonly BufferedStream buffered = new(stream, 64 * 1024);
        private long rest = left;

        public async Task<bool> FillAsync(byte[] into)
        {
            if (into.Length > rest) return false;
            rest -= into.Length;
            return await buffered.ReadAtLeastAsync(into, into.Length, throwOnEndOfStream: false) == into.Length;
        }

        // The buffer is ours, the stream is not.
        public void Dispose() { }
    }
}
