using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Tables.Export;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;

namespace Wutong.Platform.Jobs;

/// <summary>Removes what nobody needs any more, every night. How old it must be stands here and in the administrators' guide.</summary>
internal static class Clearing
{
    public const string Name = "clear-expired";

    public static readonly TimeSpan LinksAfter = TimeSpan.FromDays(30), TokensAfter = TimeSpan.FromDays(90), JobsAfter = TimeSpan.FromDays(90), RemovedFilesAfter = TimeSpan.FromDays(30), BrokenUploadsAfter = TimeSpan.FromDays(1), SheetsAfter = TimeSpan.FromDays(30), MessagesAfter = TimeSpan.FromDays(180), DeliveriesAfter = TimeSpan.FromDays(90), SessionsAfter = TimeSpan.FromDays(90), CodesAfter = TimeSpan.FromDays(7);

    /// <summary>Removed at once: well under 50 ms.</summary>
    private const int Batch = 200;

    public static JobKind Kind { get; } = new(Name, () => Words.Job_Clear, RunAsync)
    {
        Starters = new HashSet<Role> { Role.SystemAdministrator },
        Schedule = Schedule.Daily(3, 20),
    };

    /// <summary>What was removed so far. Saved with each batch, so a run that was cut short still tells the whole sum.</summary>
    internal sealed record Removed(long Links, long Tokens, long Jobs, long Files, long Sheets = 0, long Messages = 0, long Deliveries = 0, long Sessions = 0)
    {
        public long All => Links + Tokens + Jobs + Files + Sheets + Messages + Deliveries + Sessions;
    }

    private static async Task RunAsync(JobRun run)
    {
        var (db, now) = (run.Db, run.Actor.Now);
        var (links, tokens, jobs) = (now - LinksAfter, now - TokensAfter, now - JobsAfter);
        var oldLinks = db.OneTimeLinks.Where(l => l.ExpiresAt < links);
        var oldTokens = db.ApiTokens.Where(t => t.ExpiresAt < tokens || t.WithdrawnAt < tokens);
        var oldJobs = db.Jobs.Whole.Where(j => j.FinishedAt < jobs && (j.State == JobState.Done || j.State == JobState.Failed || j.State == JobState.Cancelled));

        var (messages, deliveries) = (now - MessagesAfter, now - DeliveriesAfter);
        var oldMessages = db.Messages.Whole.Where(m => m.ReadAt < messages);
        var oldDeliveries = db.Deliveries.Whole.Where(d => d.State == DeliveryState.Sent && d.CreatedAt < deliveries);
        var sessions = now - SessionsAfter;
        var codes = now - CodesAfter;
        var oldCodes = db.SmsCodes.Where(c => c.CreatedAt < codes);
        var oldSessions = db.SignInSessions.Where(s => s.StartedAt < sessions);

        var sum = run.CheckpointAs<Removed>() ?? new Removed(0, 0, 0, 0);
        var (broken, removed) = (now - BrokenUploadsAfter, now - RemovedFilesAfter);
        var exported = now - ExportJob.FilesAfter;
        var sheets = now - SheetsAfter;
        var oldFiles = db.Files.Where(f => (f.RecordKind == ExportJob.OwnerKind && f.UploadedAt < exported) || (f.RecordKind == ImportJob.OwnerKind && f.UploadedAt < sheets) || (f.State == FileState.Arriving && f.UploadedAt < broken) || (f.State == FileState.Removed && f.RemovedAt < removed));
        var total = sum.All + await oldFiles.CountAsync() + await oldLinks.CountAsync() + await oldTokens.CountAsync() + await oldJobs.CountAsync() + await oldMessages.CountAsync() + await oldDeliveries.CountAsync() + await oldSessions.CountAsync() + await oldCodes.CountAsync();
        await EachBatchAsync(() => oldLinks.OrderBy(l => l.Id).Take(Batch).ExecuteDeleteAsync(), count => sum with { Links = sum.Links + count });
        await EachBatchAsync(() => oldTokens.OrderBy(t => t.Id).Take(Batch).ExecuteDeleteAsync(), count => sum with { Tokens = sum.Tokens + count });
        await EachBatchAsync(() => oldJobs.OrderBy(j => j.Id).Take(Batch).ExecuteDeleteAsync(), count => sum with { Jobs = sum.Jobs + count });
        await EachBatchAsync(() => oldDeliveries.OrderBy(d => d.CreatedAt).Take(Batch).ExecuteDeleteAsync(), count => sum with { Deliveries = sum.Deliveries + count });
        await EachBatchAsync(() => oldSessions.OrderBy(s => s.StartedAt).Take(Batch).ExecuteDeleteAsync(), count => sum with { Sessions = sum.Sessions + count });
        // Codes are counted as sign-in records: with them goes who asked for a sign-in.
        await EachBatchAsync(() => oldCodes.OrderBy(c => c.CreatedAt).Take(Batch).ExecuteDeleteAsync(), count => sum with { Sessions = sum.Sessions + count });
        await EachBatchAsync(() => oldMessages.OrderBy(m => m.ReadAt).Take(Batch).ExecuteDeleteAsync(), count => sum with { Messages = sum.Messages + count });
        while (await oldFiles.OrderBy(f => f.Id).Select(f => (Guid?)f.Id).FirstOrDefaultAsync() is { } file)
        {
            await db.RemoveChunksAsync(file);
            await EachBatchAsync(() => db.Files.Where(f => f.Id == file).ExecuteDeleteAsync(), count => sum with { Files = sum.Files + count });
        }
        // Of a sheet stays which rows became which records: their history refers to it.
        while (await db.ImportRuns.Whole.Where(r => r.ClearedAt == null && r.CreatedAt < sheets).OrderBy(r => r.CreatedAt).Select(r => (Guid?)r.Id).FirstOrDefaultAsync() is { } sheet)
        {
            while (await db.WriteAsync(() => db.ImportRows.Where(r => r.ImportId == sheet && r.Cells != null && r.State != ImportRowState.Good && r.State != ImportRowState.Taken).OrderBy(r => r.Number).Take(Batch).ExecuteDeleteAsync()) > 0) { }
            while (await db.WriteAsync(() => db.ImportRows.Where(r => r.ImportId == sheet && r.Cells != null).OrderBy(r => r.Number).Take(Batch)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Cells, (string?)null).SetProperty(r => r.Problems, (string?)null))) > 0) { }
            await EachBatchAsync(() => db.ImportRuns.Whole.Where(r => r.Id == sheet && r.ClearedAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.ClearedAt, now)), count => sum with { Sheets = sum.Sheets + count });
        }
        run.Finish(string.Format(null, Words.Job_Cleared, sum.Links, sum.Tokens, sum.Jobs, sum.Files, sum.Sheets, sum.Messages, sum.Deliveries, sum.Sessions), data: sum);

        async Task EachBatchAsync(Func<Task<int>> remove, Func<int, Removed> add)
        {
            while (true)
            {
                var next = sum;
                await db.WriteAsync(async () =>
                {
                    next = add(await remove());
                    await run.CheckpointAsync(next);
                });
                if (next == sum) return;
                sum = next;
                await run.ReportAsync(sum.All, total);
            }
        }
    }
}
