using System.ComponentModel.DataAnnotations;

namespace Wutong.Platform.Clocks;

/// <summary>In what a time limit is counted.</summary>
public enum LimitUnit
{
    /// <summary>Hours in which offices are open, from the moment itself.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_UnitHours))] WorkingHours,

    /// <summary>Days on which offices are open; the first day does not count.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_UnitWorkingDays))] WorkingDays,

    /// <summary>Days of the calendar; the first day does not count.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_UnitNaturalDays))] NaturalDays,

    /// <summary>Months of the calendar, to the day of the same number, or to the end of a month that has none.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_UnitMonths))] NaturalMonths,
}

/// <summary>How long something may take.</summary>
/// <param name="Amount">1 to <see cref="Most"/>.</param>
public readonly record struct TimeLimit(int Amount, LimitUnit Unit)
{
    public const int Most = 999;

    public bool IsPossible => Amount is >= 1 and <= Most;
}

/// <summary>What happened to a running clock.</summary>
public enum ClockEventKind { Paused, Resumed, Extended }

/// <summary>One event of a clock, as it is stored.</summary>
/// <param name="Reason">Why, in words or as a listed reason.</param>
/// <param name="Amount">By how much it was extended, in the limit's own unit; 0 otherwise.</param>
public sealed record ClockEvent(ClockEventKind Kind, DateTimeOffset At, string Reason, int Amount = 0);
