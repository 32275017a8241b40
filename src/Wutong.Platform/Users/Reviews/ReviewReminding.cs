using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;

namespace Wutong.Platform.Users.Reviews;

/// <summary>Speaks of reviews to the security administrators: when one begins, when it is nearly due, and every week that it is late.</summary>
internal static class ReviewReminding
{
    public const string Name = "remind-reviews";

    private const int SoonDays = 3, LateEvery = 7;

    public static MessageKind Started { get; } = new("review-started", () => Words.Message_ReviewStarted, () => Words.Message_ReviewStartedText);
    public static MessageKind Soon { get; } = new("review-due", () => Words.Message_ReviewDue, () => Words.Message_ReviewDueText);
    public static MessageKind Late { get; } = new("review-overdue", () => Words.Message_ReviewLate, () => Words.Message_ReviewLateText);

    public static JobKind Kind { get; } = new(Name, () => Words.Job_RemindReviews, RunAsync) { Schedule = Schedule.Daily(8, 40), IsQuiet = true };

    private static async Task RunAsync(JobRun run)
    {
        var (db, now) = (run.Db, run.Actor.Now);
        var today = now.Day();
        await db.WriteAsync(async () =>
        {
            foreach (var review in await db.AccessReviews.Whole.Where(r => r.FinishedAt == null && r.DueOn <= today.AddDays(SoonDays)).ToListAsync())
                if (review.IsOverdue(today)) await db.TellKeepersAsync(Late, review, $"late:{(today.DayNumber - review.DueOn.DayNumber) / LateEvery}", now);
                else await db.TellKeepersAsync(Soon, review, "soon", now);
        });
        run.Finish(Words.Job_RemindedReviews);
    }

    /// <summary>Tells every security administrator who can sign in; part of a running write.</summary>
    public static async Task TellKeepersAsync(this WutongDb db, MessageKind kind, AccessReview review, string key, DateTimeOffset now, Guid? but = null)
    {
        var keepers = await db.UsersAs(Role.SecurityAdministrator).Where(u => u.Id != but).Select(u => u.Id).ToListAsync();
        var open = await db.AccessReviewLines.Whole.CountAsync(l => l.ReviewId == review.Id && l.Decision == AccessDecision.Open);
        foreach (var keeper in keepers)
            await db.SendMessageAsync(kind, keeper, new MessageText(review.Name, $"/settings/reviews/{review.Id}", $"{review.Id}:{key}", review.DueOn.ToString("yyyy-MM-dd", null), open.ToString(null, null)), now);
    }
}
