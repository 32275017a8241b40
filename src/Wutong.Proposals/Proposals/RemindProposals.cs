using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Rules;

namespace Wutong.Proposals.Proposals;

/// <summary>Reminds the offices of answers and opinions whose last day is near or past: once as it comes near, and once when it is past.</summary>
internal static class RemindProposals
{
    public const string Name = "remind-proposals";

    public static JobKind Kind { get; } = new(Name, () => Words.Job_RemindProposals, RunAsync) { Starters = new HashSet<Role> { Role.SystemAdministrator }, Schedule = Schedule.Every(720), IsQuiet = true };

    private static async Task RunAsync(JobRun run)
    {
        var (db, now, count) = (run.Db, run.Actor.Now, 0);
        var rule = await db.HandlingRuleAsync();
        var near = now.Day().AddDays(rule.RemindDays);
        var open = await db.Proposals.Whole.Where(p => (p.State == ProposalState.InHand || p.State == ProposalState.Redo) && (p.DueOn <= near || p.Handlers.Any(h => h.Part == HandlerPart.Joint && h.Opinion == null))).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
        foreach (var id in open)
        {
            await db.WriteAsync(async () =>
            {
                await run.HoldAsync();
                if (await db.Proposals.Whole.AsNoTracking().Include(p => p.Handlers).SingleOrDefaultAsync(p => p.Id == id && (p.State == ProposalState.InHand || p.State == ProposalState.Redo)) is not { } proposal) return;
                await TellAsync(db, proposal, proposal.DueOn, h => h.Part != HandlerPart.Joint, "due", near, now);
                if (proposal.AssignedOn is { } assigned) await TellAsync(db, proposal, await db.LastDayAsync(assigned, rule.Opinion), h => h.Part == HandlerPart.Joint && h.Opinion is null, "opinion", near, now);
            });
            count++;
        }
        run.Finish(string.Format(null, Words.Job_RemindedProposals, count), data: new { proposals = count });
    }

    /// <summary>Tells the offices of a part, where its last day is near or past.</summary>
    private static async Task TellAsync(WutongDb db, Proposal proposal, DateOnly? due, Func<Handler, bool> whom, string what, DateOnly near, DateTimeOffset now)
    {
        if (due is not { } day || day > near) return;
        var readers = await db.StaffOfAsync([.. proposal.Handlers.Where(whom).Select(h => h.OfficeId)]);
        await db.TellAsync(ProposalMessages.DueSoon, proposal, readers, $"/proposals/{proposal.Id}", $"{what}:{day:yyyyMMdd}:{(day < now.Day() ? "late" : "near")}", now);
    }
}
