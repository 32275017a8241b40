using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform.Audit;

/// <summary>The key lies outside the database, is its owner's alone, and is never replaced in silence.</summary>
public sealed class AuditKeyTests
{
    [Fact]
    public async Task It_is_made_once_for_its_owner_alone()
    {
        var target = await Cities.NewDatabaseAsync(DatabaseKind.Sqlite, empty: true);
        Assert.Equal(0, (await Terminal.RunAsync(target, "migrate")).Code);
        Assert.False(File.Exists(target.AuditKeyFile));
        Assert.Equal(0, (await Terminal.RunAsync(target, "audit", "seal")).Code);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target.AuditKeyFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.ChangeExtension(target.AuditKeyFile, ".head")));
        var key = await File.ReadAllTextAsync(target.AuditKeyFile, TestContext.Current.CancellationToken);
        Assert.Matches("^[0-9a-f]{64}\n$", key);
        Assert.Equal(0, (await Terminal.RunAsync(target, "audit", "seal")).Code);
        Assert.Equal(key, await File.ReadAllTextAsync(target.AuditKeyFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_that_is_lost_open_to_others_empty_or_anothers_stops_everything()
    {
        var target = await Cities.NewDatabaseAsync(DatabaseKind.Sqlite);
        await SealTests.SealAsync(target);
        var (file, kept) = (target.AuditKeyFile, target.AuditKeyFile + ".kept");
        File.Copy(file, kept);

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        // Whatever needs the key asks in one place; once each is enough.
        await RefusedAsync("chmod 600", ["audit", "verify"], ["audit", "seal"], ["serve", "--url", "http://127.0.0.1:0"]);
        File.Delete(file);
        await RefusedAsync("missing", ["serve", "--url", "http://127.0.0.1:0"]);
        Assert.False(File.Exists(file));
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await RefusedAsync("no key", ["audit", "seal"]);
        await File.WriteAllTextAsync(file, new string('0', 64), TestContext.Current.CancellationToken);
        await RefusedAsync("not the one", ["audit", "verify"]);

        var elsewhere = await Terminal.RunAsync(target, "audit", "verify", "--audit-key", kept);
        Assert.True(elsewhere.Code == 0, elsewhere.Out + elsewhere.Error);

        async Task RefusedAsync(string why, params string[][] commands)
        {
            foreach (var command in commands)
            {
                var result = await Terminal.RunAsync(target, command);
                Assert.Equal(1, result.Code);
                Assert.Contains(why, result.Error, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_command_line_seals_verifies_and_tells_by_its_exit_code()
    {
        var target = await Cities.NewDatabaseAsync(DatabaseKind.Sqlite);
        var sealing = await Terminal.RunAsync(target, "audit", "seal", "--as", "shenji");
        Assert.True(sealing.Code == 0, sealing.Error);
        var head = sealing.Out.Split("head ")[1].Trim();
        await SealTests.WriteAsync(target, "新科");
        var fine = await Terminal.RunAsync(target, "audit", "verify", "--head", head);
        Assert.True(fine.Code == 0, fine.Out);
        Assert.Contains("1 not sealed yet", fine.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await Terminal.RunAsync(target, "audit", "verify", "--as", "xitong")).Code);
        Assert.Equal(1, (await Terminal.RunAsync(target, "audit", "verify", "--head", "nonsense")).Code);

        await target.RawAsync("UPDATE \"AuditEntries\" SET \"ActorName\" = 'somebody' WHERE \"Id\" = (SELECT \"EntryId\" FROM \"AuditSeals\" WHERE \"Sequence\" = 7)");
        var broken = await Terminal.RunAsync(target, "audit", "verify", "--format", "json");
        Assert.Equal(1, broken.Code);
        var fault = System.Text.Json.JsonDocument.Parse(broken.Out).RootElement.GetProperty("faults").EnumerateArray().Single();
        Assert.Equal(("Changed", 7), (fault.GetProperty("kind").GetString(), fault.GetProperty("sequence").GetInt32()));
    }
}
