using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Money;

/// <summary>A rate as people write it: CNY for one unit, at most six decimals.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RateTextAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string text || MicrosOf(text) is not null ? ValidationResult.Success : new ValidationResult(Words.Amount_Rate, [validationContext.MemberName!]);

    /// <summary>Millionths; null when the text is no rate.</summary>
    public static long? MicrosOf(string text) =>
        text.All(c => char.IsAsciiDigit(c) || c == '.') && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
        && rate is > 0 and <= 1000 && rate * 1_000_000m == Math.Floor(rate * 1_000_000m) ? (long)(rate * 1_000_000m) : null;

    public static string TextOf(long micros) => (micros / 1_000_000m).ToString("0.00####", CultureInfo.InvariantCulture);
}

/// <summary>Records the rate of one currency on one day. Only a system administrator may.</summary>
public sealed record AddRate
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rate_Currency)), Required, EnumDataType(typeof(Currency))]
    public Currency? Currency { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rate_On)), Required]
    public DateOnly? On { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rate_Rate)), Required, StringLength(12), RateText]
    public string? Rate { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        if (Currency == Money.Currency.CNY) return Outcome.Refuse(nameof(Currency), Words.Rate_NotCny);
        if (On > actor.Now.Day() || On is { Year: < 1978 }) return Outcome.Refuse(nameof(On), Words.Rate_Day);
        if (await db.ExchangeRates.AnyAsync(r => r.Currency == Currency && r.On == On))
            return Outcome.Refuse(nameof(On), string.Format(null, Words.Rate_Taken, Currency!.Value.Label(), On!.Value.ToString("yyyy-MM-dd", null)));
        var rate = new ExchangeRate { Currency = Currency!.Value, On = On!.Value, Micros = RateTextAttribute.MicrosOf(Rate!)!.Value };
        db.ExchangeRates.Add(rate);
        return Outcome.Saved(rate.Id);
    });
}

/// <summary>Corrects a rate that was entered wrongly. Amounts that were converted by it keep the rate they were recorded with.</summary>
public sealed record CorrectRate : IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rate_Rate)), Required, StringLength(12), RateText]
    public string? Rate { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        var rate = await db.ExchangeRates.SingleOrDefaultAsync(r => r.Id == Id);
        if (rate is null) return Outcome.Missing;
        if (rate.Version != Version) return new Outcome.Stale(From(rate), rate.Version);
        rate.Micros = RateTextAttribute.MicrosOf(Rate!)!.Value;
        return Outcome.Saved(rate.Id);
    });

    internal static CorrectRate From(ExchangeRate rate) => new() { Id = rate.Id, Version = rate.Version, Rate = RateTextAttribute.TextOf(rate.Micros) };
}
