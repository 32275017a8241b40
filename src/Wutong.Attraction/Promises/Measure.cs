using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Money;

namespace Wutong.Attraction.Promises;

/// <summary>What a firm promises by year, and what is asked again later.</summary>
internal enum Measure
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_PaidIn))] PaidIn,

    /// <summary>Foreign capital that arrived, not what was agreed.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_ForeignCapital))] ForeignCapital,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_FixedAssets))] FixedAssets,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Sales))] Sales,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Tax))] Tax,

    /// <summary>People employed at the end of the year; the one measure that is no money.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Jobs))] Jobs,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Research))] Research,
}

/// <summary>A measured value: a sum, or for jobs a number of people.</summary>
/// <param name="Count">People; null for money.</param>
internal sealed record MeasuredValue(Amount? Sum, int? Count)
{
    /// <summary>By which two values are compared: hundredths of a yuan, or hundredths of a person.</summary>
    public long Worth => Count * 100L ?? Sum!.CnyMinor;
}

/// <summary>Values of a measure as they are typed: in ten thousands of a currency, or in people.</summary>
internal static partial class Measures
{
    /// <summary>Years of which a value may be stated.</summary>
    public const int FirstYear = 1992, LastYear = 2099;
    public const int MostPeople = 1_000_000, ValueLength = 20;

    public static bool IsCount(this Measure measure) => measure == Measure.Jobs;

    /// <summary>What was typed; a problem beside the value or the currency where it cannot be read.</summary>
    public static (MeasuredValue? Value, Problem? Problem) Read(Measure measure, string? typed, Currency? currency, DateOnly rateOn, Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates)
    {
        if (measure.IsCount())
            return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people is > 0 and <= MostPeople
                ? (new MeasuredValue(null, people), null) : (null, new Problem("Value", Words.Measure_NeedsPeople));
        if (typed is null || !Digits().IsMatch(typed)) return (null, new Problem("Value", Platform.Words.Amount_DigitsOnly));
        if (currency is { } known && !Enum.IsDefined(known)) return (null, new Problem("Currency", Platform.Words.Invalid_Choice));
        var minor = decimal.Parse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 1_000_000;
        if (minor is <= 0 or > Amount.MostMinor || minor != Math.Floor(minor)) return (null, new Problem("Value", Platform.Words.Amount_OutOfRange));
        var sum = new AmountInput { Number = typed, Currency = currency ?? Currency.CNY, RateOn = currency is null or Currency.CNY ? null : rateOn }.ToAmount(rates);
        return sum is null ? (null, new Problem("Currency", Platform.Words.Amount_NoRate)) : (new MeasuredValue(sum, null), null);
    }

    /// <summary>As it would be typed: <c>5000</c> for fifty million yuan or for five thousand people.</summary>
    public static string Typed(Amount? sum, int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? (sum!.Minor / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>As people read it: <c>5,000 万元</c>, <c>320 人</c>.</summary>
    public static string Write(Amount? sum, int? count) => count is { } people ? string.Format(null, Words.Measure_People, people.ToString("#,##0", null)) : sum?.ToString() ?? "—";

    /// <summary>The worth of one or several values: money in yuan.</summary>
    public static string WriteWorth(Measure measure, long worth) => measure.IsCount() ? Write(null, (int)(worth / 100)) : new Amount(worth, Currency.CNY, 1_000_000, null).ToString();

    [GeneratedRegex(@"\A[0-9]{1,13}(\.[0-9]{1,6})?\z", RegexOptions.CultureInvariant)] private static partial Regex Digits();
}
