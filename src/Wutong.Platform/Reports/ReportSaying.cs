using Wutong.Platform.Forms;
using Wutong.Platform.Metrics;

namespace Wutong.Platform.Reports;

/// <summary>What a report says around its figures, in Chinese whatever language its writer's pages are in.</summary>
internal static class ReportSaying
{
    public static string Nothing => Word(nameof(Words.OfficeReport_Nothing));
    public static string Figure => Word(nameof(Words.Metric_Metric));
    public static string Unit => Word(nameof(Words.Metric_Unit));
    public static string Current => Word(nameof(Words.OfficeReport_Current));
    public static string Before => Word(nameof(Words.OfficeReport_Before));
    public static string Change => Word(nameof(Words.OfficeReport_Change));
    public static string YearToDate => Word(nameof(Words.OfficeReport_YearToDate));
    public static string Number => Word(nameof(Words.OfficeReport_RowNumber));
    public static string Section => Word(nameof(Words.OfficeReport_Section));
    public static string Note => Word(nameof(Words.OfficeReport_Note));
    public static string FiguresSheet => Word(nameof(Words.OfficeReport_Figures));
    public static string TextSheet => Word(nameof(Words.OfficeReport_Text));
    public static string ListSheet => Word(nameof(Words.OfficeReport_List));

    /// <summary>The period before as it is known by now.</summary>
    public static string BeforeOf(ReportFigure figure) => (figure.BeforeNow ?? figure.Before) is { } value ? figure.Unit.Write(value) : "—";

    /// <summary>A row's number, marked where it was not in the report before.</summary>
    public static string NumberOf(ReportList list, int row) => $"{row + 1}{(list.New?.Contains(list.Ids[row]) == true ? Word(nameof(Words.OfficeReport_NewMark)) : "")}";

    /// <summary>What must be known beside a figure; null for nothing.</summary>
    public static string? NoteOn(ReportFigure figure)
    {
        List<string> notes = [];
        if (figure.IsCorrected) notes.Add(string.Format(null, Word(nameof(Words.OfficeReport_Corrected)), figure.Label, figure.Unit.Write(figure.Before!.Value), figure.Unit.Write(figure.BeforeNow!.Value)));
        if (figure.Examples != 0) notes.Add(string.Format(null, Word(nameof(Words.OfficeReport_Examples)), figure.Label, figure.Unit.Write(figure.Examples)));
        return notes.Count == 0 ? null : string.Concat(notes);
    }

    public static IEnumerable<string> NotesOn(ReportBlock block)
    {
        foreach (var figure in block.Figures) if (NoteOn(figure) is { } note) yield return note;
        if (block.List is { LeftOut: > 0 } list) yield return string.Format(null, Word(nameof(Words.OfficeReport_LeftOut)), list.LeftOut);
    }

    private static string Word(string key) => FormWords.Chinese(key);
}
