using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Money;

/// <summary>The rate of one currency on one day.</summary>
internal sealed class RateRow : IRow
{
    public Guid Id { get; init; }
    public DateOnly On { get; init; }
    public Currency Currency { get; init; }
    public long Micros { get; init; }
    public bool IsExample { get; init; }
    public bool MayChange { get; init; }
    public decimal Rate => Micros / 1_000_000m;
    public string Code => Currency.ToString();
}

/// <summary>The list of exchange rates.</summary>
internal sealed class RateTable : Table<RateRow>
{
    public static readonly RateTable Instance = new();

    private RateTable()
    {
        Date("on", () => Words.Rate_On, r => r.On).Title().SortedBy(r => r.On, descendingFirst: true);
        Choice("currency", () => Words.Rate_Currency, r => r.Currency).Default().Quick().GoesWith("on");
        Text("code", () => Words.Rate_Code, r => r.Code).Default().Worded().NotFiltered();
        Number("rate", () => Words.Rate_Rate, r => r.Rate).Default().Written("0.00####").NotFiltered();
    }

    public override string Name => "rates";
    public override string Path => "/settings/rates";
    public override string Label => Words.Menu_Rates;
    public override IReadOnlySet<Role> Roles => PlatformModule.SettingsReaders;
    public override bool IsSearchable => false;
    public override EmptyWords Empty { get; } = new("coin-yuan", () => Words.Rate_None, () => Words.Rate_NoneHint);
    public override string? LinkOf(object row) => row is RateRow { MayChange: true } rate ? $"{Path}/{rate.Id}/edit" : null;

    public override IQueryable<RateRow> Rows(WutongDb db, Actor actor)
    {
        var mayChange = actor.Is(Role.SystemAdministrator);
        return db.ExchangeRates.Select(r => new RateRow { Id = r.Id, On = r.On, Currency = r.Currency, Micros = r.Micros, IsExample = r.IsExample, MayChange = mayChange });
    }
}
