using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Clocks;

/// <summary>What somebody wants to know: when would this be due.</summary>
internal sealed record Trial
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_Start)), Required]
    public DateTime? Start { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_Amount)), Required, Range(1, TimeLimit.Most)]
    public int? Amount { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_Unit)), Required, EnumDataType(typeof(LimitUnit))]
    public LimitUnit? Unit { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_PauseFrom))]
    public DateTime? PauseFrom { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_PauseTo))]
    public DateTime? PauseTo { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Clock_ExtendedBy)), Range(1, TimeLimit.Most)]
    public int? ExtendedBy { get; init; }
}

/// <summary>Tries a time limit out: nothing is saved.</summary>
internal sealed class Try(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public Trial Input { get; set; } = new();

    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Null as long as nothing was asked, or not in a way that makes sense.</summary>
    public IReadOnlyList<DueReason>? Reasons { get; private set; }

    public void OnGet() => Input = new Trial { Start = actor.Now.InChina().DateTime, Amount = 5, Unit = LimitUnit.WorkingDays };

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid || Clock() is not { } clock) return this.Refuse();
        var calendar = await db.WorkCalendarAsync();
        DueAt = DueClock.DueAt(calendar, clock);
        Reasons = DueWords.Explain(calendar, clock);
        return Page();
    }

    private ClockHistory? Clock()
    {
        var start = Moment(nameof(Trial.Start), Input.Start!.Value);
        List<ClockEvent> events = [];
        if (Input.PauseFrom is { } from)
        {
            events.Add(new ClockEvent(ClockEventKind.Paused, Moment(nameof(Trial.PauseFrom), from), Words.Clock_TriedPause));
            if (from < Input.Start) Wrong(nameof(Trial.PauseFrom), Words.Clock_BeforeStart);
        }
        if (Input.PauseTo is { } to)
        {
            events.Add(new ClockEvent(ClockEventKind.Resumed, Moment(nameof(Trial.PauseTo), to), ""));
            if (Input.PauseFrom is null || to < Input.PauseFrom) Wrong(nameof(Trial.PauseTo), Words.Clock_EndBeforePause);
        }
        if (Input.ExtendedBy is { } more)
        {
            events.Add(new ClockEvent(ClockEventKind.Extended, events is [.., var last] ? last.At : start, Words.Clock_TriedExtension, more));
            if (Input.Amount + more > TimeLimit.Most) Wrong(nameof(Trial.ExtendedBy), string.Format(null, Words.Clock_TooLong, TimeLimit.Most));
        }
        return ModelState.IsValid ? new ClockHistory(start, new TimeLimit(Input.Amount!.Value, Input.Unit!.Value), events) : null;
    }

    /// <summary>The moment that somebody in China means by a day and a time.</summary>
    private DateTimeOffset Moment(string field, DateTime typed)
    {
        if (typed.Year is >= CalendarYear.First and < CalendarYear.Last) return DateOnly.FromDateTime(typed).StartInChina() + typed.TimeOfDay;
        Wrong(field, string.Format(null, Words.Clock_Years, CalendarYear.First, CalendarYear.Last - 1));
        return new DateOnly(CalendarYear.First, 1, 1).StartInChina();
    }

    private void Wrong(string field, string message) => ModelState.AddModelError($"{nameof(Input)}.{field}", message);
}
