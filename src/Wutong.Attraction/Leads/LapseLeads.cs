using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Rules;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Leads;

/// <summary>Lets holds lapse whose time is over, or whose step is long overdue. They await the head office's decision; no machine releases an investor.</summary>
internal static class LapseLeads
{
    public const string Name = "lapse-leads";

    public static JobKind Kind { get; } = new(Name, () => Words.Job_LapseLeads, RunAsync)
    {
        Starters = new HashSet<Role> { Role.SystemAdministrator },
        Schedule = Schedule.Every(60),
        IsQuiet = true,
    };

    private static async Task RunAsync(JobRun run)
    {
        var (db, now, count) = (run.Db, run.Actor.Now, 0);
        await StartClocksAsync(run);
        var late = (await db.WorkCalendarAsync()).AddWorkdays(now, -(await db.LeadRuleAsync()).GraceDays);
        var duties = db.DutyTasks;
        var over = db.Leads.Whole.Where(l => l.Registration == LeadRegistration.Held && l.Stage != LeadStage.Converted && l.Stage != LeadStage.Dropped
            && (l.ProtectedUntil < now || duties.Any(d => d.Id == l.DutyId && d.DueAt < late)));
        // One write each: a lead that somebody takes up meanwhile stays held.
        while (await over.OrderBy(l => l.ProtectedUntil).ThenBy(l => l.Id).Select(l => (Guid?)l.Id).FirstOrDefaultAsync() is { } next)
        {
            await db.WriteAsync(async () =>
            {
                await run.HoldAsync();
                if (await over.SingleOrDefaultAsync(l => l.Id == next) is not { } lead) return;
                lead.Lapse(StoredWords.Of(lead.ProtectedUntil < now ? nameof(Words.Registration_IsOver) : nameof(Words.Registration_StepIsLate)), now);
                List<Guid> told = [lead.HolderId, .. await db.UsersAs(Role.HeadOffice).Select(u => u.Id).ToListAsync()];
                await LeadMessages.TellAsync(db, LeadMessages.Lapsed, lead, told, now);
            });
            count++;
        }
        run.Finish(string.Format(null, Words.Job_LapsedLeads, count), data: new { leads = count });
    }

    /// <summary>What a sheet brought in has no clock yet.</summary>
    private static async Task StartClocksAsync(JobRun run)
    {
        var (db, now, rule) = (run.Db, run.Actor.Now, await run.Db.LeadRuleAsync());
        var without = db.Leads.Whole.Where(l => l.Registration == LeadRegistration.Held && l.Stage != LeadStage.Converted && l.Stage != LeadStage.Dropped && l.DutyId == null && l.TotalSortValue >= rule.ThresholdMinor);
        while (await without.OrderBy(l => l.Id).Select(l => (Guid?)l.Id).FirstOrDefaultAsync() is { } next)
        {
            await db.WriteAsync(async () =>
            {
                await run.HoldAsync();
                if (await without.SingleOrDefaultAsync(l => l.Id == next) is { } lead) await db.StartClockAsync(lead, rule, now);
            });
        }
    }
}
