namespace Wutong.Platform.Time;

/// <summary>
/// The moments the platform stores and the days its users mean. Moments are UTC and end at the microsecond,
/// because PostgreSQL keeps no finer ones: a value read back equals the one written, on both databases.
/// </summary>
public static class Clock
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The present moment, UTC, truncated to a microsecond.</summary>
    public static DateTimeOffset Now(this TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }

    /// <summary>The calendar day in China on which <paramref name="moment"/> falls.</summary>
    public static DateOnly Day(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.InChina().DateTime);

    /// <summary>The first day of the month in which <paramref name="day"/> lies.</summary>
    public static DateOnly MonthStart(this DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The moment at which <paramref name="day"/> begins in China.</summary>
    public static DateTimeOffset StartInChina(this DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, China.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The same moment on a Chinese wall clock, for showing.</summary>
    public static DateTimeOffset InChina(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, China);
}
