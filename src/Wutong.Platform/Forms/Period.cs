using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Wutong.Platform.Forms;

/// <summary>How often a form is wanted.</summary>
internal enum Rhythm
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rhythm_Week))] Week,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rhythm_Month))] Month,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rhythm_Quarter))] Quarter,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rhythm_HalfYear))] HalfYear,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rhythm_Year))] Year,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rhythm_Once))] Once,
}

/// <summary>
/// What a filled form or a report is about: a week (ISO 8601, from Monday), a month, a quarter, half a year, a year; or, for a form that is wanted once, everything
/// up to the day of filling. Written <c>2026-W48</c>, <c>2026-10</c>, <c>2026-Q3</c>, <c>2026-H1</c>, <c>2026</c>, <c>once</c>, so that periods of one rhythm sort as text.
/// </summary>
/// <param name="Year">Of a week, the year to which ISO 8601 counts it.</param>
/// <param name="Number">Of the week, month, quarter or half within the year; 1 for a year.</param>
internal readonly record struct Period(Rhythm Rhythm, int Year, int Number)
{
    public const int Length = 10;
    private const int Earliest = 2000, Latest = 2100;

    /// <summary>Everything up to the day of filling.</summary>
    public static Period Ever => new(Rhythm.Once, 0, 1);

    private int Months => Rhythm switch { Rhythm.Month => 1, Rhythm.Quarter => 3, Rhythm.HalfYear => 6, _ => 12 };

    public DateOnly From => Rhythm switch
    {
        Rhythm.Once => new(1978, 1, 1),
        Rhythm.Week => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday)),
        _ => new DateOnly(Year, 1, 1).AddMonths((Number - 1) * Months),
    };

    public DateOnly To => Rhythm switch { Rhythm.Once => new(Latest, 12, 31), Rhythm.Week => From.AddDays(6), _ => From.AddMonths(Months).AddDays(-1) };

    public Period Next => Rhythm == Rhythm.Once ? this : Of(Rhythm, To.AddDays(1));
    public Period Previous => Rhythm == Rhythm.Once ? this : Of(Rhythm, From.AddDays(-1));

    /// <summary>The period in which a day falls.</summary>
    public static Period Of(Rhythm rhythm, DateOnly day) => rhythm switch
    {
        Rhythm.Week => new(rhythm, ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)), ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue))),
        Rhythm.Month => new(rhythm, day.Year, day.Month),
        Rhythm.Quarter => new(rhythm, day.Year, (day.Month + 2) / 3),
        Rhythm.HalfYear => new(rhythm, day.Year, (day.Month + 5) / 6),
        Rhythm.Year => new(rhythm, day.Year, 1),
        _ => new(rhythm, 0, 1),
    };

    public override string ToString() => Rhythm switch
    {
        Rhythm.Week => $"{Year:0000}-W{Number:00}",
        Rhythm.Month => $"{Year:0000}-{Number:00}",
        Rhythm.Quarter => $"{Year:0000}-Q{Number}",
        Rhythm.HalfYear => $"{Year:0000}-H{Number}",
        Rhythm.Year => $"{Year:0000}",
        _ => "once",
    };

    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text == "once") { period = new(Rhythm.Once, 0, 1); return true; }
        var parts = text?.Split('-') ?? [];
        if (parts.Length is 0 or > 2 || parts[0].Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < Earliest or > Latest) return false;
        (Rhythm Rhythm, string Digits, int Most) read = parts is [_, var second]
            ? second is ['W', .. var week] ? (Rhythm.Week, week, ISOWeek.GetWeeksInYear(year)) : second is ['Q', .. var quarter] ? (Rhythm.Quarter, quarter, 4) : second is ['H', .. var half] ? (Rhythm.HalfYear, half, 2) : (Rhythm.Month, second, 12)
            : (Rhythm.Year, "1", 1);
        if (!int.TryParse(read.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > read.Most) return false;
        period = new(read.Rhythm, year, number);
        return period.ToString() == text;
    }

    /// <summary>As people say it in the language of the page.</summary>
    public string Label() => Say(key => Words.ResourceManager.GetString(key, CultureInfo.CurrentUICulture)!);

    /// <summary>As the form says it.</summary>
    public string Chinese() => Say(FormWords.Chinese);

    private string Say(Func<string, string> word) => Rhythm switch
    {
        Rhythm.Week => string.Format(CultureInfo.InvariantCulture, word(nameof(Words.Period_Week)), Year, Number, From.ToString("MM-dd", null), To.ToString("MM-dd", null)),
        Rhythm.Month => string.Format(CultureInfo.InvariantCulture, word(nameof(Words.Period_Month)), Year, Number),
        Rhythm.Quarter => string.Format(CultureInfo.InvariantCulture, word(nameof(Words.Period_Quarter)), Year, Number),
        Rhythm.HalfYear => string.Format(CultureInfo.InvariantCulture, word(Number == 1 ? nameof(Words.Period_FirstHalf) : nameof(Words.Period_SecondHalf)), Year),
        Rhythm.Year => string.Format(CultureInfo.InvariantCulture, word(nameof(Words.Period_Year)), Year),
        _ => word(nameof(Words.Period_Once)),
    };

    /// <summary>A stored period in the language of the page.</summary>
    [return: NotNullIfNotNull(nameof(stored))]
    public static string? LabelOf(string? stored) => TryParse(stored, out var period) ? period.Label() : stored;
}

/// <summary>Which rows of a table belong to a period, by a day of theirs.</summary>
internal enum Span
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_Within))] Within,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_YearToDate))] YearToDate,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_UpToEnd))] UpToEnd,
}
