using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Checking;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Metrics;
using Wutong.Platform.Modules;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Demo;
using Wutong.Registry.Districts;
using Wutong.Registry.Duplicates;
using Wutong.Registry.Industries;
using Wutong.Registry.Metrics;
using Wutong.Registry.Organisations;
using Wutong.Registry.Paths;
using Wutong.Registry.People;
using Wutong.Registry.Relationships;
using Wutong.Registry.Search;

namespace Wutong.Registry;

/// <summary>Who is who: organisations, people, districts.</summary>
public sealed class RegistryModule : IModule
{
    /// <summary>Who may look into the registry; rows are decided by each root's own rule.</summary>
    internal static readonly IReadOnlySet<Role> Readers =
        new HashSet<Role>(Roles.Staff) { Role.Enterprise, Role.Referrer, Role.Institution, Role.FundManager, Role.CarrierOperator };

    /// <summary>Those to whom contacts may be shown at all.</summary>
    internal static readonly IReadOnlySet<Role> ContactReaders =
        new HashSet<Role> { Role.InvestmentOfficer, Role.HeadOffice, Role.Section, Role.Steward, Role.Enterprise };

    /// <summary>Who may ask by whom somebody can be introduced: those who work for the city.</summary>
    internal static readonly IReadOnlySet<Role> PathFinders = Roles.Staff;

    /// <summary>Who keeps organisations and people.</summary>
    internal static readonly IReadOnlySet<Role> Writers = new HashSet<Role> { Role.InvestmentOfficer, Role.HeadOffice, Role.Section };

    /// <summary>Who answers to a person whose data the city has: tells who looked at them, and erases them.</summary>
    internal static readonly IReadOnlySet<Role> Erasers = new HashSet<Role> { Role.HeadOffice };

    /// <summary>Who decides that two records are one organisation.</summary>
    internal static readonly IReadOnlySet<Role> Mergers = new HashSet<Role> { Role.HeadOffice };

    /// <summary>Who draws the map of the city.</summary>
    internal static readonly IReadOnlySet<Role> DistrictKeepers = new HashSet<Role> { Role.SystemAdministrator };

    /// <summary>The map is public; its page is for those who work with it.</summary>
    internal static readonly IReadOnlySet<Role> DistrictReaders = new HashSet<Role>(Roles.Staff) { Role.SystemAdministrator };

    public int MenuPlace => 1;

    public IEnumerable<MenuEntry> Menu =>
    [
        new(() => Words.Menu_Group, () => Words.Menu_Organisations, "building", "/registry/organisations", Readers, Tab: 5),
        new(() => Words.Menu_Group, () => Words.Menu_People, "users", "/registry/people", ContactReaders, Tab: 6),
        new(() => Words.Menu_Group, () => Words.Menu_Relationships, "affiliate", "/registry/relationships", Readers),
        new(() => Words.Menu_Group, () => Words.Menu_Paths, "affiliate", "/registry/paths", PathFinders),
        new(() => Words.Menu_Group, () => Words.Menu_Industries, "sitemap", "/registry/industries", Readers),
        new(() => Words.Menu_Group, () => Words.Menu_Duplicates, "columns", "/registry/duplicates", Mergers),
        new(() => Words.Menu_Group, () => Words.Menu_Districts, "flag", "/registry/districts", DistrictReaders, Tab: 13),
    ];

    public IEnumerable<FolderPolicy> Folders =>
    [
        new("/Registry/Organisations", Readers),
        new("/Registry/People", ContactReaders),
        new("/Registry/Districts", DistrictReaders),
        new("/Registry/Industries", Readers),
        new("/Registry/Relationships", Readers),
        new("/Registry/Relationships/New", Writers),
        new("/Registry/Relationships/Edit", Writers),
        new("/Registry/Paths", PathFinders),
        new("/Registry/Duplicates", Mergers),
        new("/Registry/Organisations/New", Writers),
        new("/Registry/Organisations/Qualifications", Writers),
        new("/Registry/Organisations/Sites", Writers),
        new("/Registry/Organisations/FurtherIndustries", Writers),
        new("/Registry/Organisations/Edit", Writers),
        new("/Registry/People/New", Writers),
        new("/Registry/People/Edit", Writers),
        new("/Registry/People/Erase", Erasers),
        new("/Registry/People/Views", Erasers),
        new("/Registry/Districts/New", DistrictKeepers),
        new("/Registry/Districts/Edit", DistrictKeepers),
    ];

    public IEnumerable<Table> Tables =>
        [OrganisationTable.Instance, PersonTable.Instance, RelationshipTable.Instance, DuplicateTable.Instance, DistrictTable.Instance];

    public IEnumerable<JobKind> Jobs => [FindDuplicates.Kind, ExpirePeople.Kind];

    public IEnumerable<MessageKind> MessageKinds => [ExpirePeople.Soon];

    public IQueryable<Named> BondNames(WutongDb db) => db.DistrictsByName.Concat(db.OrganisationNames);

    public IEnumerable<Searchable> Searchables => [new SearchableOrganisations(), new SearchablePeople(), new SearchableDistricts()];

    public IEnumerable<MetricSource> MetricSources => [new OrganisationMetrics()];

    public async Task EraseAsync(WutongDb db, Guid subject, DateTimeOffset now)
    {
        if (await db.People.Whole.SingleOrDefaultAsync(p => p.Id == subject) is { } person) person.Erase(now);
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        OrganisationsApi.Map(api);
        PeopleApi.Map(api);
        DistrictsApi.Map(api);
        IndustriesApi.Map(api);
        RelationshipsApi.Map(api);
        PathsApi.Map(api);
        DuplicatesApi.Map(api);
    }

    /// <summary>Former names, slips, and the names by which people call an organisation for short.</summary>
    public async Task<IReadOnlyList<RecordedName>> MisnamedInAsync(WutongDb db, string text)
    {
        var names = db.OrganisationNames;
        return await db.Organisations.Whole.SelectMany(o => o.OtherNames).Where(n => text.Contains(n.Name))
            .Join(names, n => n.OrganisationId, o => o.Id, (n, o) => new RecordedName(n.Name, o.Name, n.Kind == NameKind.Former ? RecordedFault.Former : n.Kind == NameKind.Alias ? RecordedFault.Short : RecordedFault.Slip)).Distinct().ToListAsync();
    }

    public Task LoadDemoAsync(WutongDb db, Actor actor) => RegistryDemo.LoadAsync(db, actor.Now);
}
