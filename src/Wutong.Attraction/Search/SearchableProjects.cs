using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Search;

/// <summary>
/// Projects, by their own name and by everything that their investor is called. A confidential one has two faces: whole for those to whom it is
/// open, and its code name alone, without investor, product and text, for those who see it otherwise.
/// </summary>
internal sealed class SearchableProjects : Searchable<InvestmentProject>
{
    public const string Name = "projects";
    private const int Whole = 0, Veiled = 1;

    public override string Kind => Name;
    public override string Label => Words.Menu_Projects;
    public override string Icon => "briefcase";
    public override IReadOnlySet<Role> Roles => AttractionModule.ProjectReaders;
    public override string Scope => AttractionModule.ReadScope;
    public override bool HasFaces => true;
    public override string LinkOf(Guid id) => $"/attraction/projects/{id}";

    /// <summary>What belongs to it shows its name, and who may find that follows from who knows it.</summary>
    public override bool IsRename(EntityEntry changed) => changed.Entity is TeamMember
        || (changed.Entity is InvestmentProject && new[] { nameof(InvestmentProject.Name), nameof(InvestmentProject.CodeName), nameof(InvestmentProject.DistrictId), nameof(InvestmentProject.OfficeId) }.Any(name => changed.Property(name).IsModified));

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) => kind switch
    {
        RegistrySearch.Organisations => db.Projects.Whole.Where(p => renamed.Contains(p.InvestorId)).Select(p => p.Id),
        RegistrySearch.Districts => db.Projects.Whole.Where(p => p.DistrictId != null && renamed.Contains(p.DistrictId.Value)).Select(p => p.Id),
        _ => null,
    };

    protected override IQueryable<InvestmentProject> OfFace(IQueryable<InvestmentProject> visible, Actor actor, int face) =>
        face == Whole ? visible.Where(InvestmentProject.OpenTo(actor)) : visible;

    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var projects = await db.Projects.Whole.AsNoTracking().Include(p => p.Team).Where(p => ids.Contains(p.Id)).ToListAsync();
        var investors = await db.OrganisationsCalledAsync(projects.Select(p => p.InvestorId));
        var districts = (await db.DistrictNamesAsync()).ToDictionary(d => d.Id, d => d.Name);
        List<SearchDocument> documents = [];
        foreach (var project in projects)
        {
            var district = project.DistrictId is { } id ? districts.GetValueOrDefault(id) : null;
            documents.Add(WholeOf(project, investors[project.InvestorId], district));
            if (project.CodeName is { } code) documents.Add(VeiledOf(project, code, district));
        }
        return documents;
    }

    private static SearchDocument WholeOf(InvestmentProject project, RegistrySearch.Called investor, string? district) => new()
    {
        Id = project.Id, Face = Whole, Title = project.Name,
        Others = [.. new[] { project.CodeName, project.LicenceNumber }.OfType<string>()], Related = [.. investor.All],
        Subtitle = district is null ? investor.Name : $"{investor.Name} · {district}",
        Body = string.Join('\n', new[] { project.Product, project.Summary, project.LeasedPremises }.OfType<string>()) is { Length: > 0 } body ? body : null,
        IsExample = project.IsExample, Audience = project.CodeName is null ? [.. Open(project), .. Others(project)] : Open(project),
    };

    private static SearchDocument VeiledOf(InvestmentProject project, string code, string? district) => new()
    {
        Id = project.Id, Face = Veiled, Title = code, Subtitle = district, IsExample = project.IsExample, Audience = Others(project), Except = Open(project),
    };

    /// <summary>To whom even a confidential project is open: <see cref="InvestmentProject.OpenTo"/> among those of <see cref="InvestmentProject.VisibleTo"/>.</summary>
    private static List<string> Open(InvestmentProject project) =>
    [
        SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), SearchAudience.For(Role.Enterprise, project.InvestorId),
        .. project.Team.Select(m => SearchAudience.Account(Role.InvestmentOfficer, m.UserId)),
    ];

    /// <summary>Who sees it besides: officers of its district and office.</summary>
    private static List<string> Others(InvestmentProject project) =>
    [
        SearchAudience.InOffice(Role.InvestmentOfficer, project.OfficeId),
        .. project.DistrictId is { } district ? [SearchAudience.InDistrict(Role.InvestmentOfficer, district)] : Array.Empty<string>(),
    ];
}
