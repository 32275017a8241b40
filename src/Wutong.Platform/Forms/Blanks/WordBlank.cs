using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Wutong.Platform.Text;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>
/// A blank Word form. A place is a cell, <c>t1.r2.c3</c>, or a gap in a text: <c>t1.r2.c3~1</c> in a cell, <c>p4~1</c> in a paragraph between the tables;
/// all numbered from 1.
/// </summary>
internal sealed class WordBlank : Blank
{
    private readonly MemoryStream stream;
    private readonly WordprocessingDocument document;
    private readonly List<Table> tables;
    private readonly List<Paragraph> paragraphs;

    private WordBlank(MemoryStream stream, WordprocessingDocument document)
    {
        (this.stream, this.document) = (stream, document);
        Body = document.MainDocumentPart?.Document?.Body ?? throw new BlankProblem(Words.Report_Broken);
        tables = [.. Body.Elements<Table>()];
        paragraphs = [.. Body.Elements<Paragraph>()];
    }

    private Body Body { get; }

    public static WordBlank Open(byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(content);
        return new WordBlank(stream, WordprocessingDocument.Open(stream, isEditable: true, Lenient));
    }

    public override IReadOnlyList<Grid> Grids()
    {
        List<Grid> grids = [];
        List<GridRow> text = [];
        var (table, paragraph) = (0, 0);
        foreach (var element in Body.ChildElements)
        {
            if (element is Paragraph own)
            {
                paragraph++;
                var gaps = new Gaps(own);
                if (gaps.Text.Trim().Length > 0) text.Add(new GridRow("", [new GridCell(null, Clean(gaps.Text), paragraph, 1) { Slots = SlotsOf(gaps, $"p{paragraph}") }]));
            }
            if (element is not Table found) continue;
            Flush();
            grids.Add(WordGrid.Of(found, ++table, CellText, (cell, place) => SlotsOf(new Gaps(cell.GetFirstChild<Paragraph>()), place)));
        }
        Flush();
        return grids;

        void Flush()
        {
            if (text.Count > 0) grids.Add(new Grid("", [.. text], IsText: true));
            text.Clear();
        }
    }

    private static List<Slot> SlotsOf(Gaps gaps, string place) => [.. gaps.All.Select((g, i) => new Slot($"{place}~{i + 1}", g.From, g.Length, g.Label, g.IsDate))];

    private static string CellText(TableCell cell) => Clean(string.Join(' ', cell.Elements<Paragraph>().Select(p => new Gaps(p).Text)).Trim());

    // As long as it was, so that gaps stay where they are.
    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));

    public override string? Find(string place)
    {
        var (host, gap) = Split(place);
        var paragraph = ParagraphOf(host);
        if (gap is { } number) return paragraph is not null && number >= 1 && number <= new Gaps(paragraph).All.Count ? $"{host}~{number}" : null;
        return CellOf(host) is null ? null : host;
    }

    private static (string Host, int? Gap) Split(string place) => place.Split('~') switch
    {
        [var host, var gap] when int.TryParse(gap, out var number) => (host, number),
        _ => (place, null),
    };

    private TableRow? RowOf(string host, out int cell)
    {
        cell = 0;
        return host.Split('.') is [['t', .. var t], ['r', .. var r], ['c', .. var c]] && int.TryParse(t, out var table) && int.TryParse(r, out var row) && int.TryParse(c, out cell)
            ? tables.ElementAtOrDefault(table - 1)?.Elements<TableRow>().ElementAtOrDefault(row - 1) : null;
    }

    private TableCell? CellOf(string host) => RowOf(host, out var cell)?.Elements<TableCell>().ElementAtOrDefault(cell - 1);

    private Paragraph? ParagraphOf(string host) =>
        host is ['p', .. var number] && int.TryParse(number, out var paragraph) ? paragraphs.ElementAtOrDefault(paragraph - 1) : CellOf(host)?.GetFirstChild<Paragraph>();

    public override void Set(string place, FormValue value)
    {
        var (host, gap) = Split(place);
        if (gap is { } number) { pending.Add((ParagraphOf(host) ?? throw Missing(place), number, TextOf(value), place)); return; }
        Write(CellOf(host) ?? throw Missing(place), TextOf(value));
    }

    // A gap that was filled is none any more, and those behind it would count differently: all are filled at the end, the last of a text first.
    private readonly List<(Paragraph Paragraph, int Gap, string Text, string Place)> pending = [];

    private static BlankProblem Missing(string place) => new(string.Format(null, Words.Report_NoPlace, place));

    /// <summary>A day in words, as a sentence has it; everything else as it reads.</summary>
    internal static string TextOf(FormValue value) => value.Date is { } day ? string.Format(null, FormWords.Chinese(nameof(Words.Report_Day)), day.Year, day.Month, day.Day) : value.ToString();

    private static void Write(TableCell cell, string text)
    {
        var paragraph = cell.GetFirstChild<Paragraph>() ?? cell.AppendChild(new Paragraph());
        var style = paragraph.Descendants<Run>().FirstOrDefault()?.RunProperties?.CloneNode(true) ?? Of(paragraph.ParagraphProperties?.ParagraphMarkRunProperties);
        foreach (var other in cell.Elements<Paragraph>().Skip(1).ToList()) other.Remove();
        foreach (var child in paragraph.ChildElements.Where(c => c is not ParagraphProperties).ToList()) child.Remove();
        if (text.Length > 0) paragraph.AppendChild(Gaps.RunOf(text, style));
    }

    private static RunProperties? Of(ParagraphMarkRunProperties? mark) =>
        mark is null ? null : new RunProperties(mark.ChildElements.Where(c => c is not (Inserted or Deleted or MoveFrom or MoveTo or ParagraphMarkRunPropertiesChange)).Select(c => c.CloneNode(true)));

    public override void Fill(string place, int blockRows, IReadOnlyList<IReadOnlyDictionary<string, FormValue>> rows)
    {
        var pattern = RowOf(place, out _) ?? throw Missing(place);
        List<TableRow> block = [pattern];
        for (var next = pattern.NextSibling<TableRow>(); next is not null && block.Count < blockRows; next = next.NextSibling<TableRow>()) block.Add(next);
        var made = Enumerable.Range(0, Math.Max(0, rows.Count - block.Count)).Select(_ => Copy(pattern)).ToList();
        foreach (var row in made)
            if (block.Count > 1) block[^1].InsertBeforeSelf(row); else (made.IndexOf(row) is > 0 and var i ? made[i - 1] : pattern).InsertAfterSelf(row);
        List<TableRow> all = block.Count > 1 ? [.. block[..^1], .. made, block[^1]] : [pattern, .. made];
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = all[i].Elements<TableCell>().ToList();
            foreach (var (column, value) in rows[i])
                if (int.TryParse(column, out var number) && cells.ElementAtOrDefault(number - 1) is { } cell) Write(cell, TextOf(value));
        }
    }

    /// <summary>A row like the first of the block, without its text. Marks that may stand but once in a document are left out; a cell that begins a merged column goes on with it.</summary>
    private static TableRow Copy(TableRow pattern)
    {
        var row = (TableRow)pattern.CloneNode(true);
        (row.ParagraphId, row.TextId) = (null, null);
        foreach (var mark in row.Descendants().Where(e => e is BookmarkStart or BookmarkEnd or CommentRangeStart or CommentRangeEnd or CommentReference).ToList()) mark.Remove();
        foreach (var paragraph in row.Descendants<Paragraph>()) (paragraph.ParagraphId, paragraph.TextId) = (null, null);
        foreach (var cell in row.Elements<TableCell>())
        {
            if (cell.TableCellProperties?.VerticalMerge is { } merge) { merge.Val = MergedCellValues.Continue; Write(cell, ""); continue; }
            Write(cell, "");
        }
        return row;
    }

    public override byte[] Save()
    {
        foreach (var (paragraph, gap, text, place) in pending.OrderByDescending(p => p.Gap))
        {
            var gaps = new Gaps(paragraph);
            if (gap > gaps.All.Count) throw Missing(place);
            gaps.Replace(gaps.All[gap - 1], text);
        }
        pending.Clear();
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
