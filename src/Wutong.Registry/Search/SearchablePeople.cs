using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.People;

namespace Wutong.Registry.Search;

/// <summary>Contacts, by name and organisation. Nobody is found by telephone or e-mail: that would tell them.</summary>
internal sealed class SearchablePeople : Searchable<Person>
{
    public const string Name = "people";

    public override string Kind => Name;
    public override string Label => Words.Menu_People;
    public override string Icon => "users";
    public override IReadOnlySet<Role> Roles => RegistryModule.ContactReaders;
    public override string Scope => ApiAnswers.Read;
    public override string LinkOf(Guid id) => $"/registry/people/{id}";

    public override IQueryable<Guid>? Showing(WutongDb db, string kind, IReadOnlyCollection<Guid> renamed) =>
        kind == RegistrySearch.Organisations ? db.People.Whole.Where(p => renamed.Contains(p.OrganisationId)).Select(p => p.Id) : null;

    /// <summary>As <see cref="Person.VisibleTo"/>.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var people = await db.People.Whole.AsNoTracking().Where(p => ids.Contains(p.Id) && p.ErasedAt == null).ToListAsync();
        var organisations = await db.OrganisationsCalledAsync(people.Select(p => p.OrganisationId));
        return [.. people.Select(p => new SearchDocument
        {
            Id = p.Id, Title = p.Name, Related = [.. organisations[p.OrganisationId].All], Subtitle = organisations[p.OrganisationId].Name, Body = p.Post, IsExample = p.IsExample,
            Audience =
            [
                SearchAudience.Of(Role.InvestmentOfficer), SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Section), SearchAudience.Of(Role.Steward),
                SearchAudience.For(Role.Enterprise, p.OrganisationId),
            ],
        })];
    }
}
