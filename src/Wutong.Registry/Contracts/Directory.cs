using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Districts;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Contracts;

/// <summary>A district as other modules show it.</summary>
public sealed record DistrictName(Guid Id, string Name);

/// <summary>An organisation as other modules show it.</summary>
public sealed record OrganisationRef(Guid Id, string Name, OrganisationKind Kind, string Country, bool IsExample);

/// <summary>What other modules may ask the registry.</summary>
public static class RegistryDirectory
{
    extension(WutongDb db)
    {
        public Task<List<DistrictName>> DistrictNamesAsync() =>
            db.Districts.Whole.OrderBy(d => d.Order).ThenBy(d => d.Name).Select(d => new DistrictName(d.Id, d.Name)).ToListAsync();

        /// <summary>Districts, to be joined into a query.</summary>
        public IQueryable<Named> DistrictsByName => db.Districts.Whole.Select(d => new Named { Id = d.Id, Name = d.Name });

        /// <summary>Organisations, to be joined into a query: shown only beside a record that the user may see.</summary>
        public IQueryable<Named> OrganisationNames => db.Organisations.Whole.Select(o => new Named { Id = o.Id, Name = o.Name, IsExample = o.IsExample });

        /// <summary>The named organisations, whoever asks: the caller shows them only beside a record that the user may see.</summary>
        public async Task<IReadOnlyDictionary<Guid, OrganisationRef>> OrganisationRefsAsync(IEnumerable<Guid> ids)
        {
            var wanted = ids.Distinct().ToList();
            return await db.Organisations.Whole.Where(o => wanted.Contains(o.Id))
                .Select(o => new OrganisationRef(o.Id, o.Name, o.Kind, o.Country, o.IsExample)).ToDictionaryAsync(o => o.Id);
        }

        /// <summary>Ids of the organisations whose names, old or new, or credit code or initials match, among those the actor may see.</summary>
        public IQueryable<Guid> OrganisationIdsMatching(Actor actor, string text) =>
            OrganisationSearch.Matching(db.Organisations.VisibleTo(actor), text).Select(o => o.Id);

        /// <summary>The organisation that bears exactly this name, old or new, among those the actor may see; null when none or several do.</summary>
        public async Task<OrganisationRef?> OrganisationNamedAsync(Actor actor, string name)
        {
            var found = await db.Organisations.VisibleTo(actor)
                .Where(o => o.Name == name || o.OtherNames.Any(n => n.Name == name)).Take(2)
                .Select(o => new OrganisationRef(o.Id, o.Name, o.Kind, o.Country, o.IsExample)).ToListAsync();
            return found.Count == 1 ? found[0] : null;
        }

        /// <summary>Whether the actor may see this organisation.</summary>
        public Task<bool> SeesOrganisationAsync(Actor actor, Guid id) => db.Organisations.VisibleTo(actor).AnyAsync(o => o.Id == id);

        public Task<bool> DistrictExistsAsync(Guid id) => db.Districts.Whole.AnyAsync(d => d.Id == id);
    }

    /// <summary>Declares that a column holds the id of a district.</summary>
    public static void HasDistrict<T>(this EntityTypeBuilder<T> builder, string column) where T : class =>
        builder.HasOne(typeof(District).FullName!, null).WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Restrict);

    /// <summary>Declares that a column holds the id of an organisation.</summary>
    public static void HasOrganisation<T>(this EntityTypeBuilder<T> builder, string column) where T : class =>
        builder.HasOne(typeof(Organisation).FullName!, null).WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Restrict);
}
