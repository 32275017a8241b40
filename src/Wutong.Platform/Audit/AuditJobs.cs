using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Users;

namespace Wutong.Platform.Audit;

/// <summary>Seals the log every few minutes and verifies the whole chain every night.</summary>
internal static class AuditJobs
{
    public static JobKind Seal { get; } = new("seal-audit", () => Words.Job_Seal, SealAsync) { Schedule = Schedule.Every(5), IsQuiet = true };

    /// <summary>May be told a head that somebody kept elsewhere.</summary>
    public static JobKind Verify { get; } = new("verify-audit", () => Words.Job_Verify, VerifyAsync) { Schedule = Schedule.Daily(4, 10), MostAttempts = 2 };

    /// <summary>The chain does not hold: whoever keeps the log is told at once.</summary>
    public static MessageKind Broken { get; } = new("audit-broken", () => Words.Message_AuditBroken, () => Words.Message_AuditBrokenText) { IsUrgent = true };

    internal sealed record VerifyArguments(string? Head);

    private static async Task SealAsync(JobRun run)
    {
        try
        {
            var result = await new Sealing(run.Db, run.Services.GetRequiredService<TimeProvider>()).RunAsync(done => run.ReportAsync(done), run.Cancel);
            run.Finish(string.Format(null, Words.Seal_Done, result.Sealed), "/settings/log/seal");
            if (result.Odd > 0) await TellAsync(run, result.Odd, result.Head.ToString());
        }
        catch (HeadGone gone)
        {
            await TellAsync(run, 1, gone.Head.ToString());
            throw new JobFailed(Words.Seal_HeadGone);
        }
    }

    private static async Task VerifyAsync(JobRun run)
    {
        var asked = run.Arguments is null ? null : AuditHead.TryParse(run.ArgumentsAs<VerifyArguments>().Head);
        var found = await new Verifying(run.Db, run.Services.GetRequiredService<TimeProvider>()).RunAsync(asked, (done, total) => run.ReportAsync(done, total), run.Cancel);
        run.Finish(found.Summary, "/settings/log/seal", found);
        if (!found.Holds) await TellAsync(run, found.FaultCount, found.Faults[0].ToString());
    }

    /// <summary>Once for one and the same finding.</summary>
    private static Task TellAsync(JobRun run, long faults, string key) => run.Db.WriteAsync(async () =>
    {
        foreach (var auditor in await run.Db.UsersAs(Role.AuditAdministrator).Select(u => u.Id).ToListAsync())
            await run.Db.SendMessageAsync(Broken, auditor, new MessageText(Words.Seal_Title, "/settings/log/seal", key, $"{faults}"), run.Actor.Now);
    });
}
