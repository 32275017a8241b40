using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Time;

namespace Wutong.Tests.Clocks;

/// <summary>When things are due, by hand on days that somebody can look up.</summary>
public sealed class DueClockTests
{
    private static readonly WorkCalendar Calendar = new(ShippedYears.All.SelectMany(ShippedYears.Of), OfficeHours.Usual);

    private static DateTimeOffset At(string text)
    {
        var moment = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", null);
        return DateOnly.FromDateTime(moment).StartInChina() + moment.TimeOfDay;
    }

    private static string? Due(string start, int amount, LimitUnit unit, params ClockEvent[] events) =>
        DueClock.DueAt(Calendar, new ClockHistory(At(start), new TimeLimit(amount, unit), events))?.InChina().ToString("yyyy-MM-dd HH:mm", null);

    private static ClockEvent Pause(string at) => new(ClockEventKind.Paused, At(at), "等材料");
    private static ClockEvent Resume(string at) => new(ClockEventKind.Resumed, At(at), "");
    private static ClockEvent Extend(string at, int by) => new(ClockEventKind.Extended, At(at), "复杂", by);

    [Theory]
    [InlineData("2026-11-23 10:00", 1, LimitUnit.WorkingDays, "2026-11-24 17:00")]
    [InlineData("2026-11-27 16:59", 1, LimitUnit.WorkingDays, "2026-11-30 17:00")]
    [InlineData("2026-09-28 10:00", 5, LimitUnit.WorkingDays, "2026-10-10 17:00")] // 29, 30, 8, 9, and the Saturday that is made up
    [InlineData("2026-02-13 10:00", 1, LimitUnit.WorkingDays, "2026-02-14 17:00")] // a Saturday, worked
    [InlineData("2026-11-23 10:00", 4, LimitUnit.NaturalDays, "2026-11-27 17:00")]
    [InlineData("2026-11-23 10:00", 5, LimitUnit.NaturalDays, "2026-11-30 17:00")] // Saturday moves to Monday
    [InlineData("2026-09-28 10:00", 3, LimitUnit.NaturalDays, "2026-10-08 17:00")] // 1 October moves behind the holidays
    [InlineData("2023-03-29 10:00", 3, LimitUnit.NaturalMonths, "2023-06-29 17:00")]
    [InlineData("2023-11-30 10:00", 3, LimitUnit.NaturalMonths, "2024-02-29 17:00")] // no 30th in February
    [InlineData("2026-11-23 10:00", 2, LimitUnit.WorkingHours, "2026-11-23 12:00")]
    [InlineData("2026-11-23 10:00", 3, LimitUnit.WorkingHours, "2026-11-23 14:00")]
    [InlineData("2026-11-23 12:30", 4, LimitUnit.WorkingHours, "2026-11-23 17:00")]
    [InlineData("2026-11-27 16:30", 1, LimitUnit.WorkingHours, "2026-11-30 09:30")]
    [InlineData("2026-11-28 03:00", 7, LimitUnit.WorkingHours, "2026-11-30 17:00")]
    public void It_is_due(string start, int amount, LimitUnit unit, string due) => Assert.Equal(due, Due(start, amount, unit));

    [Fact]
    public void A_pause_over_a_closing_time_costs_that_day_and_one_within_a_day_costs_none()
    {
        Assert.Equal("2026-11-25 17:00", Due("2026-11-23 10:00", 2, LimitUnit.WorkingDays, Pause("2026-11-24 10:00"), Resume("2026-11-24 16:00")));
        Assert.Equal("2026-11-26 17:00", Due("2026-11-23 10:00", 2, LimitUnit.WorkingDays, Pause("2026-11-24 10:00"), Resume("2026-11-24 17:01")));
        Assert.Equal("2026-11-25 17:00", Due("2026-11-23 10:00", 2, LimitUnit.WorkingDays, Pause("2026-11-24 10:00"), Resume("2026-11-24 17:00")));
    }

    [Fact]
    public void A_pause_that_has_not_ended_leaves_open_when_it_is_due_unless_it_was_due_before()
    {
        Assert.Null(Due("2026-11-23 10:00", 2, LimitUnit.WorkingDays, Pause("2026-11-24 10:00")));
        Assert.Null(Due("2026-11-23 10:00", 8, LimitUnit.WorkingHours, Pause("2026-11-23 11:00")));
        Assert.Equal("2026-11-25 17:00", Due("2026-11-23 10:00", 2, LimitUnit.WorkingDays, Pause("2026-11-25 17:01")));
        Assert.Equal("2026-11-23 12:00", Due("2026-11-23 10:00", 2, LimitUnit.WorkingHours, Pause("2026-11-23 12:00")));
    }

    [Fact]
    public void An_extension_adds_in_the_same_unit()
    {
        Assert.Equal("2026-11-30 17:00", Due("2026-11-23 10:00", 2, LimitUnit.WorkingDays, Extend("2026-11-24 10:00", 3)));
        Assert.Equal("2023-07-31 17:00", Due("2023-03-29 10:00", 3, LimitUnit.NaturalMonths, Extend("2023-05-04 10:00", 1))); // the 29th is a Saturday
        Assert.Equal("2026-11-23 15:00", Due("2026-11-23 10:00", 2, LimitUnit.WorkingHours, Extend("2026-11-23 11:00", 2)));
    }

    [Fact]
    public void Events_that_make_no_sense_are_named()
    {
        var clock = new ClockHistory(At("2026-11-23 10:00"), new TimeLimit(900, LimitUnit.NaturalDays), [Pause("2026-11-24 10:00")]);
        Assert.Equal(ClockHistory.Problem.BeforeTheStart, clock.ProblemOf(Resume("2026-11-23 09:59")));
        Assert.Equal(ClockHistory.Problem.BeforeTheLast, clock.ProblemOf(Resume("2026-11-24 09:59")));
        Assert.Equal(ClockHistory.Problem.PausedAlready, clock.ProblemOf(Pause("2026-11-25 10:00")));
        Assert.Equal(ClockHistory.Problem.NoAmount, clock.ProblemOf(Extend("2026-11-25 10:00", 0)));
        Assert.Equal(ClockHistory.Problem.TooLong, clock.ProblemOf(Extend("2026-11-25 10:00", 100)));
        Assert.Null(clock.ProblemOf(Resume("2026-11-24 10:00")));
        Assert.Equal(ClockHistory.Problem.NotPaused, new ClockHistory(At("2026-11-23 10:00"), new TimeLimit(1, LimitUnit.NaturalDays)).ProblemOf(Resume("2026-11-24 10:00")));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClockHistory(At("2026-11-23 10:00"), new TimeLimit(0, LimitUnit.NaturalDays)));
        Assert.Throws<ArgumentException>(() => Due("2026-11-23 10:00", 1, LimitUnit.NaturalDays, Pause("2026-11-22 10:00")));
    }

    [Fact]
    public void The_reasons_name_what_moved_it()
    {
        string[] Why(string start, int amount, LimitUnit unit, params ClockEvent[] events) =>
            [.. DueWords.Explain(Calendar, new ClockHistory(At(start), new TimeLimit(amount, unit), events)).Select(r => r.Text + r.About)];
        var why = Why("2026-09-28 10:00", 5, LimitUnit.WorkingDays, Pause("2026-09-29 10:00"), Resume("2026-09-30 10:00"), Extend("2026-09-30 11:00", 1));
        string[] parts = ["2026-09-28", "国庆节", "2026-10-10", "等材料", "复杂"];
        Assert.All(parts, part => Assert.Contains(why, line => line.Contains(part, StringComparison.Ordinal)));
        Assert.Contains(Why("2026-11-23 10:00", 5, LimitUnit.NaturalDays), line => line.Contains("2026-11-28", StringComparison.Ordinal) && line.Contains("2026-11-30", StringComparison.Ordinal));
        Assert.Contains(Why("2026-12-28 10:00", 5, LimitUnit.WorkingDays), line => line.Contains("2027", StringComparison.Ordinal));
        Assert.DoesNotContain(Why("2026-11-23 10:00", 3, LimitUnit.WorkingDays), line => line.Contains("2027", StringComparison.Ordinal));
    }
}
