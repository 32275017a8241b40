using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Time;

namespace Wutong.Platform.Tables;

/// <summary>Days relative to today.</summary>
public enum DaySpan
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_Today))] Today,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_Week))] Week,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_Month))] Month,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_Quarter))] Quarter,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_Year))] Year,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_LastYear))] LastYear,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_Last7))] Last7,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_Last30))] Last30,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_Last90))] Last90,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_Next7))] Next7,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Span_Next30))] Next30,
}

internal static class DaySpans
{
    /// <summary>First and last day, both within. A week begins on Monday.</summary>
    public static (DateOnly From, DateOnly To) Around(this DaySpan span, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = today.MonthStart();
        var quarter = new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
        return span switch
        {
            DaySpan.Today => (today, today),
            DaySpan.Week => (monday, monday.AddDays(6)),
            DaySpan.Month => (month, month.AddMonths(1).AddDays(-1)),
            DaySpan.Quarter => (quarter, quarter.AddMonths(3).AddDays(-1)),
            DaySpan.Year => (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31)),
            DaySpan.LastYear => (new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year - 1, 12, 31)),
            DaySpan.Last7 => (today.AddDays(-6), today),
            DaySpan.Last30 => (today.AddDays(-29), today),
            DaySpan.Last90 => (today.AddDays(-89), today),
            DaySpan.Next7 => (today, today.AddDays(6)),
            DaySpan.Next30 => (today, today.AddDays(29)),
            _ => throw new ArgumentOutOfRangeException(nameof(span), span, null),
        };
    }
}
