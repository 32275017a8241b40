using CsCheck;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Tests.Jobs;

public sealed class ScheduleTests
{
    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();

    [Theory]
    [InlineData("2026-03-01T03:19:59+08:00", "2026-03-01T03:20:00+08:00")]
    [InlineData("2026-03-01T03:20:00+08:00", "2026-03-02T03:20:00+08:00")]
    [InlineData("2026-02-28T23:59:59+08:00", "2026-03-01T03:20:00+08:00")]
    [InlineData("2026-02-28T19:00:00Z", "2026-03-01T03:20:00+08:00")]
    public void A_daily_hour_is_of_the_Chinese_clock(string now, string next) => Assert.Equal(At(next), Schedule.Daily(3, 20).Next(At(now)));

    [Theory]
    [InlineData(15, "2026-03-01T00:00:00Z", "2026-03-01T00:15:00Z")]
    [InlineData(15, "2026-03-01T00:14:59.999Z", "2026-03-01T00:15:00Z")]
    [InlineData(1440, "2026-03-01T07:00:00Z", "2026-03-02T00:00:00Z")]
    public void Every_so_many_minutes_means_the_same_moments_to_everybody(int minutes, string now, string next) => Assert.Equal(At(next), Schedule.Every(minutes).Next(At(now)));

    [Fact]
    public void The_next_moment_always_lies_ahead() => Gen.Select(Gen.Int[0, 23], Gen.Int[0, 59], Gen.Int[1, 2000], Gen.Int[0, 100_000_000]).Sample((hour, minute, step, seconds) =>
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(seconds);
        var (daily, every) = (Schedule.Daily(hour, minute).Next(now), Schedule.Every(step).Next(now));
        return daily > now && daily <= now.AddDays(1) && daily.InChina().Hour == hour && daily.InChina().Minute == minute && every > now && every <= now.AddMinutes(step);
    });

    [Fact]
    public void Pauses_grow_up_to_an_hour()
    {
        var kind = new JobKind("x", () => "", _ => Task.CompletedTask);
        Assert.Equal([15, 60, 240, 960, 3600, 3600], Enumerable.Range(1, 6).Select(a => kind.Pause(a).TotalSeconds));
    }

    [Fact]
    public void Only_what_has_not_ended_is_cancelled_and_only_what_did_not_succeed_is_retried()
    {
        var actor = Actor.Machine(At("2026-03-01T00:00:00Z"));
        var job = Job.For(actor, "x", new { from = "甲" });
        Assert.Equal("{\"from\":\"甲\"}", job.Arguments);
        Assert.Throws<RuleViolation>(() => job.Retry(actor.Now));
        job.Cancel(actor.Now);
        Assert.Equal((JobState.Cancelled, actor.Now), (job.State, job.FinishedAt));
        Assert.Throws<RuleViolation>(() => job.Cancel(actor.Now));
        job.Retry(actor.Now.AddDays(1));
        Assert.Equal((JobState.Waiting, actor.Now.AddDays(1), null, 0), (job.State, job.RunAt, job.FinishedAt, job.Attempts));
    }
}
