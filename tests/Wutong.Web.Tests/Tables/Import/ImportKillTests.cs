using Microsoft.EntityFrameworkCore;
using Wutong.Database;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.Operation;

namespace Wutong.Web.Tests.Tables.Import;

/// <summary>kill -9 in the middle of an import: the next process says where it stands and writes the rest, no row twice.</summary>
public sealed class ImportKillTests
{
    private const int Rows = 6000;

    [Theory, OnBoth]
    public async Task A_program_that_is_killed_while_it_writes_is_followed_by_one_that_writes_the_rest(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var file = Path.Combine(Places.NewFolder("kill"), "单位.xlsx");
        await File.WriteAllBytesAsync(file, SheetFile.Of([["单位名称", "类别"], .. Enumerable.Range(0, Rows).Select(i => new object?[] { $"断电测试{i:D5}号", "企业" })]));
        using (var program = ProgramProcess.Start(target, "table", "import", "organisations", file, "--as", "zhoulan", "--format", "json"))
        {
            for (var i = 0; i < 6000 && await WrittenAsync(target) == 0 && !program.HasExited; i++) await Task.Delay(5);
            await program.KillAsync();
        }
        var stopped = await RunAsync(target);
        Assert.Equal(ImportState.Writing, stopped.State);
        // Whole batches and nothing half-done.
        var written = await WrittenAsync(target);
        Assert.Equal((0, true), (written % 500, written is > 0 and < Rows));

        await target.EndLeaseAsync(stopped.JobId!.Value);
        var (next, _) = await ProgramProcess.ServeAsync(target);
        using (next)
        {
            for (var i = 0; i < 1200 && await WrittenAsync(target) < Rows; i++) await Task.Delay(50);
            Assert.Equal(Rows, await WrittenAsync(target));
            await next.KillAsync();
        }
    }

    private static async Task<ImportRun> RunAsync(DatabaseTarget target)
    {
        await using var db = target.Open();
        return await db.ImportRuns.Whole.AsNoTracking().SingleAsync();
    }

    private static Task<long> WrittenAsync(DatabaseTarget target) => target.CountAsync("\"Organisations\" WHERE \"Name\" LIKE '断电测试%'");
}
