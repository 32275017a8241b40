using Microsoft.EntityFrameworkCore;
using Wutong.Database;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform.Audit;

/// <summary>Whatever is done to the sealed log behind the platform's back is found, and told for what it is.</summary>
public sealed class SealTests
{
    private const string AtTen = "(SELECT \"EntryId\" FROM \"AuditSeals\" WHERE \"Sequence\" = 10)";

    /// <summary>What somebody does with the database at hand, and what verification says then.</summary>
    internal sealed record Tampering(string What, FaultKind Kind, string Place, params string[] Statements);

    [Theory, OnBoth]
    public async Task Every_tampering_is_found_and_named(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var head = await SealAsync(target);
        Assert.True((await VerifyAsync(target)) is { Holds: true, Unsealed: 0, Sealed: > 100 });
        await target.RawAsync("CREATE TABLE kept_entries AS SELECT * FROM \"AuditEntries\"", "CREATE TABLE kept_seals AS SELECT * FROM \"AuditSeals\"");
        foreach (var tampering in Tamperings(database, head.Sequence))
        {
            await target.RawAsync(tampering.Statements);
            var found = await VerifyAsync(target);
            Assert.True(!found.Holds && found.Faults.Any(f => f.Kind == tampering.Kind && f.Place == tampering.Place), $"{tampering.What}: {string.Join("; ", found.Faults)}");
            Assert.True(found.FaultCount <= 2, $"{tampering.What}: {string.Join("; ", found.Faults)}");
            await target.RawAsync("DELETE FROM \"AuditEntries\"", "DELETE FROM \"AuditSeals\"", "INSERT INTO \"AuditEntries\" SELECT * FROM kept_entries", "INSERT INTO \"AuditSeals\" SELECT * FROM kept_seals");
        }
        Assert.True((await VerifyAsync(target)).Holds);
    }

    private static IEnumerable<Tampering> Tamperings(DatabaseKind database, long last)
    {
        var sqlite = database == DatabaseKind.Sqlite;
        string Cast(string id) => sqlite ? $"'{id}'" : $"'{id}'::uuid";
        var (other, old) = (Cast("0199AAAA-0000-7000-8000-000000000001"), Cast("01900000-0000-7000-8000-000000000001"));
        Tampering Change(string column, string value) => new(column, FaultKind.Changed, "10", $"UPDATE \"AuditEntries\" SET \"{column}\" = {value} WHERE \"Id\" = {AtTen}");
        yield return Change("At", sqlite ? "\"At\" + 10" : "\"At\" + interval '1 microsecond'");
        yield return Change("ActorId", other);
        yield return Change("ActorName", "\"ActorName\" || ' '");
        yield return Change("What", "'Removed'");
        yield return Change("Entity", "lower(\"Entity\")");
        yield return Change("EntityId", other);
        yield return Change("RootId", other);
        yield return Change("Version", "\"Version\" + 1");
        yield return Change("Before", "'{{}}'");
        yield return Change("After", "replace(\"After\", ':', ' :')");
        if (sqlite)
        {
            // The model reads it as the same id; the byte is another all the same.
            yield return Change("EntityId", "lower(\"EntityId\")");
            yield return new("spelling of the id", FaultKind.Removed, "10", $"UPDATE \"AuditEntries\" SET \"Id\" = lower(\"Id\") WHERE \"Id\" = {AtTen}");
        }
        yield return new("removed entry", FaultKind.Removed, "10", $"DELETE FROM \"AuditEntries\" WHERE \"Id\" = {AtTen}");
        yield return new("removed seal", FaultKind.Missing, "10", "DELETE FROM \"AuditSeals\" WHERE \"Sequence\" = 10");
        yield return new("removed both", FaultKind.Missing, "10", $"DELETE FROM \"AuditEntries\" WHERE \"Id\" = {AtTen}", "DELETE FROM \"AuditSeals\" WHERE \"Sequence\" = 10");
        yield return new("removed several", FaultKind.Missing, "10–12", "DELETE FROM \"AuditSeals\" WHERE \"Sequence\" BETWEEN 10 AND 12");
        yield return new("the seal of the key", FaultKind.Missing, "0", "DELETE FROM \"AuditSeals\" WHERE \"Sequence\" = 0");
        yield return new("changed seal", FaultKind.SealChanged, "10", sqlite ? "UPDATE \"AuditSeals\" SET \"Mac\" = zeroblob(32) WHERE \"Sequence\" = 10" : "UPDATE \"AuditSeals\" SET \"Mac\" = set_byte(\"Mac\", 0, 255 - get_byte(\"Mac\", 0)) WHERE \"Sequence\" = 10");
        yield return new("swapped seals", FaultKind.Swapped, "10 ↔ 20", "CREATE TABLE two AS SELECT * FROM \"AuditSeals\" WHERE \"Sequence\" IN (10, 20)", $"UPDATE \"AuditSeals\" SET \"EntryId\" = {other} WHERE \"Sequence\" = 10",
            "UPDATE \"AuditSeals\" SET \"EntryId\" = (SELECT \"EntryId\" FROM two WHERE \"Sequence\" = 10) WHERE \"Sequence\" = 20", "UPDATE \"AuditSeals\" SET \"EntryId\" = (SELECT \"EntryId\" FROM two WHERE \"Sequence\" = 20) WHERE \"Sequence\" = 10", "DROP TABLE two");
        yield return new("swapped with their codes", FaultKind.Swapped, "10 ↔ 11", "UPDATE \"AuditSeals\" SET \"Sequence\" = -1 WHERE \"Sequence\" = 10", "UPDATE \"AuditSeals\" SET \"Sequence\" = 10 WHERE \"Sequence\" = 11", "UPDATE \"AuditSeals\" SET \"Sequence\" = 11 WHERE \"Sequence\" = -1");
        yield return new("swapped contents", FaultKind.Swapped, "10 ↔ 20", $"UPDATE \"AuditEntries\" SET \"Id\" = {other} WHERE \"Id\" = {AtTen}", $"UPDATE \"AuditEntries\" SET \"Id\" = {AtTen} WHERE \"Id\" = (SELECT \"EntryId\" FROM \"AuditSeals\" WHERE \"Sequence\" = 20)",
            $"UPDATE \"AuditEntries\" SET \"Id\" = (SELECT \"EntryId\" FROM \"AuditSeals\" WHERE \"Sequence\" = 20) WHERE \"Id\" = {other}");
        yield return new("cut tail", FaultKind.Cut, $"{last - 2}–{last}", $"DELETE FROM \"AuditEntries\" WHERE \"Id\" IN (SELECT \"EntryId\" FROM \"AuditSeals\" WHERE \"Sequence\" > {last - 3})", $"DELETE FROM \"AuditSeals\" WHERE \"Sequence\" > {last - 3}");
        yield return new("cut seals", FaultKind.Cut, $"{last - 2}–{last}", $"DELETE FROM \"AuditSeals\" WHERE \"Sequence\" > {last - 3}");
        yield return new("everything", FaultKind.Cut, $"1–{last}", "DELETE FROM \"AuditEntries\"", "DELETE FROM \"AuditSeals\"");
        const string columns = "\"At\", \"ActorId\", \"ActorName\", \"What\", \"Entity\", \"EntityId\", \"RootId\", \"Version\", \"Before\", \"After\"";
        yield return new("inserted into the past", FaultKind.Inserted, "", $"INSERT INTO \"AuditEntries\" (\"Id\", {columns}) SELECT {old}, {columns} FROM \"AuditEntries\" WHERE \"Id\" = {AtTen}");
        yield return new("inserted with a moment long past", FaultKind.Inserted, "", $"INSERT INTO \"AuditEntries\" (\"Id\", {columns}) SELECT {Cast(Guid.CreateVersion7().ToString().ToUpperInvariant())}, {columns.Replace("\"At\"", sqlite ? "\"At\" - 864000000000 * 30" : "\"At\" - interval '30 days'")} FROM \"AuditEntries\" WHERE \"Id\" = {AtTen}");
        yield return new("inserted into the future", FaultKind.Inserted, "", $"INSERT INTO \"AuditEntries\" (\"Id\", {columns}) SELECT {Cast("0FFFAAAA-0000-7000-8000-000000000001")}, {columns} FROM \"AuditEntries\" WHERE \"Id\" = {AtTen}");
        yield return new("inserted with a forged seal", FaultKind.Changed, $"{last + 1}", $"INSERT INTO \"AuditEntries\" (\"Id\", {columns}) SELECT {old}, {columns} FROM \"AuditEntries\" WHERE \"Id\" = {AtTen}",
            $"INSERT INTO \"AuditSeals\" (\"Sequence\", \"EntryId\", \"Mac\") SELECT {last + 1}, {old}, \"Mac\" FROM \"AuditSeals\" WHERE \"Sequence\" = 10");
    }

    [Theory, OnBoth]
    public async Task A_cut_tail_is_found_by_a_head_that_was_kept_and_sealing_does_not_hide_it(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var early = await SealAsync(target);
        await WriteAsync(target, "一处");
        var head = await SealAsync(target);
        Assert.True((await VerifyAsync(target, early)).Holds);
        await target.RawAsync($"DELETE FROM \"AuditEntries\" WHERE \"Id\" = (SELECT \"EntryId\" FROM \"AuditSeals\" WHERE \"Sequence\" = {head.Sequence})", $"DELETE FROM \"AuditSeals\" WHERE \"Sequence\" = {head.Sequence}");
        await Assert.ThrowsAsync<HeadGone>(() => SealAsync(target));
        // Whoever removes the head beside the key as well is found by one kept elsewhere.
        File.Delete(new AuditKey(target.AuditKeyFile).HeadFile);
        Assert.True((await VerifyAsync(target)).Holds);
        Assert.Equal(FaultKind.Cut, Assert.Single((await VerifyAsync(target, head)).Faults).Kind);
        await WriteAsync(target, "另一处");
        await SealAsync(target);
        Assert.Equal(FaultKind.Rewritten, Assert.Single((await VerifyAsync(target, head)).Faults).Kind);
        Assert.True((await VerifyAsync(target, early)).Holds);
    }

    [Theory, OnBoth]
    public async Task What_was_put_into_the_past_gets_no_seal(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        await SealAsync(target);
        const string columns = "\"ActorId\", \"ActorName\", \"What\", \"Entity\", \"EntityId\", \"RootId\", \"Version\", \"Before\", \"After\"";
        var (sqlite, id) = (database == DatabaseKind.Sqlite, Guid.CreateVersion7().ToString().ToUpperInvariant());
        await target.RawAsync($"INSERT INTO \"AuditEntries\" (\"Id\", \"At\", {columns}) SELECT {(sqlite ? $"'{id}'" : $"'{id}'::uuid")}, {(sqlite ? "\"At\" - 864000000000" : "\"At\" - interval '1 day'")}, {columns} FROM \"AuditEntries\" ORDER BY \"Id\" LIMIT 1");
        await WriteAsync(target, "真的");
        await using var db = target.Open();
        var result = await new Sealing(db, TimeProvider.System).RunAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (result.Sealed, result.Odd));
        var found = await VerifyAsync(target);
        Assert.Equal((FaultKind.Inserted, Guid.Parse(id)), (Assert.Single(found.Faults).Kind, found.Faults[0].Entry));
    }

    [Theory, OnBoth]
    public async Task Writers_and_two_sealers_at_once_lose_nothing_and_double_nothing(DatabaseKind database)
    {
        var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        await using (city)
        {
            var done = false;
            async Task SealOnAsync()
            {
                while (!Volatile.Read(ref done)) await city.ReadAsync(db => new Sealing(db, TimeProvider.System).RunAsync(null, CancellationToken.None));
            }
            var sealers = new[] { Task.Run(SealOnAsync), Task.Run(SealOnAsync) };
            await Task.WhenAll(Enumerable.Range(0, 6).Select(w => Task.Run(async () =>
            {
                for (var i = 0; i < 15; i++) await city.WriteAsync(db => db.Offices.Add(new Office { Name = TestData.Unique($"科{w}") }));
            })));
            Volatile.Write(ref done, true);
            await Task.WhenAll(sealers);
            await city.ReadAsync(db => new Sealing(db, TimeProvider.System).RunAsync(null, CancellationToken.None));
            var (entries, seals) = await city.ReadAsync(async db => (await db.AuditEntries.CountAsync(), await db.AuditSeals.CountAsync(s => s.Sequence > 0)));
            Assert.Equal(entries, seals);
            var found = await city.ReadAsync(db => new Verifying(db, TimeProvider.System).RunAsync(null, null, CancellationToken.None));
            Assert.True(found is { Holds: true, Unsealed: 0 }, string.Join("; ", found.Faults));
        }
    }

    [Fact]
    public async Task Every_column_of_an_entry_is_sealed()
    {
        await using var db = (await Cities.NewDatabaseAsync(DatabaseKind.Sqlite)).Open();
        Assert.Equal(db.Model.FindEntityType(typeof(AuditEntry))!.GetProperties().Select(p => p.Name).Order(), AuditContent.Columns.Order());
    }

    internal static async Task<AuditHead> SealAsync(DatabaseTarget target)
    {
        await using var db = target.Open();
        return (await new Sealing(db, TimeProvider.System).RunAsync(null, TestContext.Current.CancellationToken)).Head;
    }

    internal static async Task<Verification> VerifyAsync(DatabaseTarget target, AuditHead? asked = null)
    {
        await using var db = target.Open();
        return await new Verifying(db, TimeProvider.System).RunAsync(asked, null, TestContext.Current.CancellationToken);
    }

    internal static async Task WriteAsync(DatabaseTarget target, string name)
    {
        await using var db = target.Open();
        await db.WriteAsync(() => { db.Offices.Add(new Office { Name = TestData.Unique(name) }); return Task.CompletedTask; });
    }
}
