using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Registry.Districts;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Contracts;

/// <summary>A district as other modules show it.</summary>
public sealed record DistrictName(Guid Id, string Name);

/// <summary>An organisation as other modules show it.</summary>
public sealed record OrganisationRef(Guid Id, string Name, OrganisationKind Kind, string Country, bool IsExample)
{
    /// <summary>Its seat is not on the mainland: what the law on foreign investment calls a foreign investor, those of Hong Kong, Macao and Taiwan alike.</summary>
    public bool IsForeign => Country != Countries.Home;
}

/// <summary>The districts as figures see them: a zone and a town run as one (区镇合一) are one line, the zone's.</summary>
public sealed class CountedDistricts
{
    private readonly Dictionary<Guid, (string Name, Guid? CountedWith)> districts;

    internal CountedDistricts(Dictionary<Guid, (string Name, Guid? CountedWith)> districts) => this.districts = districts;

    /// <summary>The district under which whatever lies in <paramref name="district"/> is counted.</summary>
    public Guid Of(Guid district) => districts.TryGetValue(district, out var found) && found.CountedWith is { } zone ? zone : district;

    /// <summary>The name of the district under which it is counted; null for an id that is none.</summary>
    public string? NameOf(Guid district) => districts.TryGetValue(Of(district), out var found) ? found.Name : null;

    /// <summary>How many districts there are to count.</summary>
    public int Count => districts.Count(d => d.Value.CountedWith is null);
}

/// <summary>What other modules may ask the registry.</summary>
public static class RegistryDirectory
{
    // Districts are offered by the filters of every list, the same to all.
    private static readonly PreparedQueries Prepared = new();
    private static readonly Actor Everybody = Actor.Nobody(default);

    extension(WutongDb db)
    {
        public Task<List<DistrictName>> DistrictNamesAsync() => Prepared.ListAsync(db, Everybody, nameof(DistrictNamesAsync),
            () => db.Districts.Whole.OrderBy(d => d.Order).ThenBy(d => d.Name).Select(d => new DistrictName(d.Id, d.Name)));

        /// <summary>The districts by each of their names: of a zone and town under one administration either will do.</summary>
        public async Task<Dictionary<string, Guid>> DistrictIdsAsync()
        {
            Dictionary<string, Guid> ids = [];
            foreach (var district in await db.Districts.Whole.OrderBy(d => d.Order).ThenBy(d => d.Name).Select(d => new { d.Id, d.Name, d.AlsoCalled }).ToListAsync())
            {
                ids[district.Name] = district.Id;
                if (district.AlsoCalled is { } other) ids.TryAdd(other, district.Id);
            }
            return ids;
        }

        /// <summary>Districts, to be joined into a query.</summary>
        public IQueryable<Named> DistrictsByName => db.Districts.Whole.Select(d => new Named { Id = d.Id, Name = d.Name, IsExample = d.IsExample });

        /// <summary>
        /// Organisations, to be joined into a query: shown only beside a record that the user may see. One that was merged is named as the survivor is.
        /// </summary>
        public IQueryable<Named> OrganisationNames => db.Organisations.Whole
            .Join(db.Organisations.Whole, o => o.SurvivorId ?? o.Id, s => s.Id, (o, s) => new Named { Id = o.Id, Name = s.Name, IsExample = s.IsExample });

        /// <summary>Under which district a figure is counted: a zone and the towns that it administers count once, as the zone.</summary>
        public async Task<CountedDistricts> CountedDistrictsAsync() =>
            new(await db.Districts.Whole.Select(d => new { d.Id, d.Name, d.CountedWithId }).ToDictionaryAsync(d => d.Id, d => (d.Name, d.CountedWithId)));

        /// <summary>
        /// The named organisations, whoever asks: the caller shows them only beside a record that the user may see. One that was merged is
        /// answered, under the id asked for, as the survivor is.
        /// </summary>
        public async Task<IReadOnlyDictionary<Guid, OrganisationRef>> OrganisationRefsAsync(IEnumerable<Guid> ids)
        {
            var wanted = ids.Distinct().ToList();
            var survivors = db.Organisations.Whole;
            return await db.Organisations.Whole.Where(o => wanted.Contains(o.Id))
                .Join(survivors, o => o.SurvivorId ?? o.Id, s => s.Id, (o, s) => new { Asked = o.Id, Shown = new OrganisationRef(s.Id, s.Name, s.Kind, s.Country, s.IsExample) })
                .ToDictionaryAsync(o => o.Asked, o => o.Shown);
        }

        /// <summary>
        /// Ids of the organisations whose names, old or new, or credit code or initials match, among those the actor may see; with the
        /// records that are read as one of them, because references go on naming those.
        /// </summary>
        public async Task<FoundIds> FindOrganisationIdsAsync(Actor actor, string text)
        {
            var (rows, hasMore) = await OrganisationSearch.MatchingAsync(db, actor, text);
            var found = rows.Select(o => o.Id);
            var readAsThey = db.Organisations.Whole.Where(o => o.SurvivorId != null && found.Contains(o.SurvivorId.Value)).Select(o => o.Id);
            return new(await found.Concat(readAsThey).ToListAsync(), hasMore);
        }

        /// <summary>The ids themselves and those of all records that are read as the same organisations.</summary>
        public async Task<IReadOnlyList<Guid>> ReadAsTheSameAsync(IEnumerable<Guid> ids)
        {
            var asked = ids.Distinct().ToList();
            return asked.Count == 0 ? asked : [.. (await db.ReadAsTheSame(asked).ToListAsync()).Union(asked)];
        }

        /// <summary>The same as a query to be put into another.</summary>
        internal IQueryable<Guid> ReadAsTheSame(IReadOnlyList<Guid> asked)
        {
            var survivors = db.Organisations.Whole.Where(o => asked.Contains(o.Id)).Select(o => o.SurvivorId ?? o.Id);
            return db.Organisations.Whole.Where(o => survivors.Contains(o.Id) || (o.SurvivorId != null && survivors.Contains(o.SurvivorId.Value))).Select(o => o.Id);
        }

        /// <summary>Some organisations as a filter names them, of those that the actor may see.</summary>
        internal async Task<IReadOnlyList<Choice>> OrganisationChoicesAsync(Actor actor, IReadOnlyList<Guid> ids) =>
            [.. (await db.Organisations.VisibleTo(actor).Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToListAsync()).Select(o => new Choice(o.Id.ToString(), o.Name, IsData: true))];

        /// <summary>Some people, alike.</summary>
        internal async Task<IReadOnlyList<Choice>> PersonChoicesAsync(Actor actor, IReadOnlyList<Guid> ids) =>
            [.. (await db.People.VisibleTo(actor).Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync()).Select(p => new Choice(p.Id.ToString(), p.Name, IsData: true))];

        /// <summary>The districts in their order, for a filter.</summary>
        public async Task<IReadOnlyList<Choice>> DistrictChoicesAsync() => [.. (await db.DistrictNamesAsync()).Select(d => new Choice(d.Id.ToString(), d.Name, IsData: true))];

        /// <summary>The organisation that bears exactly this name, old or new, among those the actor may see; null when none or several do.</summary>
        public async Task<OrganisationRef?> OrganisationNamedAsync(Actor actor, string name) => (await db.OrganisationsNamedAsync(actor, [name])).GetValueOrDefault(name);

        /// <summary>
        /// The organisations that bear exactly these names, old or new, themselves or as a record that was merged into them, among those the actor may see. A name
        /// that none or several bear is left out.
        /// </summary>
        public async Task<IReadOnlyDictionary<string, OrganisationRef>> OrganisationsNamedAsync(Actor actor, IEnumerable<string> names)
        {
            var sought = names.Distinct().ToList();
            if (sought.Count == 0) return new Dictionary<string, OrganisationRef>();
            var all = db.Organisations.Whole;
            // Two seeks by name instead of one condition with an "or", which reads every organisation.
            var bearers = await all.Where(o => sought.Contains(o.Name)).Select(o => new { o.Name, Id = o.SurvivorId ?? o.Id })
                .Concat(all.SelectMany(o => o.OtherNames, (o, n) => new { n.Name, Id = o.SurvivorId ?? o.Id }).Where(n => sought.Contains(n.Name))).ToListAsync();
            var ids = bearers.Select(b => b.Id).Distinct().ToList();
            var visible = await db.Organisations.VisibleTo(actor).Where(o => ids.Contains(o.Id)).Select(o => new OrganisationRef(o.Id, o.Name, o.Kind, o.Country, o.IsExample)).ToDictionaryAsync(o => o.Id);
            return bearers.Where(b => visible.ContainsKey(b.Id)).DistinctBy(b => (b.Name, b.Id)).GroupBy(b => b.Name).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => visible[g.Single().Id]);
        }

        /// <summary>Whether the actor may see this organisation.</summary>
        public Task<bool> SeesOrganisationAsync(Actor actor, Guid id) => db.Organisations.VisibleTo(actor).AnyAsync(o => o.Id == id || o.Absorbed.Any(a => a.Id == id));

        public Task<bool> DistrictExistsAsync(Guid id) => db.Districts.Whole.AnyAsync(d => d.Id == id);
    }

    /// <summary>Declares that a column holds the id of a district.</summary>
    public static void HasDistrict<T>(this EntityTypeBuilder<T> builder, string column) where T : class =>
        builder.HasOne(typeof(District).FullName!, null).WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Restrict);

    /// <summary>Declares that a column holds the id of an organisation.</summary>
    public static void HasOrganisation<T>(this EntityTypeBuilder<T> builder, string column) where T : class =>
        builder.HasOne(typeof(Organisation).FullName!, null).WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Restrict);
}
