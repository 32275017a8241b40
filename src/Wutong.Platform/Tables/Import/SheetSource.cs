using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Wutong.Platform.Text;

namespace Wutong.Platform.Tables.Import;

/// <summary>
/// The rows of a workbook, .xlsx or the older .xls, one after the other: every cell as the text that the platform would write for it, merged cells filled with
/// what their first cell says, as people read them.
/// </summary>
internal sealed class SheetSource : IDisposable
{
    /// <summary>The widest sheet that is read.</summary>
    public const int MostCells = 500;

    /// <summary>The longest text of a cell in Excel.</summary>
    private const int LongestCell = 32_767;

    /// <summary>Beyond this, merging is how a sheet is drawn and not what it says.</summary>
    private const int MostMerged = 20_000;

    private readonly Stream file;
    private readonly IExcelDataReader reader;
    private readonly IReadOnlyDictionary<string, IReadOnlySet<(int Row, int Column)>> formulas;
    private readonly Dictionary<(int Row, int Column), string> firsts = [];

    static SheetSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private SheetSource(Stream file, IExcelDataReader reader, IReadOnlyDictionary<string, IReadOnlySet<(int, int)>> formulas) => (this.file, this.reader, this.formulas) = (file, reader, formulas);

    /// <summary>Opens a workbook that can be read from any position; it belongs to the source from now on.</summary>
    public static SheetSource Open(Stream file, CancellationToken cancel)
    {
        try
        {
            var start = new byte[4];
            var isZip = file.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start is [0x50, 0x4B, _, _];
            file.Position = 0;
            var formulas = isZip ? WorkbookGuard.Look(file, cancel) : new Dictionary<string, IReadOnlySet<(int, int)>>();
            return new SheetSource(file, Read(() => ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = true })), formulas);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>How many cells were merged and filled on the sheet that was read last.</summary>
    public int Filled { get; private set; }

    /// <summary>How many rows the sheet says it has that is read now.</summary>
    public int RowCount => reader.RowCount;

    /// <summary>The sheets in their order.</summary>
    public IReadOnlyList<(string Name, bool IsHidden)> Sheets()
    {
        List<(string, bool)> sheets = [];
        Read(() =>
        {
            reader.Reset();
            do sheets.Add((reader.Name, reader.VisibleState is not (null or "visible"))); while (reader.NextResult());
            return true;
        });
        return sheets;
    }

    /// <summary>The rows of a sheet, blank ones too, each with its number from 1.</summary>
    public IEnumerable<(int Number, string?[] Cells)> Rows(string sheet)
    {
        if (!Read(() => MoveTo(sheet))) throw new SheetRefused(Words.Import_NoSheet);
        var noResult = formulas.GetValueOrDefault(sheet);
        var merged = Merged();
        firsts.Clear();
        Filled = 0;
        var number = 0;
        while (Read(reader.Read))
        {
            number++;
            var cells = Read(() => Cells(number, noResult));
            Fill(number, cells, merged);
            yield return (number, cells);
        }
    }

    private bool MoveTo(string sheet)
    {
        reader.Reset();
        do if (reader.Name == sheet) return true; while (reader.NextResult());
        return false;
    }

    private string?[] Cells(int number, IReadOnlySet<(int Row, int Column)>? noResult)
    {
        if (reader.FieldCount > MostCells) throw new SheetRefused(string.Format(null, Words.Import_TooWide, MostCells));
        var cells = new string?[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = TextOf(reader.GetValue(i), i);
            if (text is null && noResult?.Contains((number, i + 1)) == true) text = CellReading.NoResult;
            cells[i] = text is null ? null : Shortening.Beginning(text, LongestCell);
        }
        return cells;
    }

    private string? TextOf(object? value, int place) => value switch
    {
        null or "" => null,
        string text => text,
        DateTime moment => moment.TimeOfDay == TimeSpan.Zero ? moment.ToString("yyyy-MM-dd", null) : moment.ToString("yyyy-MM-dd HH:mm:ss", null),
        TimeSpan time => time.ToString("c", null),
        bool flag => flag ? "TRUE" : "FALSE",
        double number when IsChineseDay(place, number) => DateTime.FromOADate(number).ToString("yyyy-MM-dd", null),
        // Excel keeps fifteen digits: the last ones of a longer number, such as a credit code, are gone.
        double number when Math.Abs(number) >= 1e15 => CellReading.Shortened + number.ToString("0", CultureInfo.InvariantCulture),
        double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The formats 27 to 36 and 50 to 58 are days in Chinese and Japanese Excel, and nothing elsewhere (ECMA-376, 18.8.30); the reader knows them as numbers.</summary>
    private bool IsChineseDay(int place, double number) => number is > 0 and < 2_958_466 && reader.GetNumberFormatIndex(place) is (>= 27 and <= 36) or (>= 50 and <= 58);

    /// <summary>By row: the columns whose cell is part of one merged downwards, with the row of its first cell. Cells merged sideways are headings.</summary>
    private Dictionary<int, List<(int Column, int FromRow)>> Merged()
    {
        Dictionary<int, List<(int, int)>> places = [];
        var left = MostMerged;
        foreach (var range in reader.MergeCells ?? [])
        {
            left -= range.ToRow - range.FromRow;
            if (left < 0) throw new SheetRefused(Words.Import_TooMerged);
            for (var row = range.FromRow + 1; row <= range.ToRow; row++)
            {
                if (!places.TryGetValue(row + 1, out var list)) places[row + 1] = list = [];
                list.Add((range.FromColumn, range.FromRow + 1));
            }
        }
        return places;
    }

    private void Fill(int number, string?[] cells, Dictionary<int, List<(int Column, int FromRow)>> merged)
    {
        if (merged.Count == 0) return;
        // What the next row asks for.
        if (merged.ContainsKey(number + 1)) for (var i = 0; i < cells.Length; i++) if (cells[i] is { } text) firsts[(number, i)] = text;
        if (!merged.TryGetValue(number, out var places)) return;
        foreach (var (column, fromRow) in places)
        {
            if (column >= cells.Length || cells[column] is not null || !firsts.TryGetValue((fromRow, column), out var text)) continue;
            cells[column] = text;
            Filled++;
        }
    }

    /// <summary>Whatever the reader stumbles over becomes a reason that says what to do.</summary>
    private static T Read<T>(Func<T> work)
    {
        try { return work(); }
        catch (InvalidPasswordException) { throw new SheetRefused(Words.Import_Encrypted); }
        catch (HeaderException) { throw new SheetRefused(Words.Import_NotASheet); }
        catch (Exception failure) when (failure is not (SheetRefused or OperationCanceledException or OutOfMemoryException))
        {
            throw new SheetRefused(Words.Import_Broken);
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        file.Dispose();
    }
}
