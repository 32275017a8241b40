using System.Globalization;

namespace Wutong.Platform.Metrics;

/// <summary>Where the twelve months of a metric stand in a drawing: bars for what happens, a line for what there is. From 0, near 1:1 so that its text stays legible.</summary>
internal sealed class MetricChart
{
    public const int Width = 640, Height = 180, Top = 20, Bottom = 156, Left = 4;
    private const double Step = (Width - 2.0 * Left) / 12, BarWidth = 30;

    private readonly MetricUnit unit;
    private readonly IReadOnlyList<MetricMonth> months;
    private readonly double most;

    public MetricChart(Metric metric, IReadOnlyList<MetricMonth> months, long? target = null)
    {
        (unit, this.months) = (metric.Unit, months);
        IsLine = metric.Kind == MetricKind.Stock;
        Target = IsLine ? target : null;
        most = Math.Max(1, Math.Max(months.Max(m => m.Value), Target ?? 0));
    }

    public bool IsLine { get; }

    /// <summary>Of what there is, the level to be reached.</summary>
    public long? Target { get; }

    public string TargetY => Number(Y(Target ?? 0));

    /// <summary>A month's bar or point.</summary>
    public sealed record Mark(string X, string Y, string Width, string Height, string Middle, string LabelY, string Text, string Month);

    public IEnumerable<Mark> Marks => months.Select((m, i) => new Mark(
        Number(Middle(i) - BarWidth / 2), Number(Y(m.Value)), Number(BarWidth), Number(Bottom - Y(m.Value)), Number(Middle(i)), Number(Y(m.Value) - 6), Text(m.Value), m.Last.ToString("yyyy-MM", null)));

    /// <summary>The line through all points.</summary>
    public string Line => "M" + string.Join('L', months.Select((m, i) => $"{Number(Middle(i))} {Number(Y(m.Value))}"));

    /// <summary>The small line of the catalogue, in a box of 120 by 28, from 0.</summary>
    public static string Spark(IReadOnlyList<MetricMonth> months)
    {
        var most = Math.Max(1, months.Max(m => m.Value));
        return "M" + string.Join('L', months.Select((m, i) => $"{Number(2 + i * 116.0 / (months.Count - 1))} {Number(26 - 24.0 * m.Value / most)}"));
    }

    // Values stand over every bar: sums short enough not to run into each other.
    private string Text(long value) => value == 0 ? "" : unit == MetricUnit.Money ? Short(unit.Shown(value)) : unit.Write(value);

    private static string Short(decimal wan) => wan >= 10_000 ? (wan / 10_000).ToString("0.#", CultureInfo.InvariantCulture) + Words.Unit_Yi : wan.ToString("0", CultureInfo.InvariantCulture);

    private static double Middle(int month) => Left + Step * (month + 0.5);

    private double Y(long value) => Bottom - (Bottom - Top) * value / most;

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
