using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Database;
using Wutong.Platform.Attachments;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Tables.Export;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Registry.Organisations;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Operation;

/// <summary>kill -9 in the middle of longer work: a merge is whole or not there, a file that was acknowledged is whole, an export is made by the next process.</summary>
public sealed class WorkKillTests
{
    private const int Exported = 100_000;

    [Theory, OnBoth]
    public async Task Merges_and_files_are_whole_or_not_there(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        for (var i = 0; i < (Places.IsFull ? 25 : 2); i++)
        {
            var (survivor, doubles) = await OrganisationsAsync(target, 40);
            var project = await ProjectAsync(target);
            ConcurrentBag<Guid> merged = [];
            ConcurrentBag<(Guid Id, string Hash)> kept = [];
            var secret = await target.TokenAsync("heqing");
            var (program, address) = await ProgramProcess.ServeAsync(target);
            using (program)
            {
                using var client = new HttpClient { BaseAddress = address };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
                Task[] work = [MergeAsync(client, survivor, doubles, merged), UploadAsync(client, project, kept), UploadAsync(client, project, kept)];
                for (var waited = 0; (merged.IsEmpty || kept.IsEmpty) && waited < 600 && !program.HasExited; waited++) await Task.Delay(50);
                await Task.Delay(Random.Shared.Next(0, 300));
                await program.KillAsync();
                await Task.WhenAll(work);
            }
            Assert.NotEmpty(merged);
            Assert.NotEmpty(kept);
            await using var db = target.Open();
            await AssertMergesAsync(db, survivor, doubles, merged);
            await AssertFilesAsync(db, project, kept);
        }
    }

    [Theory, OnBoth]
    public async Task An_export_that_is_killed_is_made_by_the_next_process(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        await OldEntriesAsync(target);
        var id = await ExportAsync(target);
        var (program, _) = await ProgramProcess.ServeAsync(target);
        using (program)
        {
            for (var i = 0; i < 6000 && (await target.JobAsync(id)).State == JobState.Waiting && !program.HasExited; i++) await Task.Delay(5);
            await Task.Delay(Random.Shared.Next(100, 400));
            await program.KillAsync();
        }
        Assert.Equal(JobState.Running, (await target.JobAsync(id)).State);
        Assert.Equal(0, await target.CountAsync($"\"Files\" WHERE \"RecordKind\" = '{ExportJob.OwnerKind}' AND \"State\" = 'Whole'"));

        await target.EndLeaseAsync(id);
        var (next, _) = await ProgramProcess.ServeAsync(target);
        using (next)
        {
            Job job;
            for (var waited = 0; !(job = await target.JobAsync(id)).IsFinished && waited < 1200; waited++) await Task.Delay(50);
            Assert.Equal((JobState.Done, 2), (job.State, job.Attempts));
            await next.KillAsync();
        }
        await using var db = target.Open();
        var file = await db.Files.SingleAsync(f => f.RecordId == id && f.State == FileState.Whole);
        var rows = Workbook.RowsOf(await BytesAsync(db, file.Id));
        Assert.True(rows.Count > Exported, $"{rows.Count} rows came out.");
    }

    private static async Task MergeAsync(HttpClient client, Guid survivor, IReadOnlyList<Guid> doubles, ConcurrentBag<Guid> merged)
    {
        await Beside.UntilGoneAsync(async () =>
        {
            foreach (var id in doubles)
            {
                using var answer = await client.PostAsJsonAsync($"/api/registry/organisations/{id}/merge", new { version = 1, intoId = survivor });
                Assert.Equal(200, (int)answer.StatusCode);
                merged.Add(id);
            }
        });
    }

    private static async Task UploadAsync(HttpClient client, Guid record, ConcurrentBag<(Guid, string)> kept)
    {
        await Beside.UntilGoneAsync(async () =>
        {
            while (true)
            {
                // A text of more than one piece, another each time.
                var bytes = new byte[900_000];
                Random.Shared.NextBytes(bytes);
                for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)('a' + bytes[i] % 26);
                var content = new ByteArrayContent(bytes);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                using var answer = await client.PostAsync($"/api/files/project/{record}?name={Guid.CreateVersion7()}.txt", content);
                Assert.True((int)answer.StatusCode == 200, await answer.Content.ReadAsStringAsync());
                kept.Add(((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid(), Convert.ToHexStringLower(SHA256.HashData(bytes))));
            }
        });
    }

    private static async Task AssertMergesAsync(WutongDb db, Guid survivor, IReadOnlyList<Guid> doubles, IReadOnlyCollection<Guid> merged)
    {
        var rows = await db.Organisations.Whole.Where(o => doubles.Contains(o.Id)).Select(o => new { o.Id, o.MergedIntoId, o.SurvivorId, o.MergedAt }).ToListAsync();
        Assert.Equal(doubles.Count, rows.Count);
        Assert.All(rows.Where(r => merged.Contains(r.Id)), r => Assert.Equal(survivor, r.MergedIntoId));
        // Whole or not at all, and in the log exactly where it is whole.
        Assert.All(rows, r => Assert.True((r.MergedIntoId, r.SurvivorId) is var (into, read) && into == read && into is null == r.MergedAt is null));
        var noted = (await db.AuditEntries.Where(e => e.What == AuditKind.Changed && doubles.Contains(e.EntityId)).Select(e => e.EntityId).ToListAsync()).ToHashSet();
        Assert.Equal(rows.Where(r => r.MergedIntoId != null).Select(r => r.Id).Order(), noted.Order());
        var verdicts = (await db.DuplicateSuggestions.Whole.Where(s => doubles.Contains(s.FirstId) || doubles.Contains(s.SecondId)).Select(s => s.FirstId == survivor ? s.SecondId : s.FirstId).ToListAsync()).ToHashSet();
        Assert.Equal(noted.Order(), verdicts.Order());
    }

    private static async Task AssertFilesAsync(WutongDb db, Guid record, IReadOnlyCollection<(Guid Id, string Hash)> kept)
    {
        var whole = await db.Files.Where(f => f.RecordId == record && f.State == FileState.Whole).Select(f => new { f.Id, f.Sha256 }).ToListAsync();
        Assert.All(kept, k => Assert.Contains(whole, w => w.Id == k.Id && w.Sha256 == k.Hash));
        foreach (var file in whole) Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(await BytesAsync(db, file.Id))));
    }

    private static async Task<byte[]> BytesAsync(WutongDb db, Guid file) =>
        [.. (await db.Set<FileChunk>().Where(c => c.FileId == file).OrderBy(c => c.Number).Select(c => c.Bytes).ToListAsync()).SelectMany(b => b)];

    private static async Task<(Guid Survivor, List<Guid> Doubles)> OrganisationsAsync(DatabaseTarget target, int count)
    {
        await using var db = target.Open();
        var made = Enumerable.Range(0, count + 1).Select(_ => new Organisation { Name = TestData.Unique("并入"), Kind = OrganisationKind.Enterprise }).ToList();
        await db.WriteAsync(() => { made.ForEach(db.Organisations.Add); return Task.CompletedTask; });
        return (made[0].Id, [.. made.Skip(1).Select(o => o.Id)]);
    }

    private static async Task<Guid> ProjectAsync(DatabaseTarget target)
    {
        await using var db = target.Open();
        return await db.Projects.Whole.Where(p => p.CodeName == null).Select(p => p.Id).FirstAsync();
    }

    private static async Task<Guid> ExportAsync(DatabaseTarget target)
    {
        await using var db = target.Open();
        var user = await db.Users.SingleAsync(u => u.UserName == "shenji");
        var job = Job.For(new Actor(user.Id, user.UserName!, user.DisplayName, [], TimeProvider.System.Now()), ExportJob.Name, new ExportJob.Asked("log", ""));
        await db.WriteAsync(() => { db.Jobs.Add(job); return Task.CompletedTask; });
        return job.Id;
    }

    // The log is what grows longest by itself.
    private static async Task OldEntriesAsync(DatabaseTarget target)
    {
        const string columns = "\"At\", \"ActorId\", \"ActorName\", \"What\", \"Entity\", \"EntityId\", \"RootId\", \"Version\", \"Before\", \"After\"";
        await target.RawAsync($"INSERT INTO \"AuditEntries\" (\"Id\", {columns}) SELECT s.id, {columns} FROM (SELECT * FROM \"AuditEntries\" ORDER BY \"Id\" LIMIT 1) e CROSS JOIN {target.Kind.Numbers(Exported)} s");
    }
}
