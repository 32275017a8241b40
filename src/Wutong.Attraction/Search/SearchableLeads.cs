using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Leads;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Search;

/// <summary>Leads, by their name and their investor's. A confidential one has two faces, as a confidential project has.</summary>
internal sealed class SearchableLeads : Searchable<Lead>
{
    public const string Name = "leads";
    private const int Whole = 0, Veiled = 1;

    public override string Kind => Name;
    public override string Label => Words.Menu_Leads;
    public override string Icon => "flag";
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override string Scope => AttractionModule.ReadScope;
    public override bool HasFaces => true;
    public override string LinkOf(Guid id) => $"/attraction/leads/{id}";

    protected override IQueryable<Lead> OfFace(IQueryable<Lead> visible, Actor actor, int face) => face == Whole ? visible.Where(Lead.OpenTo(actor)) : visible;

    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        List<SearchDocument> documents = [];
        foreach (var lead in await db.Leads.Whole.AsNoTracking().Where(l => ids.Contains(l.Id)).ToListAsync())
        {
            documents.Add(WholeOf(lead));
            if (lead.CodeName is { } code) documents.Add(new SearchDocument { Id = lead.Id, Face = Veiled, Title = code, IsExample = lead.IsExample, Audience = Others(lead), Except = Open(lead) });
        }
        return documents;
    }

    private static SearchDocument WholeOf(Lead lead) => new()
    {
        Id = lead.Id, Face = Whole, Title = lead.Name, Others = [.. new[] { lead.CodeName, lead.Investor, lead.CreditCode }.OfType<string>()], Subtitle = lead.Investor,
        Body = string.Join('\n', new[] { lead.Product, lead.Summary }.OfType<string>()) is { Length: > 0 } body ? body : null,
        IsExample = lead.IsExample, Audience = lead.CodeName is null ? [.. Open(lead), .. Others(lead)] : Open(lead),
    };

    /// <summary>To whom even a confidential lead is open: <see cref="Lead.OpenTo"/> among those of <see cref="Lead.VisibleTo"/>.</summary>
    private static List<string> Open(Lead lead) =>
    [
        SearchAudience.Of(Role.HeadOffice), SearchAudience.Of(Role.Leader), SearchAudience.Account(Role.InvestmentOfficer, lead.HolderId),
        .. lead.ResponsibleId is { } responsible ? [SearchAudience.Account(Role.InvestmentOfficer, responsible)] : Array.Empty<string>(),
    ];

    /// <summary>Who sees it besides: officers of its district and office.</summary>
    private static List<string> Others(Lead lead) =>
    [
        SearchAudience.InOffice(Role.InvestmentOfficer, lead.OfficeId),
        .. lead.DistrictId is { } district ? [SearchAudience.InDistrict(Role.InvestmentOfficer, district)] : Array.Empty<string>(),
    ];
}
