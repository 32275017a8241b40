using DocumentFormat.OpenXml.Packaging;
using Wutong.Platform.Attachments;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>
/// Somebody else's blank form, opened to be looked at and filled in. What is not filled in stays as it came: styles, merged cells, print set-up, pictures.
/// </summary>
internal abstract class Blank : IDisposable
{
    /// <summary>A list of more rows is no form any more.</summary>
    public const int MostRows = 2000;

    /// <summary>Opens a file of a type that <see cref="Takes"/>; throws a <see cref="BlankProblem"/> where it cannot be read.</summary>
    public static Blank Open(byte[] content, FileType type)
    {
        PackageGuard.Check(content);
        return Guarded(() => type == FileType.ExcelX ? ExcelBlank.Open(content) : (Blank)WordBlank.Open(content));
    }

    /// <summary>Everything that a blank has to show, and no more of it in memory afterwards.</summary>
    public static IReadOnlyList<Grid> Look(byte[] content, FileType type)
    {
        using var blank = Open(content, type);
        return Guarded(blank.Grids);
    }

    public static bool Takes(FileType type) => type is FileType.ExcelX or FileType.WordX;

    /// <summary>Everything in it that can be filled in, and what stands around it, in the order of the document.</summary>
    public abstract IReadOnlyList<Grid> Grids();

    /// <summary>The place as this blank names it, or null where there is no such place to fill in.</summary>
    public abstract string? Find(string place);

    /// <summary>Puts a value into a place that <see cref="Find"/> found.</summary>
    public abstract void Set(string place, FormValue value);

    /// <summary>
    /// Fills a block of rows that begins at a place, one value a column letter (Excel) or number of the cell (Word); rows that the block lacks are inserted in the style of its first.
    /// </summary>
    public abstract void Fill(string place, int blockRows, IReadOnlyList<IReadOnlyDictionary<string, FormValue>> rows);

    public abstract byte[] Save();

    public abstract void Dispose();

    /// <summary>Files come from everywhere; whatever the reader stumbles over is a file that cannot be read.</summary>
    internal static T Guarded<T>(Func<T> work)
    {
        try { return work(); }
        catch (BlankProblem) { throw; }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException)) { throw new BlankProblem(Words.Report_Broken, failure); }
    }

    internal static OpenSettings Lenient => new()
    {
        AutoSave = false,
        MaxCharactersInPart = PackageGuard.MostXml,
    };
}

/// <summary>Why a file cannot serve as a blank form or not be filled, in words that say what to do.</summary>
internal sealed class BlankProblem(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What is put into a place: text, a number or a day, or nothing.</summary>
internal sealed record FormValue(string? Text = null, decimal? Number = null, DateOnly? Date = null)
{
    public static readonly FormValue None = new();
    public bool IsNone => Text is null && Number is null && Date is null;

    /// <summary>As it reads in a sentence: numbers without separators, as official documents write them.</summary>
    public override string ToString() => Text ?? Number?.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture) ?? Date?.ToString("yyyy-MM-dd", null) ?? "";
}

/// <summary>A sheet, a table or a run of paragraphs as a grid to look at.</summary>
/// <param name="Name">Of the sheet; of a Word document, nothing.</param>
/// <param name="IsText">Paragraphs rather than a table.</param>
internal sealed record Grid(string Name, IReadOnlyList<GridRow> Rows, bool IsText = false, bool IsHidden = false)
{
    /// <summary>The heads of the columns, for a sheet.</summary>
    public IReadOnlyList<string> Heads { get; init; } = [];

    /// <summary>There is more than is shown.</summary>
    public bool IsCut { get; init; }
}

internal sealed record GridRow(string Head, IReadOnlyList<GridCell> Cells);

/// <summary>A cell with the places in it that can be filled in.</summary>
/// <param name="Place">Null where it calculates itself or cannot be filled in as a whole.</param>
/// <param name="Slots">Gaps within its text.</param>
internal sealed record GridCell(string? Place, string Text, int Row, int Column, int RowSpan = 1, int ColumnSpan = 1)
{
    public IReadOnlyList<Slot> Slots { get; init; } = [];
    public bool IsFormula { get; init; }
    public bool IsNumber { get; init; }
}

/// <summary>A gap within a text, such as the line after 填报人：.</summary>
/// <param name="From">Where it begins in the text, and how long it is.</param>
/// <param name="Label">The words before it.</param>
internal sealed record Slot(string Place, int From, int Length, string Label, bool IsDate);
