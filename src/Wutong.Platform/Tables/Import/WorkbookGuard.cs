using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Wutong.Platform.Tables.Import;

/// <summary>A file that is not read, with the reason in words that say what to do.</summary>
public sealed class SheetRefused(string message) : Exception(message);

/// <summary>
/// Goes through an .xlsx file once before it is read in earnest: whether it unpacks to more than a workbook does, and which cells hold a formula without its
/// result, which a reader of values takes for empty.
/// </summary>
internal static class WorkbookGuard
{
    /// <summary>What the text of all cells may unpack to, and one sheet. A sheet of 100 MB with a million rows needs less.</summary>
    private const long MostText = 400L << 20, MostSheet = 2L << 30;
    private const int MostEntries = 10_000, MostFormulas = 100_000;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XName IdOfPart = (XNamespace)"http://schemas.openxmlformats.org/officeDocument/2006/relationships" + "id";

    /// <summary>By the name of each sheet: the cells that hold a formula without result.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<(int Row, int Column)>> Look(Stream file, CancellationToken cancel)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries || zip.Entries.Sum(e => e.Length) > MostText + MostSheet * 2) throw new SheetRefused(Words.Import_Bomb);
            if (zip.GetEntry("xl/workbook.xml") is null) throw new SheetRefused(Words.Import_NotASheet);
            Dictionary<string, HashSet<(int, int)>> found = new(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            {
                var isSheet = entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);
                using var content = new LimitedStream(entry.Open(), isSheet ? MostSheet : MostText, cancel);
                if (isSheet) found[entry.FullName] = Formulas(content);
                else content.CopyTo(Stream.Null);
            }
            return found.Values.All(f => f.Count == 0) ? new Dictionary<string, IReadOnlySet<(int, int)>>() : BySheet(zip, found);
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or IOException)
        {
            throw new SheetRefused(Words.Import_Broken);
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static Dictionary<string, IReadOnlySet<(int Row, int Column)>> BySheet(ZipArchive zip, Dictionary<string, HashSet<(int, int)>> found)
    {
        XDocument Load(string part)
        {
            using var content = (zip.GetEntry(part) ?? throw new SheetRefused(Words.Import_Broken)).Open();
            using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 4 << 20 });
            return XDocument.Load(reader);
        }
        var parts = Load("xl/_rels/workbook.xml.rels").Root!.Elements(Packages + "Relationship").ToDictionary(r => (string)r.Attribute("Id")!, r => (string)r.Attribute("Target")!);
        Dictionary<string, IReadOnlySet<(int, int)>> sheets = [];
        foreach (var sheet in Load("xl/workbook.xml").Descendants(Main + "sheet"))
        {
            if (!parts.TryGetValue((string?)sheet.Attribute(IdOfPart) ?? "", out var target)) continue;
            var part = target.StartsWith('/') ? target[1..] : "xl/" + target;
            if (found.TryGetValue(part, out var cells)) sheets[(string)sheet.Attribute("name")!] = cells;
        }
        return sheets;
    }

    private static HashSet<(int Row, int Column)> Formulas(Stream sheet)
    {
        HashSet<(int, int)> found = [];
        // Entities of a document type could grow without end; a sheet has none.
        using var reader = XmlReader.Create(sheet, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true, XmlResolver = null });
        (int Row, int Column)? cell = null;
        var (row, column, hasFormula, hasValue) = (0, 0, false, false);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "row":
                        row = reader.GetAttribute("r") is { } number && int.TryParse(number, out var given) ? given : row + 1;
                        column = 0;
                        break;
                    case "c" when !reader.IsEmptyElement:
                        column = reader.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1;
                        if (column > SheetSource.MostCells) throw new SheetRefused(string.Format(null, Words.Import_TooWide, SheetSource.MostCells));
                        (cell, hasFormula, hasValue) = ((row, column), false, false);
                        break;
                    case "f" when cell is not null: hasFormula = true; break;
                    case "v" or "is" when cell is not null: hasValue |= !reader.IsEmptyElement; break;
                }
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "c" } && cell is { } ended)
            {
                if (hasFormula && !hasValue) found.Add(ended);
                if (found.Count > MostFormulas) throw new SheetRefused(Words.Import_OnlyFormulas);
                cell = null;
            }
        }
        return found;
    }

    /// <summary>From 1: the letters of an address such as <c>AB12</c>.</summary>
    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var c in place)
        {
            if (c is < 'A' or > 'Z') break;
            column = column * 26 + (c - 'A' + 1);
            if (column > 1 << 20) break;
        }
        return column;
    }

    /// <summary>Ends where more is unpacked than was agreed, whatever the archive says of itself.</summary>
    private sealed class LimitedStream(Stream inner, long most, CancellationToken cancel) : Stream
    {
        private long read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => read; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            cancel.ThrowIfCancellationRequested();
            var count = inner.Read(buffer);
            read += count;
            return read <= most ? count : throw new SheetRefused(Words.Import_Bomb);
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
