using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>
/// Inserts rows into the block of a list: in front of its last row, so that what spans the block grows with it and the last row's border stays last; behind it
/// where the block is one row. Everything below moves down with its merged cells, formulas, names, rules, breaks, pictures and notes. What cannot be carried along
/// safely is refused before anything is touched for good: the workbook is only kept when all has gone well.
/// </summary>
internal sealed class RowInsert(ExcelBlank blank, WorksheetPart part, string name, int first, int last, int count)
{
    private const string ExcelMain = "http://schemas.microsoft.com/office/excel/2006/main";

    private readonly RowShift shift = new(last > first ? last : first + 1, count, first);
    private readonly Worksheet sheet = part.Worksheet!;

    public void Run()
    {
        Refuse();
        foreach (var (other, otherPart) in blank.Sheets)
        {
            Unshare(otherPart.Worksheet!);
            ShiftFormulas(other, otherPart);
        }
        ShiftNames();
        var data = sheet.GetFirstChild<SheetData>()!;
        var pattern = data.Elements<Row>().FirstOrDefault(r => r.RowIndex! == (uint)first);
        var merges = MergesOfRow();
        foreach (var row in data.Elements<Row>().Where(r => r.RowIndex! >= (uint)shift.At).Reverse()) Renumber(row, shift.Row((int)row.RowIndex!.Value));
        ShiftAreas();
        if (pattern is not null) AddRows(data, pattern);
        AddMerges(merges);
    }

    private void Refuse()
    {
        if (part.PivotTableParts.Any() || blank.Book.PivotTableCacheDefinitionParts.Any(c => string.Equals(c.PivotCacheDefinition?.CacheSource?.WorksheetSource?.Sheet?.Value, name, StringComparison.OrdinalIgnoreCase))) throw new BlankProblem(string.Format(null, Words.Report_CannotInsert, name, Words.Report_Pivot));
        foreach (var (other, otherPart) in blank.Sheets)
            foreach (var cell in otherPart.Worksheet!.Descendants<Cell>().Where(c => c.CellFormula?.FormulaType?.Value is { } type && (type == CellFormulaValues.Array || type == CellFormulaValues.DataTable)))
                throw Cannot(other, cell);
        // What a later Excel has added and this library does not know cannot be followed, where it names cells.
        if (sheet.Descendants<OpenXmlUnknownElement>().FirstOrDefault(e => e.LocalName is "f" or "sqref") is { } unknown) throw new BlankProblem(string.Format(null, Words.Report_CannotInsert, name, unknown.InnerText));
        foreach (var table in part.TableDefinitionParts)
            if (Area.Parse(table.Table!.Reference!.Value!) is var area && area.From.Row < shift.At && area.To.Row >= first) throw new BlankProblem(string.Format(null, Words.Report_CannotInsert, name, Words.Report_ExcelTable));
    }

    private static BlankProblem Cannot(string sheet, Cell cell) => new(string.Format(null, Words.Report_CannotInsert, $"{sheet}!{cell.CellReference?.Value}", "=" + cell.CellFormula?.Text));

    /// <summary>A formula that is written once for many cells is written out for each.</summary>
    private void Unshare(Worksheet worksheet)
    {
        Dictionary<uint, (string Text, CellRef At)> masters = [];
        foreach (var cell in worksheet.Descendants<Cell>())
            if (cell.CellFormula is { FormulaType.Value: var type, SharedIndex.Value: var index } formula && type == CellFormulaValues.Shared)
            {
                var at = CellRef.Parse(cell.CellReference!);
                if (formula.Text is { Length: > 0 } text) masters[index] = (text, at);
                else if (!masters.TryGetValue(index, out var master)) throw Cannot(name, cell);
                else text = Safely(cell, () => Formulas.Copied(master.Text, at.Row - master.At.Row, at.Column - master.At.Column));
                cell.CellFormula = new CellFormula(text);
            }
    }

    private T Safely<T>(Cell cell, Func<T> work)
    {
        try { return work(); }
        catch (Formulas.Unsafe) { throw Cannot(name, cell); }
    }

    private Func<string?, bool> IsHere(string own) => named => string.Equals(named ?? own, name, StringComparison.OrdinalIgnoreCase);

    private void ShiftFormulas(string own, WorksheetPart otherPart)
    {
        foreach (var cell in otherPart.Worksheet!.Descendants<Cell>().Where(c => c.CellFormula is { Text.Length: > 0 }))
        {
            var isInBlock = own == name && CellRef.Parse(cell.CellReference!).Row is var row && row >= first && row <= last;
            cell.CellFormula!.Text = Safely(cell, () => Formulas.Shift(cell.CellFormula.Text, IsHere(own), shift, isInBlock));
        }
        foreach (var element in otherPart.Worksheet!.Descendants().Where(IsRule)) ShiftText(element, own);
        if (otherPart.DrawingsPart is not { } drawings) return;
        foreach (var chart in drawings.ChartParts)
            foreach (var reference in chart.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Formula>()) ShiftText(reference, own);
    }

    private static bool IsRule(OpenXmlElement element) => element is Formula or Formula1 or Formula2 || (element.NamespaceUri == ExcelMain && element.LocalName == "f");

    private void ShiftText(OpenXmlElement element, string own)
    {
        if (element is not OpenXmlLeafTextElement { Text: { Length: > 0 } text } leaf) return;
        try { leaf.Text = Formulas.Shift(text, IsHere(own), shift, isInBlock: false); }
        catch (Formulas.Unsafe) { throw new BlankProblem(string.Format(null, Words.Report_CannotInsert, own, text)); }
    }

    /// <summary>Names, and with them print areas and the rows that repeat on each page.</summary>
    private void ShiftNames()
    {
        foreach (var defined in blank.Book.Workbook!.DefinedNames?.Elements<DefinedName>() ?? [])
        {
            if (defined.Text is not { Length: > 0 } text) continue;
            try { defined.Text = Formulas.Shift(text, named => string.Equals(named, name, StringComparison.OrdinalIgnoreCase), shift, isInBlock: false); }
            catch (Formulas.Unsafe) { throw new BlankProblem(string.Format(null, Words.Report_CannotInsert, defined.Name?.Value, text)); }
        }
    }

    private static void Renumber(Row row, int number)
    {
        row.RowIndex = (uint)number;
        foreach (var cell in row.Elements<Cell>()) cell.CellReference = new CellRef(number, CellRef.Parse(cell.CellReference!).Column).ToString();
    }

    private IEnumerable<Area> Merges() => (sheet.GetFirstChild<MergeCells>()?.Elements<MergeCell>() ?? []).Select(m => Area.Parse(m.Reference!.Value!));

    private List<Area> MergesOfRow() => [.. Merges().Where(m => m.From.Row == first && m.To.Row == first)];

    private Area Shifted(Area area)
    {
        var (from, to) = shift.Range(area.From.Row, area.To.Row, isInBlock: area.From.Row == first && area.To.Row == first);
        return new Area(area.From with { Row = from }, area.To with { Row = to });
    }

    private string Shifted(string reference) => Shifted(Area.Parse(reference)).ToString();

    private string ShiftedList(string references) => string.Join(' ', references.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Rule));

    // A rule for the pattern row holds for the rows that are made of it, too.
    private string Rule(string reference)
    {
        var area = Area.Parse(reference);
        var (from, to) = shift.Range(area.From.Row, area.To.Row, isInBlock: false);
        return new Area(area.From with { Row = from }, area.To with { Row = to }).ToString();
    }

    /// <summary>Everything of the sheet that names cells.</summary>
    private void ShiftAreas()
    {
        foreach (var merge in sheet.Descendants<MergeCell>()) merge.Reference = Shifted(merge.Reference!.Value!);
        foreach (var rules in sheet.Descendants<ConditionalFormatting>()) rules.SequenceOfReferences = List(rules.SequenceOfReferences);
        foreach (var rule in sheet.Descendants<DataValidation>()) rule.SequenceOfReferences = List(rule.SequenceOfReferences);
        foreach (var range in sheet.Descendants<ProtectedRange>()) range.SequenceOfReferences = List(range.SequenceOfReferences);
        foreach (var error in sheet.Descendants<IgnoredError>()) error.SequenceOfReferences = List(error.SequenceOfReferences);
        foreach (var link in sheet.Descendants<Hyperlink>()) link.Reference = Shifted(link.Reference!.Value!);
        foreach (var element in sheet.Descendants().OfType<OpenXmlLeafTextElement>().Where(e => e.NamespaceUri == ExcelMain && e.LocalName == "sqref")) element.Text = ShiftedList(element.Text);
        if (sheet.GetFirstChild<AutoFilter>()?.Reference is { Value: { } filter }) sheet.GetFirstChild<AutoFilter>()!.Reference = Shifted(filter);
        sheet.SheetDimension?.Remove();
        foreach (var selection in sheet.Descendants<Selection>()) (selection.ActiveCell, selection.SequenceOfReferences) = (null, null);
        foreach (var page in sheet.GetFirstChild<RowBreaks>()?.Elements<Break>() ?? []) if (page.Id! >= (uint)shift.At) page.Id = (uint)shift.Row((int)page.Id!.Value);
        foreach (var table in part.TableDefinitionParts)
        {
            table.Table!.Reference = Shifted(table.Table.Reference!.Value!);
            if (table.Table.AutoFilter?.Reference?.Value is { } own) table.Table.AutoFilter.Reference = Shifted(own);
        }
        ShiftDrawings();
    }

    private ListValue<StringValue>? List(ListValue<StringValue>? references) =>
        references is null ? null : new ListValue<StringValue>(references.Items.Select(r => new StringValue(Rule(r.Value!))));

    private void ShiftDrawings()
    {
        // Rows of anchors are numbered from 0.
        foreach (var row in part.DrawingsPart?.WorksheetDrawing?.Descendants<Xdr.RowId>() ?? [])
            if (int.TryParse(row.Text, out var number) && number + 1 >= shift.At) row.Text = (shift.Row(number + 1) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var comment in part.WorksheetCommentsPart?.Comments?.Descendants<Comment>() ?? []) comment.Reference = Shifted(comment.Reference!.Value!);
        foreach (var vml in part.VmlDrawingParts) VmlRows.Shift(vml, shift);
    }

    private void AddRows(SheetData data, Row pattern)
    {
        var before = data.Elements<Row>().FirstOrDefault(r => r.RowIndex! >= (uint)shift.At);
        for (var i = 0; i < count; i++)
        {
            var row = (Row)pattern.CloneNode(true);
            Renumber(row, shift.At + i);
            foreach (var cell in row.Elements<Cell>())
            {
                var formula = cell.CellFormula?.Text;
                (cell.CellValue, cell.InlineString, cell.DataType, cell.CellFormula) = (null, null, null, null);
                if (formula is { Length: > 0 }) cell.CellFormula = new CellFormula(Safely(cell, () => Formulas.Copied(formula, shift.At + i - first, 0)));
            }
            if (before is null) data.AppendChild(row); else data.InsertBefore(row, before);
        }
    }

    private void AddMerges(List<Area> merges)
    {
        if (merges.Count == 0 || sheet.GetFirstChild<MergeCells>() is not { } all) return;
        for (var i = 0; i < count; i++)
            foreach (var merge in merges)
                all.AppendChild(new MergeCell { Reference = new Area(merge.From with { Row = shift.At + i }, merge.To with { Row = shift.At + i }).ToString() });
        all.Count = (uint)all.Elements<MergeCell>().Count();
    }
}
