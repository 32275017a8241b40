using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>What a cell's style says about its content, and the one style that is added: a day where the cell has no format for days.</summary>
internal sealed partial class ExcelStyles
{
    private const uint FirstOwnFormat = 164;

    private readonly Stylesheet sheet;
    private readonly Dictionary<uint, string> formats;
    private readonly Dictionary<uint, uint> dated = [];
    private uint? format;

    public ExcelStyles(WorkbookPart book)
    {
        sheet = (book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>()).Stylesheet ??= Plain();
        formats = sheet.NumberingFormats?.Elements<NumberingFormat>().GroupBy(f => f.NumberFormatId!.Value).ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "") ?? [];
    }

    private static Stylesheet Plain() => new(
        new Fonts(new Font()) { Count = 1 }, new Fills(new DocumentFormat.OpenXml.Spreadsheet.Fill(new PatternFill { PatternType = PatternValues.None }), new DocumentFormat.OpenXml.Spreadsheet.Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 }, new CellStyleFormats(new CellFormat()) { Count = 1 }, new CellFormats(new CellFormat { FormatId = 0 }) { Count = 1 });

    private CellFormat? Of(UInt32Value? style) => sheet.CellFormats?.Elements<CellFormat>().ElementAtOrDefault((int)(style?.Value ?? 0));

    private uint FormatOf(UInt32Value? style) => Of(style)?.NumberFormatId?.Value ?? 0;

    public bool HasBorder(UInt32Value? style) => Of(style)?.BorderId?.Value > 0;

    public bool IsText(UInt32Value? style) => FormatOf(style) == 49;

    public bool IsDate(UInt32Value? style) => FormatOf(style) switch
    {
        >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 => true,
        var own => formats.TryGetValue(own, out var code) && DayPart().IsMatch(Quoted().Replace(code, "")),
    };

    /// <summary>The style itself where it shows days, else a copy of it that does.</summary>
    public uint ForDate(UInt32Value? style)
    {
        var own = style?.Value ?? 0;
        if (IsDate(style)) return own;
        if (dated.TryGetValue(own, out var known)) return known;
        var cells = sheet.CellFormats ??= new CellFormats(new CellFormat());
        var copy = (CellFormat)(Of(style)?.CloneNode(true) ?? new CellFormat());
        (copy.NumberFormatId, copy.ApplyNumberFormat) = (DayFormat(), true);
        cells.AppendChild(copy);
        var count = (uint)cells.Elements<CellFormat>().Count();
        cells.Count = count;
        return dated[own] = count - 1;
    }

    private uint DayFormat()
    {
        if (format is { } known) return known;
        var id = Math.Max(FirstOwnFormat, formats.Keys.DefaultIfEmpty(0u).Max() + 1);
        var all = sheet.NumberingFormats ??= new NumberingFormats();
        all.AppendChild(new NumberingFormat { NumberFormatId = id, FormatCode = "yyyy\\-mm\\-dd" });
        all.Count = (uint)all.Elements<NumberingFormat>().Count();
        formats[id] = "yyyy-mm-dd";
        return (format = id).Value;
    }

    [GeneratedRegex("[ymdh年月日]", RegexOptions.IgnoreCase)] private static partial Regex DayPart();

    // Words in quotes, escaped characters, colours and conditions are no part of the format.
    [GeneratedRegex("""
        "[^"]*"|\\.|\[[^\]]*\]|_.|General|@
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();
}
