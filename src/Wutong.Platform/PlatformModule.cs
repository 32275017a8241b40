using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Money;
using Wutong.Platform.Users;

namespace Wutong.Platform;

/// <summary>What every office needs: accounts, offices, settings, the log.</summary>
public sealed class PlatformModule : IModule
{
    /// <summary>Round rates of the day of the letter, as examples.</summary>
    private static readonly (Currency Currency, long Micros)[] ExampleRates =
        [(Currency.USD, 7_100_000), (Currency.EUR, 7_700_000), (Currency.CHF, 7_900_000), (Currency.HKD, 910_000), (Currency.JPY, 51_000)];

    public Task LoadDemoAsync(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.ExchangeRates.AnyAsync()) return;
        foreach (var (currency, micros) in ExampleRates)
            db.ExchangeRates.Add(new ExchangeRate { Currency = currency, On = new DateOnly(2023, 6, 12), Micros = micros, IsExample = true });
    });
}
