using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Wutong.Testing;

/// <summary>Small files of each kind, as their programs begin them.</summary>
internal static class Samples
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    public static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];
    public static readonly byte[] Webp = [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8, .. "VP8L"u8];
    public static readonly byte[] Program = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0];
    public static readonly byte[] Linux = [0x7F, .. "ELF"u8, 2, 1, 1, 0];

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Word => Zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    public static byte[] Excel => Zip("[Content_Types].xml", "xl/workbook.xml");
    public static byte[] Slides => Zip("[Content_Types].xml", "ppt/presentation.xml");
    public static byte[] WithMacros => Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
    public static byte[] Ofd => Zip("OFD.xml", "Doc_0/Document.xml");

    public static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("<x/>"u8);
            }
        return bytes.ToArray();
    }

    /// <summary>An old Office file: header, one allocation table, a directory of two sectors of which the second names the main stream.</summary>
    public static byte[] OldOffice(string mainStream)
    {
        var file = new byte[512 * 4];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(0x1E), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(0x30), 1);
        for (var i = 0; i < 109; i++) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(0x4C + 4 * i), i == 0 ? 0 : 0xFFFFFFFF);
        uint[] table = [0xFFFFFFFD, 2, 0xFFFFFFFE];
        for (var i = 0; i < 128; i++) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512 + 4 * i), i < table.Length ? table[i] : 0xFFFFFFFF);
        string[] entries = ["Root Entry", "\u0001CompObj", "\u0005SummaryInformation", "Data", mainStream];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = file.AsSpan(1024 + 128 * i, 128);
            var name = Encoding.Unicode.GetBytes(entries[i] + "\0");
            name.CopyTo(entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)name.Length);
        }
        return file;
    }
}
