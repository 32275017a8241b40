using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Registry.Contracts;

namespace Wutong.Demo;

/// <summary>Loads the demo city: the facts of the public letter, and examples marked as such.</summary>
internal static class DemoCity
{
    /// <summary>Adds whatever is missing. Refuses a database that holds data and is not marked as a demo, whoever asks.</summary>
    /// <remarks>In one transaction: a start that dies half-way leaves an empty database, which the next fills.</remarks>
    public static async Task LoadAsync(WutongDb db, Actor actor)
    {
        await db.WriteAsync(() => AddAsync(db, actor));
        // Figures have their rows once that is written.
        await DemoMetrics.RecordPastAsync(db);
        await DemoForms.LoadAsync(db, new RegistryBindingNames(db));
        await DemoReports.LoadAsync(db, new RegistryBindingNames(db));
    }

    private static async Task AddAsync(WutongDb db, Actor actor)
    {
        if (!await db.Deployments.AnyAsync())
        {
            if (await HoldsDataAsync(db)) throw new InvalidOperationException("This database holds data and is no demo; the demo city is not loaded into it.");
            await db.WriteAsync(() =>
            {
                db.Deployments.Add(new Deployment { CityName = "张家港市", BureauName = "张家港市科学技术局", IsDemo = true });
                return Task.CompletedTask;
            });
        }
        if (!await db.Deployments.AnyAsync(d => d.IsDemo)) throw new InvalidOperationException("This database is no demo; the demo city is not loaded into it.");
        foreach (var module in CityModules.List.All)
        {
            await module.LoadDemoAsync(db, actor);
            // Accounts belong to districts and organisations, and own what the later modules load.
            if (module is RegistryModule) await DemoUsers.LoadAsync(db, actor);
        }
        await DemoTasks.LoadAsync(db, actor);
        await DemoMeetings.LoadAsync(db, actor);
        await DemoComments.LoadAsync(db, actor);
        await DemoMessages.LoadAsync(db, actor);
        await DemoMetrics.LoadAsync(db);
        await DemoAccess.LoadAsync(db, actor);
    }

    private static async Task<bool> HoldsDataAsync(WutongDb db) =>
        await db.Users.AnyAsync() || await db.Offices.Whole.AnyAsync() || await db.ExchangeRates.AnyAsync();
}
