using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Users;

namespace Wutong.Attraction.ReferralFilings;

/// <summary>Lets filed referrals lapse whose protection is over; whoever filed them is told. An accepted one does not lapse: the investor has its first referrer.</summary>
internal static class LapseFilings
{
    public const string Name = "lapse-referrals";

    public static JobKind Kind { get; } = new(Name, () => Words.Job_LapseReferrals, RunAsync) { Starters = new HashSet<Role> { Role.SystemAdministrator }, Schedule = Schedule.Every(60), IsQuiet = true };

    private static async Task RunAsync(JobRun run)
    {
        var (db, now, count) = (run.Db, run.Actor.Now, 0);
        var over = db.ReferralFilings.Whole.Where(f => (f.State == FilingStep.Filed || f.State == FilingStep.Confirmed) && f.ProtectedUntil < now);
        while (await over.OrderBy(f => f.FiledAt).ThenBy(f => f.Id).Select(f => (Guid?)f.Id).FirstOrDefaultAsync() is { } next)
        {
            await db.WriteAsync(async () =>
            {
                await run.HoldAsync();
                if (await over.Include(f => f.Marks).SingleOrDefaultAsync(f => f.Id == next) is not { } filing) return;
                filing.Lapse(now);
                await RefFilingMessages.TellAsync(db, RefFilingMessages.Lapsed, filing, filing.FiledById, now);
            });
            count++;
        }
        run.Finish(string.Format(null, Words.Job_LapsedReferrals, count), data: new { filings = count });
    }
}
