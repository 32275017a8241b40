using System.Buffers.Binary;
using System.Text;

namespace Wutong.Testing;

/// <summary>
/// Writes the little file system in which Office kept documents before 2007, and keeps those with a password still (MS-CFB): a header, allocation tables, a
/// directory, and streams of at least 4,096 bytes, so that none goes into the table of small ones.
/// </summary>
internal static class OldOfficeFile
{
    private const int Sector = 512, Smallest = 4096, Entry = 128;
    private const uint Free = 0xFFFFFFFF, End = 0xFFFFFFFE, TableMark = 0xFFFFFFFD;

    public static byte[] Of(params (string Name, byte[] Content)[] streams)
    {
        var padded = streams.Select(s => (s.Name, Content: Padded(s.Content))).ToList();
        var directory = Round((1 + streams.Length) * Entry) / Sector;
        var tables = 1;
        while (tables * (Sector / 4) < tables + directory + padded.Sum(s => s.Content.Length / Sector)) tables++;
        List<uint> chain = [.. Enumerable.Repeat(TableMark, tables), .. Chain(tables, directory)];
        var file = new MemoryStream();
        var entries = new byte[directory * Sector];
        Write(entries, 0, "Root Entry", 5, streams.Length > 0 ? 1 : Free, Free, End, 0);
        foreach (var (i, (name, content)) in padded.Index())
        {
            // A tree that leans to the right: each entry names the next.
            Write(entries, i + 1, name, 2, Free, i + 1 < padded.Count ? (uint)i + 2 : Free, (uint)chain.Count, content.Length);
            chain.AddRange(Chain(chain.Count, content.Length / Sector));
        }
        file.Write(Header(tables));
        var table = new byte[tables * Sector];
        for (var i = 0; i < table.Length / 4; i++) BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(4 * i), i < chain.Count ? chain[i] : Free);
        file.Write(table);
        file.Write(entries);
        foreach (var (_, content) in padded) file.Write(content);
        return file.ToArray();
    }

    /// <summary>A workbook of Excel 97 with one sheet of texts and numbers (MS-XLS), each in a record of its own.</summary>
    public static byte[] Workbook(params object?[][] rows)
    {
        var sheet = new MemoryStream();
        Record(sheet, 0x0809, [0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Record(sheet, 0x0200, [.. UInt32(0), .. UInt32((uint)rows.Length), .. UInt16(0), .. UInt16(rows.Max(r => r.Length)), 0, 0]);
        foreach (var (y, row) in rows.Index())
            foreach (var (x, cell) in row.Index())
            {
                byte[] place = [.. UInt16(y), .. UInt16(x), .. UInt16(0)];
                if (cell is string text) Record(sheet, 0x0204, [.. place, .. UInt16(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
                else if (cell is not null) Record(sheet, 0x0203, [.. place, .. BitConverter.GetBytes(Convert.ToDouble(cell, null))]);
            }
        Record(sheet, 0x000A, []);
        const string name = "台账";
        byte[] described = [0, 0, (byte)name.Length, 1, .. Encoding.Unicode.GetBytes(name)];
        var start = 4 + 16 + 4 + 2 + 4 + 4 + described.Length + 4;
        var book = new MemoryStream();
        Record(book, 0x0809, [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Record(book, 0x0042, UInt16(1200));
        Record(book, 0x0085, [.. UInt32((uint)start), .. described]);
        Record(book, 0x000A, []);
        return Of(("Workbook", [.. book.ToArray(), .. sheet.ToArray()]));
    }

    private static byte[] Header(int tables)
    {
        var header = new byte[Sector];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        void Small(int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(at), value);
        void Large(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at), value);
        Small(0x18, 0x3E);
        Small(0x1A, 3);
        Small(0x1C, 0xFFFE);
        Small(0x1E, 9);
        Small(0x20, 6);
        Large(0x2C, (uint)tables);
        Large(0x30, (uint)tables);
        Large(0x38, Smallest);
        Large(0x3C, End);
        Large(0x44, End);
        for (var i = 0; i < 109; i++) Large(0x4C + 4 * i, i < tables ? (uint)i : Free);
        return header;
    }

    private static void Write(byte[] entries, int number, string name, byte kind, uint child, uint right, uint start, int length)
    {
        var entry = entries.AsSpan(number * Entry, Entry);
        var letters = Encoding.Unicode.GetBytes(name + "\0");
        letters.CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)letters.Length);
        entry[66] = kind;
        entry[67] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], (uint)length);
    }

    private static IEnumerable<uint> Chain(int first, int count) => Enumerable.Range(1, count).Select(i => i == count ? End : (uint)(first + i));
    private static byte[] Padded(byte[] content) => [.. content, .. new byte[Math.Max(Smallest, Round(content.Length)) - content.Length]];
    private static int Round(int length) => (length + Sector - 1) / Sector * Sector;
    private static byte[] UInt16(int value) => BitConverter.GetBytes((ushort)value);
    private static byte[] UInt32(uint value) => BitConverter.GetBytes(value);

    private static void Record(Stream stream, int kind, byte[] content)
    {
        stream.Write(UInt16(kind));
        stream.Write(UInt16(content.Length));
        stream.Write(content);
    }
}
