using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Wutong.Platform.Telemetry;

/// <summary>
/// A kind of work that the platform tells whoever measures it about: a span and a duration. What is said of it are names of the program (a table, a kind
/// of job, a channel, an outcome), never a record, a person or what somebody typed. While nobody listens it costs next to nothing.
/// </summary>
public sealed class Signal
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string Source = "Wutong";

    /// <summary>What the names of our own attributes begin with.</summary>
    public const string Prefix = "wutong.";

    internal static readonly ActivitySource Spans = new(Source);
    private static readonly Meter Meter = new(Source);

    internal static readonly Signal
        Write = new("write", "A write: from asking for the gate to the commit."),
        Job = new("job", "One attempt of a job."),
        Delivery = new("delivery", "One message on its way by one channel."),
        Import = new("import", "One step of an import."),
        Search = new("search", "A page of what a search finds."),
        List = new("list", "A page of a list, with its count.");

    private static readonly Histogram<double> Wait = Meter.CreateHistogram<double>(Prefix + "write.wait", "s", "How long a write waited to be let in.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(Prefix + "write.retries", "{retry}", "Writes that were run again because another was in their way.");

    private readonly string name;
    private readonly Histogram<double> durations;

    private Signal(string name, string description) => (this.name, durations) = (name, Meter.CreateHistogram<double>($"{Prefix}{name}.duration", "s", description));

    /// <summary>Begins the work; it ends when what is returned is disposed of.</summary>
    internal Doing Begin(string? kind = null) => new(this, kind);

    /// <summary>Work that is under way. Who does not say how it ended, failed.</summary>
    internal sealed class Doing : IDisposable
    {
        private readonly long began = Stopwatch.GetTimestamp();
        private readonly Signal signal;
        private readonly string? kind;
        private readonly Activity? span;

        public Doing(Signal signal, string? kind)
        {
            (this.signal, this.kind) = (signal, kind);
            span = Spans.StartActivity(kind is null ? signal.name : $"{signal.name} {kind}");
        }

        public string Outcome { get; set; } = "failed";

        private double Seconds => Stopwatch.GetElapsedTime(began).TotalSeconds;

        /// <summary>The gate has let the write in.</summary>
        public void IsIn()
        {
            Wait.Record(Seconds);
            span?.SetTag(Prefix + "wait", Seconds);
        }

        /// <summary>The work is run again.</summary>
        public void Again(int attempt)
        {
            Retries.Add(1);
            span?.SetTag(Prefix + "retries", attempt);
        }

        public void Dispose()
        {
            var tags = new TagList { { Prefix + "outcome", Outcome } };
            if (kind is not null) tags.Add(Prefix + "kind", kind);
            signal.durations.Record(Seconds, tags);
            foreach (var (name, value) in tags) span?.SetTag(name, value);
            if (Outcome == "failed") span?.SetStatus(ActivityStatusCode.Error);
            span?.Dispose();
        }
    }
}
