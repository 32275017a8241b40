using Wutong.Platform.Calendar;
using Wutong.Platform.Time;

namespace Wutong.Platform.Messages;

/// <summary>Hours of the Chinese clock in which nothing is sent; they may go over midnight. From and to the same: none.</summary>
internal readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>The moment itself, or the end of the quiet hours in which it falls.</summary>
    public DateTimeOffset After(DateTimeOffset moment)
    {
        var time = TimeOnly.FromDateTime(moment.InChina().DateTime);
        // With both ends over midnight IsBetween reads as people do: from 22:00 to 07:30 is the night.
        if (From == To || !time.IsBetween(From, To)) return moment;
        var end = moment.Day().StartInChina() + To.ToTimeSpan();
        return end > moment ? end : end.AddDays(1);
    }
}

/// <summary>When a delivery may leave.</summary>
internal static class DeliveryTimes
{
    /// <summary>When the day's digest leaves, on working days.</summary>
    public static readonly TimeOnly Digest = new(8, 30);

    /// <summary>The first digest after a moment.</summary>
    public static DateTimeOffset NextDigest(DateTimeOffset moment, WorkCalendar calendar)
    {
        var day = moment.Day();
        while (!calendar.IsWorkday(day) || At(day) <= moment) day = day.AddDays(1);
        return At(day);

        static DateTimeOffset At(DateOnly day) => day.StartInChina() + Digest.ToTimeSpan();
    }

    /// <param name="calendar">For a delivery that waits for the digest; null for one that does not.</param>
    public static DateTimeOffset NotBefore(DateTimeOffset now, QuietHours? quiet, WorkCalendar? calendar)
    {
        var at = calendar is null ? now : NextDigest(now, calendar);
        return quiet?.After(at) ?? at;
    }
}
