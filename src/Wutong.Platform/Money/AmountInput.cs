using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Wutong.Platform.Money;

/// <summary>
/// A sum as typed: a number, its unit beside it, and for foreign currency a rate with its day. "15亿" is never guessed; it is asked for again.
/// </summary>
public sealed partial record AmountInput : IValidatableObject
{
    /// <summary>Digits and at most six decimals, no separators; empty when the sum is not known.</summary>
    [StringLength(20)] public string? Number { get; init; }
    public AmountScale Scale { get; init; }
    public Currency Currency { get; init; }

    /// <summary>CNY for one unit; empty takes the last known rate on or before <see cref="RateOn"/>.</summary>
    [StringLength(20)] public string? Rate { get; init; }
    public DateOnly? RateOn { get; init; }

    [JsonIgnore] public bool IsEmpty => Number is null;

    public static AmountInput From(Amount? amount)
    {
        if (amount is null) return new AmountInput();
        var scale = amount.Minor >= 10_000_000_000 ? AmountScale.Yi : AmountScale.Wan;
        return new AmountInput
        {
            Number = (amount.Minor / (decimal)Hundredths(scale)).ToString("0.######", CultureInfo.InvariantCulture),
            Scale = scale,
            Currency = amount.Currency,
            Rate = amount.Currency == Currency.CNY ? null : amount.Rate,
            RateOn = amount.RateOn,
        };
    }

    /// <summary>The sum; null when nothing was typed. Call after validation.</summary>
    public Amount? ToAmount(Func<Currency, DateOnly?, (long Micros, DateOnly On)?> lookUp)
    {
        if (Number is null) return null;
        var minor = (long)(decimal.Parse(Number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * Hundredths(Scale));
        if (Currency == Currency.CNY) return new Amount(minor, Currency, 1_000_000, null);
        if (Rate is not null)
            return new Amount(minor, Currency, (long)(decimal.Parse(Rate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 1_000_000m), RateOn);
        return lookUp(Currency, RateOn) is { } known ? new Amount(minor, Currency, known.Micros, known.On) : null;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Number is null) yield break;
        if (!Enum.IsDefined(Currency) || !Enum.IsDefined(Scale)) { yield return new(Words.Invalid_Choice, [nameof(Currency)]); yield break; }
        if (!Digits().IsMatch(Number)) { yield return new(Words.Amount_DigitsOnly, [nameof(Number)]); yield break; }
        if (decimal.Parse(Number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * Hundredths(Scale) is var minor && (minor > Amount.MostMinor || minor != Math.Floor(minor)))
            yield return new(Words.Amount_OutOfRange, [nameof(Number)]);
        if (Currency != Currency.CNY && Rate is not null && (!RateDigits().IsMatch(Rate) || decimal.Parse(Rate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) is <= 0 or > 1000))
            yield return new(Words.Amount_Rate, [nameof(Rate)]);
    }

    /// <summary>Read by people in a comparison of versions.</summary>
    public override string ToString() => Number is null ? "—"
        : $"{Number} {Scale.Label()}{Currency.Label()}" + (Rate is null ? "" : $" × {Rate}") + (RateOn is null ? "" : $" ({RateOn:yyyy-MM-dd})");

    private static long Hundredths(AmountScale scale) => scale == AmountScale.Yi ? 10_000_000_000 : 1_000_000;

    [GeneratedRegex(@"\A[0-9]{1,13}(\.[0-9]{1,6})?\z", RegexOptions.CultureInvariant)] private static partial Regex Digits();
    [GeneratedRegex(@"\A[0-9]{1,4}(\.[0-9]{1,6})?\z", RegexOptions.CultureInvariant)] private static partial Regex RateDigits();
}
