using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Search;

/// <summary>What belongs to a project and is found by its own words and the project's name, by whoever knows the project whole (<see cref="OfProjects.KnownTo"/>).</summary>
internal abstract class SearchableOfProject<T> : Searchable<T> where T : class, IVersioned, IVisible<T>
{
    /// <summary>The most of a title: what is longer stands in the text.</summary>
    private const int TitleLength = 60;

    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override string Scope => AttractionModule.ReadScope;

    // Who may find it follows from the project, and it shows its name.
    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) => kind == SearchableProjects.Name ? OfProjects(db, renamed) : null;

    /// <summary>The records of these projects.</summary>
    protected abstract IQueryable<Guid> OfProjects(WutongDb db, IReadOnlyCollection<Guid> projects);

    private protected static SearchDocument Document(Guid id, InvestmentProject project, string words, string? day, bool isExample, params string?[] others) => new()
    {
        Id = id, Title = words.Length <= TitleLength ? words : words[..(char.IsHighSurrogate(words[TitleLength - 2]) ? TitleLength - 2 : TitleLength - 1)] + "…", Others = [.. others.OfType<string>()], Related = [project.Name],
        Subtitle = day is null ? project.Name : $"{project.Name} · {day}", Body = words.Length <= TitleLength ? null : words, IsExample = isExample, Audience = AudienceOf(project),
    };

    /// <summary>The head office and leaders; of officers the team, and unless the project is confidential its office and its district.</summary>
    public static IReadOnlyList<string> AudienceOf(InvestmentProject project) =>
    [
        SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), .. project.Team.Select(m => SearchAudience.Account(Role.InvestmentOfficer, m.UserId)),
        .. project.CodeName is null ? [SearchAudience.InOffice(Role.InvestmentOfficer, project.OfficeId)] : Array.Empty<string>(),
        .. project is { CodeName: null, DistrictId: { } district } ? [SearchAudience.InDistrict(Role.InvestmentOfficer, district)] : Array.Empty<string>(),
    ];
}
