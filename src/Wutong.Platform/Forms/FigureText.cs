using System.Globalization;
using Wutong.Platform.Forms.Blanks;

namespace Wutong.Platform.Forms;

/// <summary>Values of a form as a page shows them.</summary>
internal static class FigureText
{
    /// <summary>The language of the page, for its own words among the city's.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static string Of(Figure? figure) => figure is null ? "—"
        : figure.IsList ? string.Format(null, Words.Report_Rows, figure.Rows.ToString("#,##0", null))
        : figure.Value.IsNone ? "—"
        : figure.Value.Number is { } number ? figure.Unit is { } unit ? string.Format(null, Words.Report_InUnit, Number(number), unit.Label()) : Number(number)
        : figure.Value.ToString();

    public static string Number(decimal number) => number.ToString("#,##0.######", CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);

    /// <summary>A value of a list's row.</summary>
    public static string Of(FormValue value) => value.Number is { } number ? Number(number) : value.ToString();

    /// <summary>Values that are words of the records, and so read in the city's language.</summary>
    public static bool IsData(Figure? figure) => figure is { IsList: false, Value.Text: not null };

    public static string Of(Difference difference) => difference.Change switch
    {
        Change.Same => Words.Report_Same,
        Change.New => Words.Report_New,
        Change.Gone => Words.Report_Gone,
        Change.Number => Signed(difference.By!.Value),
        Change.Rows => string.Format(null, Words.Report_RowsChanged, difference.Added.Count, difference.Removed.Count, difference.Changed.Count),
        _ => Words.Report_Changed,
    };

    private static string Signed(decimal number) => number > 0 ? "+" + Number(number) : Number(number);

    /// <summary>The name of a sheet is the form's own, the rest is said in the language of the page.</summary>
    public static string PlaceLanguage(string place) => place.Contains('!', StringComparison.Ordinal) ? "zh" : Language;

    /// <summary>Where it is, as people say it.</summary>
    public static string Place(string place)
    {
        var (host, gap) = place.Split('~') is [var own, var number] ? (own, number) : (place, null);
        var said = host.Contains('!', StringComparison.Ordinal) ? host.Replace('!', ' ')
            : host.Split('.') is [['t', .. var t], ['r', .. var r], ['c', .. var c]] ? string.Format(null, Words.Report_WordCell, t, r, c)
            : host is ['p', .. var p] ? string.Format(null, Words.Report_WordParagraph, p) : host;
        return gap is null ? said : string.Format(null, Words.Report_Gap, said, gap);
    }

    /// <summary>Places from the top of the form to its foot, sheet by sheet.</summary>
    public static IEnumerable<ReportMapping> InOrder(this IEnumerable<ReportMapping> mappings) => mappings.OrderBy(m => OrderOf(m.Place));

    internal static (string Sheet, int Table, int Row, int Column, int Gap) OrderOf(string place)
    {
        var parts = place.Split('~');
        var gap = parts.Length == 2 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var number) ? number : 0;
        var mark = parts[0].LastIndexOf('!');
        if (mark > 0 && CellRef.TryParse(parts[0][(mark + 1)..], out var cell)) return (parts[0][..mark], 0, cell.Row, cell.Column, gap);
        var numbers = parts[0].Split('.').Select(p => int.TryParse(p.AsSpan(Math.Min(1, p.Length)), CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
        // What stands between the tables comes before them: a form begins with its head line.
        return numbers is [var t, var r, var c] ? ("", t, r, c, gap) : ("", 0, numbers[0], 0, gap);
    }
}
