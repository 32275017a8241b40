using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Wutong.Platform.Money;

/// <summary>The currencies in which investments are agreed (ISO 4217).</summary>
public enum Currency
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Currency_CNY))] CNY,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Currency_USD))] USD,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Currency_EUR))] EUR,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Currency_CHF))] CHF,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Currency_HKD))] HKD,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Currency_JPY))] JPY,
}

/// <summary>
/// A sum as agreed, with the dated rate at which it is also read in CNY. Hundredths of the currency's unit, of yen too.
/// </summary>
/// <param name="Minor">Hundredths, 0 to 10^17 (a thousand trillion units).</param>
/// <param name="RateMicros">Millionths of CNY for one unit; 1,000,000 for CNY itself.</param>
/// <param name="RateOn">The day of the rate; null for CNY, and where the rate is only an assumption.</param>
public sealed record Amount(long Minor, Currency Currency, long RateMicros, DateOnly? RateOn)
{
    public const long MostMinor = 100_000_000_000_000_000;
    private const long Wan = 10_000 * 100;
    private const long Yi = 100_000_000L * 100;

    public static Amount Cny(long yuan) => new(yuan * 100, Currency.CNY, 1_000_000, null);

    /// <summary>Worth in hundredths of a yuan, rounded half away from zero.</summary>
    [JsonIgnore] public long CnyMinor => (long)Math.Round((decimal)Minor * RateMicros / 1_000_000m, MidpointRounding.AwayFromZero);

    /// <summary>As agreed: <c>15.00 亿美元</c>, <c>60,000 万元</c> below one 亿.</summary>
    public override string ToString() => $"{Number(Minor)} {Unit(Minor)}{Gap(CurrencyWord)}{CurrencyWord}";

    /// <summary>In CNY: <c>106.50 亿元</c>; the same as <see cref="ToString"/> when agreed so.</summary>
    public string InCny() => $"{Number(CnyMinor)} {Unit(CnyMinor)}{Gap(Words.Currency_CNY)}{Words.Currency_CNY}";

    /// <summary>As a letter has it (GB/T 15835-2011: no marks between thousands): <c>15亿美元</c>, <c>1.2亿元</c>, <c>8000万元</c>. Always Chinese.</summary>
    public string InLetter()
    {
        var (number, unit) = Minor >= Yi ? ((decimal)Minor / Yi, "亿") : ((decimal)Minor / Wan, "万");
        return $"{number.ToString("0.######", CultureInfo.InvariantCulture)}{unit}{Currency switch { Currency.USD => "美元", Currency.EUR => "欧元", Currency.CHF => "瑞士法郎", Currency.HKD => "港元", Currency.JPY => "日元", _ => "元" }}";
    }

    /// <summary>The rate as people write it, up to six decimals: <c>7.1</c>.</summary>
    [JsonIgnore] public string Rate => (RateMicros / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture);

    [JsonIgnore] public string CurrencyWord => Currency.Label();

    /// <summary>亿 with two decimals for a column in 亿元; "—" where there is nothing.</summary>
    public static string InYi(long? cnyMinor) => cnyMinor is null or < 0 ? "—" : ((decimal)cnyMinor.Value / Yi).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>Chinese writes unit and currency as one word, English as two.</summary>
    private static string Gap(string word) => char.IsAscii(word[0]) ? " " : "";

    private static string Number(long minor) => minor >= Yi
        ? ((decimal)minor / Yi).ToString("#,##0.00####", CultureInfo.InvariantCulture)
        : ((decimal)minor / Wan).ToString("#,##0.######", CultureInfo.InvariantCulture);

    private static string Unit(long minor) => minor >= Yi ? Words.Unit_Yi : Words.Unit_Wan;
}

/// <summary>The two units in which sums are typed: ten thousand and a hundred million.</summary>
public enum AmountScale
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Unit_Wan))] Wan,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Unit_Yi))] Yi,
}
