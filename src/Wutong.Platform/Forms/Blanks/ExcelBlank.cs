using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Wutong.Platform.Text;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>A blank Excel form. A place is a cell, <c>sheet!C4</c>, or a gap in its text, <c>sheet!A2~1</c>.</summary>
internal sealed class ExcelBlank : Blank
{
    private const int LongestText = 32_000;

    private readonly MemoryStream stream;
    private readonly SpreadsheetDocument document;
    private readonly ExcelStyles styles;
    private readonly List<Sheet> sheets;
    private int sharedCount;

    private ExcelBlank(MemoryStream stream, SpreadsheetDocument document)
    {
        (this.stream, this.document) = (stream, document);
        Book = document.WorkbookPart ?? throw new BlankProblem(Words.Report_Broken);
        sheets = [.. Book.Workbook!.Sheets!.Elements<Sheet>().Where(s => Book.GetPartById(s.Id!.Value!) is WorksheetPart)];
        if (sheets.Count == 0) throw new BlankProblem(Words.Report_Broken);
        styles = new ExcelStyles(Book);
        Shared = Book.SharedStringTablePart is { } part ? [.. part.SharedStringTable!.Elements<SharedStringItem>()] : [];
        sharedCount = Shared.Count;
        foreach (var sheet in sheets) Number(PartOf(sheet).Worksheet!);
    }

    internal WorkbookPart Book { get; }
    private List<SharedStringItem> Shared { get; }

    public static ExcelBlank Open(byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(content);
        return new ExcelBlank(stream, SpreadsheetDocument.Open(stream, isEditable: true, Lenient));
    }

    private WorksheetPart PartOf(Sheet sheet) => (WorksheetPart)Book.GetPartById(sheet.Id!.Value!);

    /// <summary>Rows and cells may leave out where they stand; from here on all say it.</summary>
    private static void Number(Worksheet sheet)
    {
        uint row = 0;
        foreach (var line in sheet.GetFirstChild<SheetData>()?.Elements<Row>() ?? [])
        {
            row = (line.RowIndex ??= row + 1).Value;
            var column = 0;
            foreach (var cell in line.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } own ? CellRef.Parse(own).Column : column + 1;
                cell.CellReference = new CellRef((int)row, column).ToString();
            }
        }
    }

    public override IReadOnlyList<Grid> Grids() =>
        [.. sheets.Select(s => ExcelGrid.Of(s.Name!.Value!, PartOf(s).Worksheet!, TextOf, styles, s.State is not null && s.State.Value != SheetStateValues.Visible))];

    public override string? Find(string place)
    {
        if (Locate(place) is not ({ } sheet, var at, var gap)) return null;
        var part = PartOf(sheet);
        var at0 = MergedInto(part.Worksheet!, at);
        var cell = CellAt(RowAt(part, at0.Row), at0);
        if (cell?.CellFormula is not null || (gap > 0 && (cell is null || gap > Gaps.Find(TextOf(cell)).Count))) return null;
        return $"{sheet.Name!.Value}!{at0}{(gap > 0 ? $"~{gap}" : "")}";
    }

    /// <summary>The gap is 0 for the cell as a whole.</summary>
    private (Sheet Sheet, CellRef At, int Gap)? Locate(string place)
    {
        var (mark, wave, gap) = (place.LastIndexOf('!'), place.LastIndexOf('~'), 0);
        if (wave > mark && (!int.TryParse(place[(wave + 1)..], CultureInfo.InvariantCulture, out gap) || gap < 1)) return null;
        return mark > 0 && CellRef.TryParse(place[(mark + 1)..(wave > mark ? wave : place.Length)], out var at) && sheets.FirstOrDefault(s => s.Name == place[..mark]) is { } sheet ? (sheet, at, gap) : null;
    }

    /// <summary>Of merged cells the first holds what they show.</summary>
    private static CellRef MergedInto(Worksheet sheet, CellRef at)
    {
        foreach (var area in MergesOf(sheet)) if (area.Has(at)) return area.From;
        return at;
    }

    private static IEnumerable<Area> MergesOf(Worksheet sheet) => (sheet.GetFirstChild<MergeCells>()?.Elements<MergeCell>() ?? []).Select(m => Area.Parse(m.Reference!.Value!));

    public override void Set(string place, FormValue value)
    {
        var (sheet, at, gap) = Located(place);
        var (part, cell) = (PartOf(sheet), MergedInto(PartOf(sheet).Worksheet!, at));
        if (gap == 0) { Write(part, RowAt(part, cell.Row), cell, value); return; }
        // Rows that a list inserts later must not lead the gap to another cell: it is kept by the cell itself.
        pending.Add((CellAt(RowAt(part, cell.Row), cell) ?? throw Missing(place), gap, WordBlank.TextOf(value), place));
    }

    // A gap that was filled is none any more, and those behind it would count differently: all are filled at the end, the last of a text first.
    private readonly List<(Cell Cell, int Gap, string Text, string Place)> pending = [];

    private void FillGaps()
    {
        foreach (var (cell, gap, text, place) in pending.OrderByDescending(p => p.Gap))
        {
            var own = TextOf(cell);
            if (Gaps.Find(own).ElementAtOrDefault(gap - 1) is not { } found) throw Missing(place);
            cell.InlineString = null;
            SetText(cell, own[..found.From] + text + own[(found.From + found.Length)..]);
        }
        pending.Clear();
    }

    private static BlankProblem Missing(string place) => new(string.Format(null, Words.Report_NoPlace, place));

    private (Sheet Sheet, CellRef At, int Gap) Located(string place) => Locate(place) ?? throw Missing(place);

    public override void Fill(string place, int blockRows, IReadOnlyList<IReadOnlyDictionary<string, FormValue>> rows)
    {
        var (sheet, at, _) = Located(place);
        var part = PartOf(sheet);
        if (rows.Count > blockRows) new RowInsert(this, part, sheet.Name!.Value!, at.Row, at.Row + blockRows - 1, rows.Count - blockRows).Run();
        var lines = part.Worksheet!.GetFirstChild<SheetData>()!.Elements<Row>().ToDictionary(r => (int)r.RowIndex!.Value);
        var merges = MergesOf(part.Worksheet!).Where(m => m.To.Row >= at.Row && m.From.Row < at.Row + rows.Count).SelectMany(m => Enumerable.Range(m.From.Row, m.To.Row - m.From.Row + 1).Select(r => (Row: r, Area: m))).ToLookup(m => m.Row, m => m.Area);
        for (var i = 0; i < rows.Count; i++)
            foreach (var (column, value) in rows[i])
            {
                var cell = new CellRef(at.Row + i, CellRef.Number(column));
                foreach (var merge in merges[cell.Row].Where(m => m.Has(cell) && m.From.Row != m.To.Row)) throw new BlankProblem(string.Format(null, Words.Report_MergedRows, $"{sheet.Name!.Value}!{merge}"));
                if (merges[cell.Row].Any(m => m.Has(cell) && m.From != cell)) continue;
                var line = lines.GetValueOrDefault(cell.Row);
                if (CellAt(line, cell)?.CellFormula is null) lines[cell.Row] = Write(part, line, cell, value);
            }
    }

    internal IEnumerable<(string Name, WorksheetPart Part)> Sheets => sheets.Select(s => (s.Name!.Value!, PartOf(s)));

    private static Cell? CellAt(Row? row, CellRef at) => row?.Elements<Cell>().FirstOrDefault(c => c.CellReference == at.ToString());

    private static Row? RowAt(WorksheetPart part, int row) => part.Worksheet!.GetFirstChild<SheetData>()?.Elements<Row>().FirstOrDefault(r => r.RowIndex! == (uint)row);

    private Row Write(WorksheetPart part, Row? row, CellRef at, FormValue value)
    {
        var cell = CellAt(row, at) ?? AddCell(part, row, at);
        cell.CellValue = null;
        cell.InlineString = null;
        cell.CellFormula = null;
        cell.DataType = null;
        if (value.Number is { } number) cell.CellValue = new CellValue(number.ToString("0.##############", CultureInfo.InvariantCulture));
        else if (value.Date is { } day && styles.IsText(cell.StyleIndex)) SetText(cell, day.ToString("yyyy-MM-dd", null));
        else if (value.Date is { } date)
        {
            cell.CellValue = new CellValue(Serial(date).ToString(CultureInfo.InvariantCulture));
            cell.StyleIndex = styles.ForDate(cell.StyleIndex);
        }
        else if (value.Text is { } text) SetText(cell, text);
        return (Row)cell.Parent!;
    }

    private int Serial(DateOnly day) => Book.Workbook!.WorkbookProperties?.Date1904?.Value == true ? day.DayNumber - new DateOnly(1904, 1, 1).DayNumber : day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    private void SetText(Cell cell, string text)
    {
        var table = (Book.SharedStringTablePart ?? Book.AddNewPart<SharedStringTablePart>()).SharedStringTable ??= new SharedStringTable();
        var item = new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text(Shortening.Beginning(text, LongestText)) { Space = SpaceProcessingModeValues.Preserve });
        table.AppendChild(item);
        (table.Count, table.UniqueCount) = (null, null);
        Shared.Add(item);
        cell.DataType = CellValues.SharedString;
        cell.CellValue = new CellValue((sharedCount++).ToString(CultureInfo.InvariantCulture));
    }

    private static Cell AddCell(WorksheetPart part, Row? row, CellRef at)
    {
        var data = part.Worksheet!.GetFirstChild<SheetData>()!;
        if (row is null)
        {
            row = new Row { RowIndex = (uint)at.Row };
            if (data.Elements<Row>().FirstOrDefault(r => r.RowIndex! > row.RowIndex) is { } later) data.InsertBefore(row, later); else data.AppendChild(row);
        }
        var style = row.CustomFormat?.Value == true ? row.StyleIndex
            : part.Worksheet!.Elements<Columns>().SelectMany(c => c.Elements<Column>()).FirstOrDefault(c => c.Min! <= (uint)at.Column && c.Max! >= (uint)at.Column)?.Style;
        var cell = new Cell { CellReference = at.ToString(), StyleIndex = style is null ? null : new UInt32Value(style.Value) };
        if (row.Elements<Cell>().FirstOrDefault(c => CellRef.Parse(c.CellReference!).Column > at.Column) is { } next) row.InsertBefore(cell, next); else row.AppendChild(cell);
        return cell;
    }

    private string TextOf(Cell cell)
    {
        if (cell.DataType?.Value == CellValues.InlineString) return Read(cell.InlineString);
        if (cell.CellValue?.Text is not { Length: > 0 } raw) return "";
        if (cell.DataType?.Value == CellValues.SharedString) return int.TryParse(raw, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < Shared.Count ? Read(Shared[at]) : "";
        if (cell.DataType is null && styles.IsDate(cell.StyleIndex) && double.TryParse(raw, CultureInfo.InvariantCulture, out var serial) && serial is > 1 and < 200_000) return new DateOnly(1899, 12, 30).AddDays((int)serial).ToString("yyyy-MM-dd", null);
        return raw;
    }

    // Readings of names stand beside their text in files from Japan; they are no part of it. What the platform takes in nowhere, it does not take in here either.
    private static string Read(OpenXmlElement? item)
    {
        var raw = item is null ? "" : string.Concat(item.ChildElements.Where(e => e is DocumentFormat.OpenXml.Spreadsheet.Text or Run).Select(e => e is Run run ? run.Text?.Text ?? "" : ((DocumentFormat.OpenXml.Spreadsheet.Text)e).Text));
        return TextNormaliser.TryNormalise(raw, out _) ? raw : "";
    }

    public override byte[] Save()
    {
        FillGaps();
        // What formulas came to is no longer true; whoever opens the file has them worked out anew.
        foreach (var (_, part) in Sheets)
            foreach (var cell in part.Worksheet!.Descendants<Cell>().Where(c => c.CellFormula is not null))
                (cell.CellValue, cell.DataType) = (null, null);
        if (Book.CalculationChainPart is { } chain) Book.DeletePart(chain);
        (Book.Workbook!.CalculationProperties ??= new CalculationProperties()).FullCalculationOnLoad = true;
        document.Save();
        document.Dispose();
        return stream.ToArray();
    }

    public override void Dispose()
    {
        document.Dispose();
        stream.Dispose();
    }
}
