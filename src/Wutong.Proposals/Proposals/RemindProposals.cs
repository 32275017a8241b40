using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Rules;

namespace Wutong.Proposals.Proposals;

/// <summary>Reminds the offices of proposals whose last day is near or past: once as it comes near, and once when it is past.</summary>
internal static class RemindProposals
{
    public const string Name = "remind-proposals";

    public static JobKind Kind { get; } = new(Name, () => Words.Job_RemindProposals, RunAsync) { Starters = new HashSet<Role> { Role.SystemAdministrator }, Schedule = Schedule.Every(720), IsQuiet = true };

    private static async Task RunAsync(JobRun run)
    {
        var (db, now, count) = (run.Db, run.Actor.Now, 0);
        var (today, rule) = (now.Day(), await db.HandlingRuleAsync());
        var near = today.AddDays(rule.RemindDays);
        var due = await db.Proposals.Whole.Where(p => (p.State == ProposalState.InHand || p.State == ProposalState.Redo) && p.DueOn <= near).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
        foreach (var id in due)
        {
            await db.WriteAsync(async () =>
            {
                await run.HoldAsync();
                if (await db.Proposals.Whole.AsNoTracking().Include(p => p.Handlers).SingleOrDefaultAsync(p => p.Id == id && (p.State == ProposalState.InHand || p.State == ProposalState.Redo)) is not { } proposal) return;
                var writers = await db.StaffOfAsync([.. proposal.Handlers.Where(h => h.Part != HandlerPart.Joint || h.Opinion is null).Select(h => h.OfficeId)]);
                await db.TellAsync(ProposalMessages.DueSoon, proposal, writers, $"/proposals/{id}", $"due:{proposal.DueOn:yyyyMMdd}:{(proposal.DueOn < today ? "late" : "near")}", now);
            });
            count++;
        }
        run.Finish(string.Format(null, Words.Job_RemindedProposals, count), data: new { proposals = count });
    }
}
