using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;

namespace Wutong.Platform.Money;

/// <summary>CNY for one unit of a currency on a day, as the central parity was published.</summary>
public sealed class ExchangeRate : IVersioned
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Currency Currency { get; init; }
    public DateOnly On { get; init; }

    /// <summary>Millionths of CNY for one unit.</summary>
    public long Micros { get; set; }

    public bool IsExample { get; init; }

    private sealed class Table : IEntityTypeConfiguration<ExchangeRate>
    {
        public void Configure(EntityTypeBuilder<ExchangeRate> builder)
        {
            builder.ToTable("ExchangeRates", t => t.HasCheckConstraint("CK_ExchangeRates_Micros_positive", "\"Micros\" > 0"));
            builder.HasIndex(r => new { r.Currency, r.On }).IsUnique();
            builder.HasIndex(r => new { r.On, r.Id });
            builder.HasIndex(r => new { r.Currency, r.On, r.Id });
        }
    }
}

public static class MoneyTables
{
    extension(WutongDb db)
    {
#pragma warning disable RS0030 // rates are published figures: everybody sees them
        public DbSet<ExchangeRate> ExchangeRates => db.Set<ExchangeRate>();
#pragma warning restore RS0030

        /// <summary>A look-up of the last rate on or before a day (or of the last of all), loaded once.</summary>
        public async Task<Func<Currency, DateOnly?, (long Micros, DateOnly On)?>> RateTableAsync()
        {
            var rates = await db.ExchangeRates.AsNoTracking().OrderByDescending(r => r.On).ToListAsync();
            return (currency, on) => rates.FirstOrDefault(r => r.Currency == currency && (on is null || r.On <= on)) is { } rate
                ? (rate.Micros, rate.On) : null;
        }
    }
}
