using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Registry.People;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform.Audit;

/// <summary>The log holds personal values encrypted; an erased person is in no table, and the chain holds all the same.</summary>
public sealed class PersonalTests
{
    [Theory, OnBoth]
    public async Task Values_are_encrypted_in_the_log_and_read_where_the_record_is_seen(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (name, phone) = (TestData.Unique("保密联系人"), "13987654321");
        var person = await city.Data.PersonAsync((await city.Data.OrganisationAsync()).Id, name, phone);
        await city.WriteAsync(async db => { (await db.People.Whole.SingleAsync(p => p.Id == person.Id)).Phone = "13711112222"; return true; });
        var entries = await city.ReadAsync(db => db.AuditEntries.AsNoTracking().Where(e => e.RootId == person.Id).OrderBy(e => e.Id).ToListAsync());
        Assert.Equal(2, entries.Count);
        foreach (var text in entries.SelectMany(e => new[] { e.Before, e.After }).OfType<string>())
            foreach (var secret in new[] { name, phone, "13711112222", "someone@example.cn" }) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        // What is not personal stays as it is.
        Assert.Contains(person.OrganisationId.ToString(), entries[0].After!, StringComparison.Ordinal);
        var history = await city.ReadAsync(db => db.HistoryAsync(person.Id));
        var change = Assert.Single(history[0].Changes);
        Assert.Equal((nameof(Person.Phone), phone, "13711112222"), (change.Field, change.Before?.GetString(), change.After?.GetString()));
        Assert.Contains(history[1].Changes, c => c.Field == nameof(Person.Name) && c.After?.GetString() == name);
        // The names of accounts are personal too, the names under which they sign in are not.
        var account = await city.Data.UserAsync(Role.Expert);
        var made = await city.ReadAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(e => e.EntityId == account.Id));
        Assert.Contains(account.Name, made.After!, StringComparison.Ordinal);
        Assert.DoesNotContain("测试员", made.After!, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_value_put_elsewhere_in_the_log_opens_no_more(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var organisation = (await city.Data.OrganisationAsync()).Id;
        var (one, other) = (await city.Data.PersonAsync(organisation), await city.Data.PersonAsync(organisation));
        Task<AuditEntry> EntryAsync(Guid id) => city.ReadAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(e => e.EntityId == id));
        var foreign = (await EntryAsync(other.Id)).After!.Replace(other.Id.ToString(), one.Id.ToString(), StringComparison.Ordinal);
        await city.WriteAsync(db => db.AuditEntries.Where(e => e.EntityId == one.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.After, foreign)));
        var history = await city.ReadAsync(db => db.HistoryAsync(one.Id));
        Assert.Equal(Wutong.Platform.Words.Audit_Erased, history[0].Changes.Single(c => c.Field == nameof(Person.Name)).After?.GetString());
    }

    [Theory, OnBoth]
    public async Task Entries_from_before_are_encrypted_before_the_first_seal_and_never_after(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        Guid id;
        await using (var db = target.Open())
        {
            id = await db.People.Whole.Select(p => p.Id).FirstAsync();
            var plain = """{"Email":"contact@example.cn","Name":"老王","OrganisationId":"0199aaaa-0000-7000-8000-000000000001","Phone":"13800002046"}""";
            const string import = """{"file":"表.xlsx","columns":["name","post"],"rows":[{"row":2,"id":"0199aaaa-0000-7000-8000-000000000001","cells":["老李","经理"]}]}""";
            await db.WriteAsync(async () =>
            {
                await db.AuditEntries.Where(e => e.RootId == id && e.What == AuditKind.Added).ExecuteUpdateAsync(set => set.SetProperty(e => e.After, plain));
                db.Note(Actor.Machine(TimeProvider.System.GetUtcNow()), AuditKind.Imported, nameof(Person), id);
            });
            await db.WriteAsync(() => db.AuditEntries.Where(e => e.RootId == id && e.What == AuditKind.Imported).ExecuteUpdateAsync(set => set.SetProperty(e => e.After, import)));
        }
        await SealTests.SealAsync(target);
        await using (var db = target.Open())
        {
            var entries = await db.AuditEntries.AsNoTracking().Where(e => e.RootId == id).OrderBy(e => e.Id).ToListAsync();
            foreach (var secret in new[] { "老王", "13800002046", "contact@example.cn", "老李" }) Assert.DoesNotContain(entries, e => e.After!.Contains(secret, StringComparison.Ordinal));
            Assert.Contains(entries, e => e.After!.Contains("经理", StringComparison.Ordinal));
            Assert.Contains(await db.HistoryAsync(id), e => e.Changes.Any(c => c.Field == "Name" && c.After?.GetString() == "老王"));
            await db.WriteAsync(() => db.AuditEntries.Where(e => e.RootId == id && e.What == AuditKind.Added).ExecuteUpdateAsync(set => set.SetProperty(e => e.After, """{"Name":"老赵"}""")));
            await Assert.ThrowsAsync<InvalidOperationException>(() => new AuditConversion(db).RunAsync(CancellationToken.None));
        }
        // Sealing on leaves it alone; verification finds it.
        await SealTests.SealAsync(target);
        Assert.Equal(FaultKind.Changed, Assert.Single((await SealTests.VerifyAsync(target)).Faults).Kind);
    }

    [Theory, OnBoth]
    public async Task An_erased_contact_is_in_no_table_and_the_chain_holds(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var (name, phone) = (TestData.Unique("要求删除的人"), "13612349876");
        var organisation = await city.Data.OrganisationAsync();
        var person = await city.Data.PersonAsync(organisation.Id, name, phone);
        await SealTests.SealAsync(city.Target);
        using var head = await city.NewVisitorAsync("heqing");
        var address = $"/registry/people/{person.Id}";
        Assert.Equal(200, (await head.SubmitAsync(address, [("Input.Purpose", "核对联系方式")])).Code);
        var views = await head.GetAsync($"{address}/views");
        Assert.Contains("核对联系方式", views.Page.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);

        // Without a reason, without being sure, by whoever only edits: nothing happens.
        Assert.Equal(400, (await head.SubmitAsync($"{address}/erase", [("Input.IsSure", "true")])).Code);
        Assert.Equal(400, (await head.SubmitAsync($"{address}/erase", [("Input.Reason", "本人书面要求")])).Code);
        using (var officer = await city.NewVisitorAsync("zhoulan"))
        {
            Assert.Equal(403, (await officer.GetAsync($"{address}/erase")).Code);
            Assert.Equal(403, (await officer.GetAsync($"{address}/views")).Code);
        }
        Assert.Equal(302, (await head.SubmitAsync($"{address}/erase", [("Input.Reason", "本人书面要求"), ("Input.IsSure", "true")])).Code);

        var page = await head.GetAsync(address);
        Assert.Equal(200, page.Code);
        foreach (var secret in new[] { name, phone, "someone@example.cn" }) Assert.DoesNotContain(secret, page.Body, StringComparison.Ordinal);
        Assert.Equal(400, (await head.PostWithTokenAsync($"{address}/erase", ("version", "2"), ("Input.Reason", "本人书面要求"), ("Input.IsSure", "true"))).Code);
        Assert.DoesNotContain(address, (await head.GetAsync($"/search?q={name}")).Body, StringComparison.Ordinal);
        var erased = await city.ReadAsync(db => db.People.Whole.AsNoTracking().SingleAsync(p => p.Id == person.Id));
        Assert.Equal((Erasing.Name, null, null, organisation.Id), (erased.Name, erased.Phone, erased.Email, erased.OrganisationId));
        var key = await city.ReadAsync(db => db.PersonKeys.AsNoTracking().SingleAsync(k => k.Id == person.Id));
        Assert.True(key is { Wrapped: null, ErasedAt: not null });
        var history = await city.ReadAsync(db => db.HistoryAsync(person.Id));
        Assert.All(history.SelectMany(e => e.Changes).Where(c => c.Field is nameof(Person.Name)), c => Assert.Equal(Wutong.Platform.Words.Audit_Erased, (c.After ?? c.Before)?.GetString()));
        Assert.Contains(history, e => e.What == AuditKind.Erased);
        // No row of the whole database says who it was.
        Assert.Equal(0, await city.ReadAsync(db => db.AuditEntries.CountAsync(e => e.After!.Contains(name) || e.Before!.Contains(name))));
        await SealTests.SealAsync(city.Target);
        var found = await SealTests.VerifyAsync(city.Target);
        Assert.True(found is { Holds: true, Unsealed: 0 }, string.Join("; ", found.Faults));
    }

    [Theory, OnBoth]
    public async Task An_account_is_erased_only_when_it_is_closed_and_never_opens_again(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var account = await city.Data.UserAsync(Role.Expert);
        await city.WriteAsync(async db => { (await db.Users.SingleAsync(u => u.Id == account.Id)).PhoneNumber = "13512341234"; return true; });
        var before = await city.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == account.Id));
        var keeper = await city.ActorAsync("anquan");
        Task<Outcome> EraseAsync(Actor actor, int version) => city.RunAsync(actor, db => new EraseUser { Id = account.Id, Version = version, Reason = "已离职", IsSure = true }.Run(db, actor));
        Assert.IsType<Outcome.Refused>(await EraseAsync(keeper, before.Version));
        Assert.IsType<Outcome.Done>(await city.RunAsync(keeper, db => new DisableUser { Id = account.Id, Version = before.Version, Disabled = true }.Run(db, keeper)));
        foreach (var other in new[] { "xitong", "shenji", "zhoulan" }) Assert.IsType<Outcome.Forbidden>(await EraseAsync(await city.ActorAsync(other), before.Version + 1));
        Assert.IsType<Outcome.Done>(await EraseAsync(keeper, before.Version + 1));
        var after = await city.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == account.Id));
        Assert.Equal((Erasing.Name, null, null, account.Name), (after.DisplayName, after.PhoneNumber, after.PasswordHash, after.UserName));
        Assert.IsType<Outcome.Refused>(await city.RunAsync(keeper, db => new DisableUser { Id = account.Id, Version = after.Version, Disabled = false }.Run(db, keeper)));
        Assert.Equal(0, await city.ReadAsync(db => db.AuditEntries.CountAsync(e => e.After!.Contains(before.DisplayName) || e.After!.Contains("13512341234"))));
        using var visitor = await city.NewVisitorAsync("anquan");
        Assert.Equal(200, (await visitor.GetAsync($"/settings/users/{account.Id}")).Code);
    }

    [Theory, OnBoth]
    public async Task Everybody_sees_what_happened_to_their_own_account(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var visitor = await city.NewVisitorAsync("zhoulan");
        var page = await visitor.GetAsync("/account/trail");
        Assert.Equal(200, page.Code);
        Assert.Contains(AuditKind.SignedIn.Label(), page.Page.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stolen_database_without_the_key_opens_nothing()
    {
        var target = await Cities.NewDatabaseAsync(DatabaseKind.Sqlite);
        File.WriteAllText(target.AuditKeyFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        await using var db = target.Open();
        var id = await db.People.Whole.Select(p => p.Id).FirstAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.HistoryAsync(id));
    }
}
