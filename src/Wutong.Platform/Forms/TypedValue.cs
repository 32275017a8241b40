using System.Globalization;
using Wutong.Platform.Forms.Blanks;

namespace Wutong.Platform.Forms;

/// <summary>What somebody typed into a place of a form.</summary>
internal static class TypedValue
{
    public const int Longest = 2000;

    public static FormValue Parse(ReportMapping mapping, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return mapping.IsRequired ? throw new FigureProblem(() => Words.Report_TypedMissing) : FormValue.None;
        var text = typed.Trim();
        if (text.Length > Longest) throw new FigureProblem(() => string.Format(null, Words.Report_TypedTooLong, Longest));
        return mapping.Typed switch
        {
            TypedKind.Number => decimal.TryParse(text.Replace("−", "-", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000_000m
                ? new(Number: number) : throw new FigureProblem(() => Words.Report_TypedNumber),
            TypedKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200
                ? new(Date: day) : throw new FigureProblem(() => Words.Report_TypedDate),
            _ => new(text),
        };
    }
}
