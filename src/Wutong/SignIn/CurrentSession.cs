using Microsoft.AspNetCore.Authentication;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>The session of the running request, as its cookie tells it; empty for strangers and for programs.</summary>
internal sealed class CurrentSession
{
    private const string IdKey = "session", StartedKey = "started", ProvedKey = "proved", WayKey = "way";

    /// <summary>How long a proof of who sits there counts for what outlives the session.</summary>
    public static readonly TimeSpan ProofLife = TimeSpan.FromMinutes(15);

    public Guid? Id { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset ProvedAt { get; private set; }
    public SignInWay Way { get; private set; }

    /// <summary>Whether whoever sits there has proved a moment ago that they are its owner. Who entered by the demo's door could do so again by one click.</summary>
    public bool IsProved(DateTimeOffset now) => Way == SignInWay.Demo || now - ProvedAt < ProofLife;

    /// <summary>False for a cookie that names no session.</summary>
    public bool Read(AuthenticationProperties properties)
    {
        if (!properties.Items.TryGetValue(IdKey, out var id) || !Guid.TryParse(id, out var session)) return false;
        if (Moment(properties, StartedKey) is not { } started || Moment(properties, ProvedKey) is not { } proved) return false;
        if (!properties.Items.TryGetValue(WayKey, out var way) || !Enum.TryParse<SignInWay>(way, out var by)) return false;
        (Id, StartedAt, ProvedAt, Way) = (session, started, proved, by);
        return true;
    }

    /// <summary>What the cookie of a session carries.</summary>
    public static AuthenticationProperties Write(Guid id, SignInWay way, DateTimeOffset started, DateTimeOffset proved) => new(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [IdKey] = id.ToString(), [WayKey] = way.ToString(), [StartedKey] = started.UtcTicks.ToString(null, null), [ProvedKey] = proved.UtcTicks.ToString(null, null),
    });

    /// <summary>The same session in a new cookie: it ends when it would have ended anyway.</summary>
    public AuthenticationProperties Again(DateTimeOffset? proved) => Write(Id!.Value, Way, StartedAt, proved ?? ProvedAt);

    private static DateTimeOffset? Moment(AuthenticationProperties properties, string key) =>
        properties.Items.TryGetValue(key, out var text) && long.TryParse(text, out var ticks) ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
