using Wutong.Platform.Users;

namespace Wutong.Platform.Search;

/// <summary>
/// Who may find a document, in keys that stand in the index beside its words, so that a search never meets what the asker may not see. Each key
/// is one way in which an <c>VisibleTo</c> lets somebody in; whoever holds one of a document's keys finds it.
/// </summary>
public static class SearchAudience
{
    /// <summary>Everybody who works in an office of the city.</summary>
    public const string Staff = "staff";

    /// <summary>Whoever holds the role, anywhere.</summary>
    public static string Of(Role role) => $"r{Name(role)}";

    /// <summary>Whoever holds the role and works for the district.</summary>
    public static string InDistrict(Role role, Guid district) => $"d{Name(role)}{district:N}";

    /// <summary>Whoever holds the role and works in the office.</summary>
    public static string InOffice(Role role, Guid office) => $"o{Name(role)}{office:N}";

    /// <summary>This account, while it holds the role.</summary>
    public static string Account(Role role, Guid user) => $"u{Name(role)}{user:N}";

    /// <summary>Whoever holds the role for the organisation.</summary>
    public static string For(Role role, Guid organisation) => $"g{Name(role)}{organisation:N}";

    /// <summary>Whoever acts for the organisation, in whatever role.</summary>
    public static string For(Guid organisation) => $"g{organisation:N}";

    /// <summary>The keys that an actor holds.</summary>
    public static IReadOnlyList<string> KeysOf(Actor actor)
    {
        List<string> keys = [];
        if (actor.IsAny(Roles.Staff)) keys.Add(Staff);
        foreach (var role in Enum.GetValues<Role>().Where(actor.Is))
        {
            keys.Add(Of(role));
            keys.AddRange(actor.Districts.Select(d => InDistrict(role, d)));
            keys.AddRange(actor.Offices.Select(o => InOffice(role, o)));
            keys.AddRange(actor.OrganisationsAs(role).Distinct().Select(o => For(role, o)));
            if (actor.Id is { } id) keys.Add(Account(role, id));
        }
        keys.AddRange(actor.Organisations.Select(For));
        return keys;
    }

    private static string Name(Role role) => role.ToString().ToLowerInvariant();
}
