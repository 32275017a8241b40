using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Offices;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Data;

public sealed class WriteGateTests
{
    private static Actor Machine => Actor.Machine(TimeProvider.System.Now());

    [Theory, OnBoth]
    public async Task Saving_past_the_gate_throws(DatabaseKind database)
    {
        var city = await Cities.On(database);
        await city.RunAsync(Machine, async db =>
        {
            db.Offices.Add(new Office { Name = TestData.Unique("处") });
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
            return true;
        });
    }

    [Theory, OnBoth]
    public async Task Work_inside_work_joins_the_open_transaction_and_shares_its_fate(DatabaseKind database)
    {
        var city = await Cities.On(database);
        string inner = TestData.Unique("里"), outer = TestData.Unique("外");
        var outcome = await city.RunAsync(Machine, db => db.WriteAsync(async () =>
        {
            db.Offices.Add(new Office { Name = outer });
            Assert.IsType<Outcome.Done>(await db.WriteAsync(() => { db.Offices.Add(new Office { Name = inner }); return Task.FromResult(Outcome.Saved()); }));
            Assert.True(await db.Offices.Whole.AnyAsync(o => o.Name == inner));
            return Outcome.Refuse("Name", "否");
        }));
        Assert.IsType<Outcome.Refused>(outcome);
        Assert.Equal(0, await CountAsync(city, inner, outer));
    }

    [Theory, OnBoth]
    public async Task What_is_refused_violates_a_rule_or_throws_leaves_nothing_and_what_is_done_leaves_all(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var name = TestData.Unique("处");
        Task<Outcome> Try(Func<Outcome> end) => city.RunAsync(Machine, db => db.WriteAsync(() => { db.Offices.Add(new Office { Name = name }); return Task.FromResult(end()); }));
        Assert.IsType<Outcome.NotFound>(await Try(() => Outcome.Missing));
        Assert.IsType<Outcome.Forbidden>(await Try(() => Outcome.Denied));
        Assert.Equal("甲", Assert.Single(Assert.IsType<Outcome.Refused>(await Try(() => throw new RuleViolation("Name", "甲"))).Problems).Message);
        await Assert.ThrowsAsync<NotSupportedException>(() => Try(() => throw new NotSupportedException()));
        Assert.Equal(0, await CountAsync(city, name));
        Assert.Equal(0, await city.ReadAsync(db => db.AuditEntries.CountAsync(e => e.After!.Contains(name))));
        Assert.IsType<Outcome.Done>(await Try(() => Outcome.Saved()));
        Assert.Equal(1, await CountAsync(city, name));
        Assert.Equal(1, await city.ReadAsync(db => db.AuditEntries.CountAsync(e => e.After!.Contains(name))));
    }

    [Theory, OnBoth]
    public async Task Forty_writers_who_read_and_add_one_lose_nothing(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var rate = new ExchangeRate { Currency = Currency.JPY, On = new DateOnly(1990, 1, 1).AddDays(Random.Shared.Next(3000)), Micros = 1 };
        await city.WriteAsync(db => db.ExchangeRates.Add(rate));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => city.WriteAsync(async db => (await db.ExchangeRates.SingleAsync(r => r.Id == rate.Id)).Micros++)));
        var now = await city.ReadAsync(db => db.ExchangeRates.AsNoTracking().SingleAsync(r => r.Id == rate.Id));
        Assert.Equal((41, 41), (now.Micros, now.Version));
    }

    [Theory, OnBoth]
    public async Task A_change_of_a_part_raises_the_version_of_its_root_once_a_save(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var account = await city.Data.UserAsync(Role.Expert);
        await city.WriteAsync(async db =>
        {
            var user = await db.Users.Include(u => u.Bindings).SingleAsync(u => u.Id == account.Id);
            user.Bindings.Add(new RoleBinding { Role = Role.Talent });
            user.Bindings.Add(new RoleBinding { Role = Role.Member });
            return true;
        });
        Assert.Equal(2, await city.ReadAsync(db => db.Users.Where(u => u.Id == account.Id).Select(u => u.Version).SingleAsync()));
    }

    [Theory, OnBoth]
    public async Task Moments_come_back_as_they_were_written(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post);
        Assert.Equal(project.ChangedAt, (await city.Data.ReloadAsync(project.Id)).ChangedAt);
    }

    private static Task<int> CountAsync(City city, params string[] names) => city.ReadAsync(db => db.Offices.Whole.CountAsync(o => names.Contains(o.Name)));
}
