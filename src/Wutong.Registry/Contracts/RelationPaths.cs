using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Organisations;
using Wutong.Registry.Paths;

namespace Wutong.Registry.Contracts;

/// <summary>What somebody typed in place of an organisation's name, and which is meant.</summary>
/// <param name="One">The organisation; null where none or several may be meant.</param>
/// <param name="Several">Names of some that may be meant, where more than one may.</param>
public sealed record SoughtOrganisation(OrganisationRef? One, IReadOnlyList<string> Several);

/// <summary>Who can introduce somebody, by which chain of relations.</summary>
public static class RelationPaths
{
    /// <summary>As many chains as are shown.</summary>
    public const int Most = 10;

    private const int MostNames = 5;

    /// <summary>Who may ask.</summary>
    public static bool MayFindPaths(this Actor actor) => actor.IsAny(RegistryModule.PathFinders);

    /// <summary>
    /// The best chains to an organisation, the shortest first and of equally long ones the surest. Relations that the asker may not see, or whose evidence they may
    /// not, are not there for them: neither in a chain nor in its length.
    /// </summary>
    public static async Task<IReadOnlyList<RelationPath>> FindAsync(this RelationNetwork network, WutongDb db, Actor actor, Guid organisation, int most = Most)
    {
        if (!actor.MayFindPaths()) return [];
        var target = await db.Organisations.VisibleTo(actor).Where(o => o.Id == organisation || o.Absorbed.Any(a => a.Id == organisation)).Select(o => (Guid?)o.Id).SingleOrDefaultAsync();
        return target is null ? [] : await new PathSearch(db, actor).FindAsync(await network.CurrentAsync(db, actor), target.Value, most);
    }

    /// <summary>The organisation of this name, old or new, or else the one whose name holds the text; of those that the actor may see.</summary>
    public static async Task<SoughtOrganisation> OrganisationSoughtAsync(this WutongDb db, Actor actor, string text)
    {
        if (await db.OrganisationNamedAsync(actor, text) is { } named) return new(named, []);
        var found = await (await OrganisationSearch.MatchingAsync(db, actor, text)).Rows.OrderBy(o => o.NameSortKey).ThenBy(o => o.Id)
            .Select(o => new OrganisationRef(o.Id, o.Name, o.Kind, o.Country, o.IsExample)).Take(MostNames).ToListAsync();
        return found.Count == 1 ? new(found[0], []) : new(null, [.. found.Select(o => o.Name)]);
    }
}
