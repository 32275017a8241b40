using System.IO.Compression;
using System.Security;
using System.Text;

namespace Wutong.Testing;

/// <summary>Writes .xlsx files by hand, so that they can be as odd as those of people: merged, hidden, without results, broken.</summary>
internal sealed class SheetFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Packages = "http://schemas.openxmlformats.org/package/2006";
    private readonly List<(string Name, string Xml, bool IsHidden)> sheets = [];

    /// <summary>Each number format that a cell asks for, at the place by which the cell names it.</summary>
    private readonly List<int> formats = [0];

    /// <summary>A number shown in one of the formats that Excel numbers, e.g. 14 for a day, 31 for a day in Chinese.</summary>
    internal sealed record Shown(double Number, int Format);

    /// <summary>One sheet; a cell is a text, a number, or a formula without its result where it begins with "=".</summary>
    public static byte[] Of(params object?[][] rows) => new SheetFile().With("表", rows).ToBytes();

    public SheetFile With(string name, object?[][] rows, string[]? merged = null, bool isHidden = false)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        foreach (var (n, row) in rows.Index())
        {
            xml.Append(null, $"<row r=\"{n + 1}\">");
            foreach (var (i, cell) in row.Index()) xml.Append(Cell(Letters(i) + (n + 1), cell));
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (merged is not null) xml.Append(null, $"<mergeCells count=\"{merged.Length}\">{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>");
        sheets.Add((name, xml.Append("</worksheet>").ToString(), isHidden));
        return this;
    }

    public byte[] ToBytes()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string path, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(text);
            }
            var numbered = sheets.Index().Select(s => (Number: s.Index + 1, s.Item)).ToList();
            Add("[Content_Types].xml", $"<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>{string.Concat(numbered.Select(s => $"<Override PartName=\"/xl/worksheets/sheet{s.Number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}</Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"{formats.Count}\">{string.Concat(formats.Select(f => $"<xf numFmtId=\"{f}\" applyNumberFormat=\"1\"/>"))}</cellXfs></styleSheet>");
            Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(numbered.Select(s => $"<sheet name=\"{s.Item.Name}\" sheetId=\"{s.Number}\" r:id=\"s{s.Number}\"{(s.Item.IsHidden ? " state=\"hidden\"" : "")}/>"))}</sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Packages}/relationships\">{string.Concat(numbered.Select(s => $"<Relationship Id=\"s{s.Number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{s.Number}.xml\"/>"))}<Relationship Id=\"style\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            foreach (var sheet in numbered) Add($"xl/worksheets/sheet{sheet.Number}.xml", sheet.Item.Xml);
        }
        return file.ToArray();
    }

    private int StyleOf(int format)
    {
        if (!formats.Contains(format)) formats.Add(format);
        return formats.IndexOf(format);
    }

    private string Cell(string place, object? cell) => cell switch
    {
        null => "",
        string text when text.StartsWith('=') => $"<c r=\"{place}\"><f>{SecurityElement.Escape(text[1..])}</f></c>",
        string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
        Shown shown => $"<c r=\"{place}\" s=\"{StyleOf(shown.Format)}\"><v>{shown.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}</v></c>",
        _ => $"<c r=\"{place}\"><v>{Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture)}</v></c>",
    };

    public static string Letters(int place) => place < 26 ? ((char)('A' + place)).ToString() : Letters(place / 26 - 1) + (char)('A' + place % 26);
}
