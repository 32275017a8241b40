using System.ComponentModel.DataAnnotations;

namespace Wutong.Platform.Metrics;

/// <summary>
/// A named figure and exactly how it is counted (指标, 口径). Its value on any day, as it is known now or was known on any day, comes from the dated facts that the
/// records of its <see cref="MetricSource"/> tell.
/// </summary>
/// <param name="Name">For addresses, the command line and reports; never changed: small letters, hyphens, a dot behind the room.</param>
/// <param name="Label">Read at each request, so that it follows the language, as is the definition.</param>
/// <param name="Definition">What is counted, from which day, and what is not.</param>
public sealed record Metric(string Name, MetricKind Kind, MetricUnit Unit, Func<string> Label, Func<string> Definition)
{
    public const int NameLength = 60;
}

/// <summary>How facts add up.</summary>
public enum MetricKind
{
    /// <summary>What happened within a span of days; asked as of a day, since the beginning of its year.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_Flow))] Flow,

    /// <summary>What there is on a day.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_Stock))] Stock,
}

/// <summary>What a figure counts in.</summary>
public enum MetricUnit
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_Projects))] Projects,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_Organisations))] Organisations,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_Times))] Times,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_Items))] Items,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_People))] People,

    /// <summary>Hundredths of a yuan; shown in 万元.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_Money))] Money,
}

/// <summary>Values as people read them.</summary>
public static class MetricText
{
    private const decimal Wan = 10_000 * 100;

    /// <summary>The value in the unit that is shown: sums in 万元.</summary>
    public static decimal Shown(this MetricUnit unit, long value) => unit == MetricUnit.Money ? value / Wan : value;

    /// <summary>The number without its unit: <c>1,065,000</c>, sums with two decimals at most.</summary>
    public static string Write(this MetricUnit unit, long value) => unit.Shown(value).ToString("#,##0.##", null);

    /// <summary>A difference with its sign: <c>＋7</c>, <c>−3</c>, <c>±0</c>.</summary>
    public static string WriteChange(this MetricUnit unit, long value) => value switch { 0 => "±0", > 0 => Words.Sign_Plus + unit.Write(value), _ => "−" + unit.Write(-value) };
}
