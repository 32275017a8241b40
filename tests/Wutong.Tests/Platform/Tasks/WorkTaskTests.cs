using CsCheck;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;

namespace Wutong.Tests.Tasks;

/// <summary>What may be done to a task, by whom, and what it does to the deadline.</summary>
public sealed class WorkTaskTests
{
    private static readonly WorkCalendar Calendar = new(ShippedYears.All.SelectMany(ShippedYears.Of), OfficeHours.Usual);
    private static readonly Reminders Reminders = new(WarnDays: 1, EscalateDays: 3);
    private static readonly Guid Giver = Guid.CreateVersion7(), Owner = Guid.CreateVersion7(), Third = Guid.CreateVersion7(), Office = Guid.CreateVersion7();
    private static readonly TaskStanding AsOwner = new(true, false, false, false, false), AsGiver = new(false, false, true, false, false), AsDeputy = new(false, true, false, false, false),
        AsChief = new(false, false, false, true, false), AsLeader = new(false, false, false, false, true), AsNobody = new(false, false, false, false, false);

    /// <summary>A Tuesday at ten.</summary>
    private static readonly DateTimeOffset Start = At("2026-11-03 10:00");

    private static DateTimeOffset At(string china) => DateOnly.Parse(china[..10], null).StartInChina() + TimeOnly.Parse(china[11..], null).ToTimeSpan();

    private static WorkTask Task(int days = 5, LimitUnit unit = LimitUnit.WorkingDays, Guid? giver = null)
    {
        var task = new WorkTask { Title = "核实环评类别", GiverId = giver ?? Giver, StartedAt = Start, LimitAmount = days, LimitUnit = unit };
        task.GiveTo(Owner, Office, Start);
        task.Recount(Calendar, Reminders, Start);
        return task;
    }

    private static void Then(WorkTask task, string at, Action<WorkTask, DateTimeOffset> act)
    {
        act(task, At(at));
        task.Recount(Calendar, Reminders, At(at));
    }

    [Fact]
    public void A_task_is_due_when_its_limit_ends_and_sorts_there()
    {
        var task = Task();
        Assert.Equal(At("2026-11-10 17:00"), task.DueAt);
        Assert.Equal((task.DueAt, Owner), (task.DueSortMoment, task.AwaitsId!.Value));
        Assert.Equal(task.DueAt, Assert.Single(task.Events).DueAt);
    }

    [Fact]
    public void A_pause_stops_the_clock_and_sends_the_task_behind_those_that_run()
    {
        var task = Task();
        Then(task, "2026-11-04 11:00", (t, now) => t.Pause(Owner, now, PauseReason.AwaitingDocuments, "等安评"));
        Assert.Null(task.DueAt);
        Assert.Equal(9998, task.DueSortMoment.Year);
        Then(task, "2026-11-09 11:00", (t, now) => t.Resume(Owner, now, null));
        // The 4th, 5th and 6th did not count: their evenings stood still.
        Assert.Equal(At("2026-11-13 17:00"), task.DueAt);
        Assert.Contains("等安评", DueWords.Explain(Calendar, task.History()).Select(r => r.About ?? "").Aggregate(string.Concat), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_reported_in_time_stays_in_time_and_the_wait_for_an_answer_does_not_count()
    {
        var task = Task();
        Then(task, "2026-11-10 16:00", (t, now) => t.Report(Owner, now, "已核实"));
        Assert.Equal((TaskState.Reported, Giver), (task.State, task.AwaitsId!.Value));
        Assert.False(task.IsLate(At("2026-12-01 10:00")));
        Then(task, "2026-11-13 09:00", (t, now) => t.SendBack(Giver, now, "还缺回执"));
        // One evening was left when it was reported: that of the day on which it came back.
        Assert.Equal((TaskState.Open, At("2026-11-13 17:00")), (task.State, task.DueAt!.Value));
        Then(task, "2026-11-13 18:00", (t, now) => t.Report(Owner, now, "补上了"));
        Assert.True(task.IsLate(At("2026-11-13 18:00")));
        Then(task, "2026-11-20 18:00", (t, now) => t.Close(Giver, now, null));
        Assert.Equal((At("2026-11-13 18:00"), 9999), (task.StoppedAt!.Value, task.DueSortMoment.Year));
        Assert.Null(task.AwaitsId);
    }

    [Fact]
    public void An_extension_is_decided_by_somebody_who_does_not_do_the_task()
    {
        var task = Task();
        Then(task, "2026-11-05 10:00", (t, now) => t.AskExtension(Owner, now, 2, "踏勘排在下周"));
        Assert.Equal(At("2026-11-10 17:00"), task.DueAt);
        foreach (var who in new[] { AsGiver, AsChief, AsLeader }) Assert.Contains(TaskAct.GrantExtension, task.ActsFor(who));
        foreach (var who in new[] { AsOwner, AsDeputy, AsNobody, AsOwner with { IsGiver = true, IsChief = true, IsLeader = true }, AsDeputy with { IsGiver = true } }) Assert.DoesNotContain(TaskAct.GrantExtension, task.ActsFor(who));
        Then(task, "2026-11-06 10:00", (t, now) => t.GrantExtension(Giver, now, 3, null));
        Assert.Equal((At("2026-11-13 17:00"), null), (task.DueAt!.Value, task.AskedAmount));
        Then(task, "2026-11-06 11:00", (t, now) => t.AskExtension(Owner, now, 2, "再延"));
        Then(task, "2026-11-06 12:00", (t, now) => t.RefuseExtension(Giver, now, "已延过"));
        Assert.Equal((At("2026-11-13 17:00"), null), (task.DueAt!.Value, task.AskedAmount));
        Assert.Throws<RuleViolation>(() => task.AskExtension(Owner, At("2026-11-06 13:00"), 995, "很久"));
    }

    [Fact]
    public void A_hand_over_keeps_the_deadline_and_goes_in_no_circle()
    {
        var task = Task();
        Then(task, "2026-11-05 10:00", (t, now) => t.HandOver(Owner, now, Third, Office, "出差"));
        Assert.Equal((Third, Third, At("2026-11-10 17:00")), (task.OwnerId, task.AwaitsId!.Value, task.DueAt!.Value));
        Assert.Equal([new Problem(nameof(ActOnTask.OwnerId), Wutong.Platform.Words.Task_HadIt)], Assert.Throws<RuleViolation>(() => task.HandOver(Third, At("2026-11-05 11:00"), Owner, Office, null)).Problems);
        Assert.Throws<RuleViolation>(() => task.HandOver(Third, At("2026-11-05 11:00"), Third, Office, null));
        // Whoever gave it may give it to whom they like.
        Then(task, "2026-11-05 12:00", (t, now) => t.HandOver(Giver, now, Owner, Office, null));
        Assert.Equal(Owner, task.OwnerId);
    }

    [Fact]
    public void Nobody_does_what_is_not_theirs()
    {
        var task = Task();
        Assert.Equal([TaskAct.Report, TaskAct.AskExtension, TaskAct.Pause, TaskAct.HandOver], task.ActsFor(AsOwner));
        Assert.Equal(task.ActsFor(AsOwner), task.ActsFor(AsDeputy));
        Assert.Equal([TaskAct.Close, TaskAct.Pause, TaskAct.HandOver, TaskAct.Withdraw], task.ActsFor(AsGiver));
        Assert.Equal([TaskAct.HandOver], task.ActsFor(AsChief));
        Assert.Empty(task.ActsFor(AsLeader));
        Assert.Empty(task.ActsFor(AsNobody));
        // One's own is closed by oneself.
        Assert.Equal([TaskAct.Close, TaskAct.AskExtension, TaskAct.Pause, TaskAct.HandOver, TaskAct.Withdraw], Task(giver: Owner).ActsFor(AsOwner with { IsGiver = true }));
        Then(task, "2026-11-05 10:00", (t, now) => t.Withdraw(Giver, now, "不办了"));
        Assert.Empty(task.ActsFor(AsOwner));
        Assert.Equal([TaskAct.Reopen], task.ActsFor(AsGiver));
    }

    [Fact]
    public void It_is_spoken_of_one_working_day_before_at_the_moment_and_three_working_days_after()
    {
        var task = Task();
        List<(TaskNotice, DateTimeOffset)> told = [];
        while (task.NextNoticeAt is { } at)
        {
            told.Add((task.NextNotice, at));
            task.HasTold(task.NextNotice, Calendar, Reminders, at);
        }
        Assert.Equal([(TaskNotice.Soon, At("2026-11-09 17:00")), (TaskNotice.Late, At("2026-11-10 17:00")), (TaskNotice.Escalated, At("2026-11-13 17:00"))], told);
        // More time, and it begins anew; a limit shorter than the warning has none.
        Then(task, "2026-11-16 10:00", (t, now) => t.GrantExtension(Giver, now, 10, null));
        Assert.Equal((TaskNotice.Soon, At("2026-11-23 17:00")), (task.NextNotice, task.NextNoticeAt!.Value));
        Assert.Equal(TaskNotice.Late, Task(2, LimitUnit.WorkingHours).NextNotice);
        // A pause is asked about after twenty working days, again and again.
        Then(task, "2026-11-17 10:00", (t, now) => t.Pause(Owner, now, PauseReason.Dispute, null));
        Assert.Equal(At("2026-12-15 10:00"), task.NextNoticeAt);
        task.HasTold(TaskNotice.None, Calendar, Reminders, At("2026-12-15 10:00"));
        Assert.True(task.NextNoticeAt > At("2027-01-10 10:00"));
        Then(task, "2026-12-16 10:00", (t, now) => t.Report(Owner, now, "了结"));
        Assert.Null(task.NextNoticeAt);
    }

    [Fact]
    public void Another_calendar_moves_the_deadline()
    {
        var task = Task();
        var holiday = new WorkCalendar([.. ShippedYears.All.SelectMany(ShippedYears.Of), new ArrangedDay(new DateOnly(2026, 11, 9), false, "台风停工")], OfficeHours.Usual);
        Assert.True(task.Recount(holiday, Reminders, Start));
        task.Recounted(Start);
        Assert.Equal((At("2026-11-11 17:00"), TaskEventKind.Recounted, task.DueAt), (task.DueAt!.Value, task.Events[^1].Kind, task.Events[^1].DueAt));
        Assert.False(task.Recount(holiday, Reminders, Start));
    }

    /// <summary>Whatever is allowed is done, in any order and by anybody: the clock always makes sense, and is what a clock of the events alone says.</summary>
    [Fact]
    public void Whatever_is_done_in_whatever_order_the_clock_makes_sense() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 5]).Array[0, 25].Sample(steps =>
        {
            var task = Task();
            var now = Start;
            foreach (var (hours, pick) in steps)
            {
                now = now.AddHours(hours);
                var who = new[] { AsOwner, AsGiver, AsLeader }[pick % 3];
                var acts = task.ActsFor(who);
                if (acts.Count == 0) continue;
                Do(task, acts[(hours + pick) % acts.Count], who == AsOwner ? Owner : Giver, now);
                task.Recount(Calendar, Reminders, now);
            }
            var clock = task.History();
            return task.IsUnderWay == (task.StoppedAt is null) && task.IsOver == (task.AwaitsId is null) && (task.State != TaskState.Open || task.DueAt is not null)
                && (!task.IsUnderWay || task.DueAt == DueClock.DueAt(Calendar, clock)) && task.Events.Select(e => e.Number).SequenceEqual(Enumerable.Range(1, task.Events.Count));
        }, iter: 500, threads: 2);

    private static void Do(WorkTask task, TaskAct act, Guid by, DateTimeOffset now)
    {
        switch (act)
        {
            case TaskAct.Report: task.Report(by, now, "x"); break;
            case TaskAct.Close: task.Close(by, now, null); break;
            case TaskAct.SendBack: task.SendBack(by, now, "x"); break;
            case TaskAct.Pause: task.Pause(by, now, PauseReason.Hearing, null); break;
            case TaskAct.Resume: task.Resume(by, now, null); break;
            case TaskAct.AskExtension: task.AskExtension(by, now, 3, "x"); break;
            case TaskAct.GrantExtension: task.GrantExtension(by, now, 3, null); break;
            case TaskAct.RefuseExtension: task.RefuseExtension(by, now, "x"); break;
            case TaskAct.Reopen: task.Reopen(by, now, "x"); break;
            case TaskAct.Withdraw: task.Withdraw(by, now, "x"); break;
            // To whom does not matter to the clock.
            default: task.HandOver(Giver, now, task.OwnerId == Owner ? Third : Owner, Office, null); break;
        }
    }
}
