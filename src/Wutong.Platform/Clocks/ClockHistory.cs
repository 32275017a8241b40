namespace Wutong.Platform.Clocks;

/// <summary>The events of one clock in an order that makes sense: what an event may not do is refused before it is stored.</summary>
public sealed class ClockHistory
{
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> pauses = [];
    private readonly List<ClockEvent> events = [];

    public ClockHistory(DateTimeOffset start, TimeLimit limit, IEnumerable<ClockEvent>? events = null)
    {
        if (!limit.IsPossible) throw new ArgumentOutOfRangeException(nameof(limit), limit.Amount, "A limit is 1 to 999.");
        (Start, Limit, Total) = (start, limit, limit.Amount);
        foreach (var happened in events ?? [])
        {
            if (ProblemOf(happened) is { } problem) throw new ArgumentException($"{happened.Kind} at {happened.At:O}: {problem}.", nameof(events));
            Take(happened);
        }
    }

    /// <summary>Why an event cannot happen.</summary>
    public enum Problem { BeforeTheStart, BeforeTheLast, PausedAlready, NotPaused, NoAmount, TooLong }

    public DateTimeOffset Start { get; }
    public TimeLimit Limit { get; }

    /// <summary>The limit with all its extensions, in its unit.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<ClockEvent> Events => events;

    /// <summary>Since when it has been standing; null while it runs.</summary>
    public DateTimeOffset? PausedSince => pauses is [.., var last] && last.To == DateTimeOffset.MaxValue ? last.From : null;

    /// <summary>Each from when to before when; the last one to the end of time if it has not ended.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Pauses => pauses;

    /// <summary>What forbids the event next; null when it may happen.</summary>
    public Problem? ProblemOf(ClockEvent next)
    {
        if (next.At < Start) return Problem.BeforeTheStart;
        if (events is [.., var last] && next.At < last.At) return Problem.BeforeTheLast;
        return next.Kind switch
        {
            ClockEventKind.Paused => PausedSince is null ? null : Problem.PausedAlready,
            ClockEventKind.Resumed => PausedSince is null ? Problem.NotPaused : null,
            _ => next.Amount < 1 ? Problem.NoAmount : Total + next.Amount > TimeLimit.Most ? Problem.TooLong : null,
        };
    }

    /// <summary>Whether the clock runs at the moment. It stands from the moment of a pause, and runs again from the moment of its end.</summary>
    public bool RunsAt(DateTimeOffset moment)
    {
        foreach (var (from, to) in pauses)
            if (from <= moment && moment < to) return false;
        return true;
    }

    /// <summary>The parts of a span in which the clock runs, in order; nothing before its start.</summary>
    public IEnumerable<(DateTimeOffset From, DateTimeOffset To)> RunningIn(DateTimeOffset from, DateTimeOffset to)
    {
        var at = from < Start ? Start : from;
        foreach (var (pausedFrom, pausedTo) in pauses)
        {
            if (pausedTo <= at) continue;
            if (pausedFrom >= to) break;
            if (pausedFrom > at) yield return (at, pausedFrom);
            at = pausedTo;
        }
        if (at < to) yield return (at, to);
    }

    private void Take(ClockEvent happened)
    {
        events.Add(happened);
        if (happened.Kind == ClockEventKind.Paused) pauses.Add((happened.At, DateTimeOffset.MaxValue));
        if (happened.Kind == ClockEventKind.Resumed) pauses[^1] = (pauses[^1].From, happened.At);
        if (happened.Kind == ClockEventKind.Extended) Total += happened.Amount;
    }
}
