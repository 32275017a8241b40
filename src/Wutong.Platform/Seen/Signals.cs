using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Wutong.Platform.Seen;

/// <summary>
/// What the platform tells of itself to whoever collects traces and measurements. Names and numbers alone: nothing of what is in records, and nobody's name.
/// </summary>
public static class Signals
{
    public const string Name = "Wutong";

    private static readonly Meter Meter = new(Name);

    /// <summary>A write behind the gate, a job's run.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>How long a write waited for its turn, in milliseconds.</summary>
    internal static Histogram<double> Waited { get; } = Meter.CreateHistogram<double>("wutong.write.wait", "ms");

    /// <summary>How long a write took from its turn to its commit, in milliseconds.</summary>
    internal static Histogram<double> Wrote { get; } = Meter.CreateHistogram<double>("wutong.write.duration", "ms");

    /// <summary>Writes that were run again because they met another.</summary>
    internal static Counter<long> Repeated { get; } = Meter.CreateCounter<long>("wutong.write.repeated");

    /// <summary>Statements that took longer than the limit.</summary>
    internal static Counter<long> Slow { get; } = Meter.CreateCounter<long>("wutong.statement.slow");
}
