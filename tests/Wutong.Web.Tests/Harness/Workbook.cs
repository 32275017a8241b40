using System.IO.Compression;
using System.Xml.Linq;

namespace Wutong.Web.Tests.Harness;

/// <summary>Reads what an .xlsx file holds, without the library that wrote it.</summary>
internal static class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>All parts one after another.</summary>
    public static string TextOf(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', zip.Entries.Select(Read));
    }

    /// <summary>The rows of a sheet, numbered from 1, as the raw values of their cells by column letter.</summary>
    public static List<Dictionary<string, string>> RowsOf(byte[] bytes, int sheet = 1)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var part = XDocument.Parse(Read(zip.GetEntry($"xl/worksheets/sheet{sheet}.xml")!));
        return [.. part.Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select((cell, i) => (Column: ((char)('A' + i)).ToString(), Value: ValueOf(cell)))
            .ToDictionary(c => c.Column, c => c.Value))];
    }

    private static string ValueOf(XElement cell) => cell.Element(Main + "v")?.Value ?? string.Concat(cell.Descendants(Main + "t").Select(t => t.Value));

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
