using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Data;

/// <summary>A context serves many, one after the other.</summary>
public sealed class LentContextTests
{
    [Theory, OnBoth]
    public async Task It_brings_nothing_along_from_whoever_had_it_before(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var office = (await city.Data.PostAsync()).OfficeId;
        var (abandoned, written) = (TestData.Unique("弃"), TestData.Unique("存"));
        await using var services = Cli.Shared.Services(city.Target);
        WutongDb lent;
        await using (var scope = services.CreateAsyncScope())
        {
            lent = Of(scope, await city.ActorAsync("luyifan"));
            // Whoever fails in the middle leaves all of it open.
            await lent.Database.BeginTransactionAsync();
            await lent.Offices.Whole.Where(o => o.Id == office).ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, abandoned));
            lent.Offices.Add(new Office { Name = abandoned });
        }
        await using (var scope = services.CreateAsyncScope())
        {
            var actor = await city.ActorAsync("gunan");
            var again = Of(scope, actor);
            Assert.Same(lent, again);
            Assert.Null(again.Database.CurrentTransaction);
            Assert.Empty(again.ChangeTracker.Entries());
            Assert.False(await again.Offices.Whole.AnyAsync(o => o.Name == abandoned));
            var added = new Office { Name = written };
            await again.WriteAsync(() => { again.Offices.Add(added); return Task.CompletedTask; });
            Assert.Equal(actor.Name, await again.AuditEntries.Where(e => e.RootId == added.Id).Select(e => e.ActorName).SingleAsync());
        }
        Assert.False(await city.ReadAsync(db => db.Offices.Whole.AnyAsync(o => o.Name == abandoned)));
    }

    private static WutongDb Of(AsyncServiceScope scope, Actor actor)
    {
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        return scope.ServiceProvider.GetRequiredService<WutongDb>();
    }
}
