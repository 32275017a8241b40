using Wutong.Platform.Time;

namespace Wutong.Platform.Users;

/// <summary>
/// Who acts, with what rights, and when. Made once a request from the database (so a disabled account or a withdrawn role counts at
/// once) and passed to every action. Nobody signed in is <see cref="IsSignedIn"/> false and may see only what is public.
/// </summary>
public sealed class Actor
{
    /// <summary>How the audit trail names whoever holds the machine.</summary>
    public const string MachineName = "machine";

    /// <summary>How it names somebody who is not signed in.</summary>
    public const string NobodyName = "public";

    private readonly HashSet<Role> roles;
    private DateTimeOffset now;

    public Actor(Guid? id, string name, string displayName, IEnumerable<Right> rights, DateTimeOffset now, IReadOnlySet<string>? scopes = null)
    {
        Id = id;
        Name = name;
        DisplayName = displayName;
        Rights = [.. rights];
        this.now = now;
        Scopes = scopes;
        roles = [.. Rights.Select(r => r.Role)];
        Offices = [.. Rights.Select(r => r.OfficeId).OfType<Guid>().Distinct()];
        Districts = [.. Rights.Select(r => r.DistrictId).OfType<Guid>().Distinct()];
        Organisations = [.. Rights.Select(r => r.OrganisationId).OfType<Guid>().Distinct()];
    }

    public Guid? Id { get; }

    /// <summary>The account name, which the audit trail keeps.</summary>
    public string Name { get; }
    public string DisplayName { get; }
    public IReadOnlyList<Right> Rights { get; }

    /// <summary>The moment at which the server held the whole request: deadlines count from it, and every row of one request bears it.</summary>
    public DateTimeOffset Now
    {
        get
        {
            TimesAsked++;
            return now;
        }
    }

    /// <summary>How often somebody has wanted to know <see cref="Now"/>: what did not may be said again at another moment.</summary>
    internal int TimesAsked { get; private set; }

    internal void HoldsWholeRequest(DateTimeOffset held) => now = held;

    /// <summary>What an API token is limited to; null when the actor signed in as a person.</summary>
    public IReadOnlySet<string>? Scopes { get; }

    public IReadOnlyList<Guid> Offices { get; }

    /// <summary>The districts for which the actor works, directly or through an office.</summary>
    public IReadOnlyList<Guid> Districts { get; }
    public IReadOnlyList<Guid> Organisations { get; }

    /// <summary>Whoever holds the machine and its database file: everything is open to them anyway, so it is allowed and audited.</summary>
    public bool IsMachine { get; private init; }

    public bool IsSignedIn => Id is not null || IsMachine;

    public bool Is(Role role) => IsMachine || roles.Contains(role);

    public bool IsAny(params ReadOnlySpan<Role> any)
    {
        foreach (var role in any) if (Is(role)) return true;
        return false;
    }

    public bool IsAny(IEnumerable<Role> any) => any.Any(Is);

    /// <summary>The organisations for which the actor holds <paramref name="role"/>.</summary>
    public IReadOnlyList<Guid> OrganisationsAs(Role role) =>
        [.. Rights.Where(r => r.Role == role).Select(r => r.OrganisationId).OfType<Guid>()];

    public static Actor Nobody(DateTimeOffset now) => new(null, NobodyName, "", [], now);

    public static Actor Machine(DateTimeOffset now) => new(null, MachineName, MachineName, [], now) { IsMachine = true };
}

/// <summary>One role of an actor with what it is bound to; <see cref="DistrictId"/> includes that of the office.</summary>
public sealed record Right(Role Role, Guid? OfficeId = null, Guid? DistrictId = null, Guid? OrganisationId = null);

/// <summary>The actor of the running request or command; sign-in sets it once it knows.</summary>
public sealed class CurrentActor(TimeProvider time)
{
    private Actor? actor;

    public Actor Actor
    {
        get => actor ??= Actor.Nobody(time.Now());
        set => actor = value;
    }

    /// <summary>The moment it is now, which in long work is later than the actor's.</summary>
    internal DateTimeOffset Clock => time.Now();

    /// <summary>The server now holds the whole request: moments count from here.</summary>
    public void HoldsWholeRequest() => Actor.HoldsWholeRequest(time.Now());
}
