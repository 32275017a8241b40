namespace Wutong.Platform.Messages;

/// <summary>How messages leave; a test makes it faster.</summary>
public sealed record MessageOptions
{
    /// <summary>
    /// Lets gateways and robots have addresses inside (loopback, private networks) and without TLS: where whoever runs the machine vouches for them.
    /// <c>Messages:AllowInside</c> of the configuration.
    /// </summary>
    public bool AllowInside { get; init; }

    /// <summary>Sent at once by one channel, each to another receiver.</summary>
    public int MostAtOnce { get; init; } = 4;

    /// <summary>How long a receiver may take to answer.</summary>
    public TimeSpan SendTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long whoever took a delivery is believed to be alive: several times what sending may take.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often to look for what other processes left and for what is due.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Attempts before a delivery counts as dead.</summary>
    public int MostAttempts { get; init; } = 8;

    /// <summary>How long to wait after a failed attempt: 15 s, 1 min, 4 min, 16 min, then an hour each.</summary>
    public Func<int, TimeSpan> Pause { get; init; } = attempt => TimeSpan.FromSeconds(Math.Min(3600, 15 * Math.Pow(4, attempt - 1)));
}
