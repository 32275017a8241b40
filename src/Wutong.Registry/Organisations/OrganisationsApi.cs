using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Organisations;

/// <summary>Organisations for programs: the same rows, fields and actions as the pages.</summary>
internal static class OrganisationsApi
{
    /// <summary>A page of organisations; <see cref="Next"/> is the value of <c>after</c> for the following one.</summary>
    internal sealed record OrganisationPage(IReadOnlyList<OrganisationRow> Items, string? Next);

    internal record OrganisationRow(
        Guid Id, int Version, string Name, OrganisationKind Kind, string? CreditCode, string Country, Guid? DistrictId, string? Business, string? IndustryCode, Guid? ParentId, LegalForm? LegalForm,
        Amount? RegisteredCapital, DateOnly? RegisteredOn, string? Telephone, string? Source, bool IsExample, IReadOnlyList<NameRow> OtherNames);

    /// <summary>One organisation with its parts.</summary>
    internal sealed record OrganisationDetail(
        Guid Id, int Version, string Name, OrganisationKind Kind, string? CreditCode, string Country, Guid? DistrictId, string? Business, string? IndustryCode, Guid? ParentId, LegalForm? LegalForm,
        Amount? RegisteredCapital, DateOnly? RegisteredOn, string? Telephone, string? Source, bool IsExample, IReadOnlyList<NameRow> OtherNames,
        IReadOnlyList<string> FurtherIndustries, IReadOnlyList<QualificationRow> Qualifications, IReadOnlyList<SiteRow> Sites, IReadOnlyList<Guid> Absorbed)
        : OrganisationRow(Id, Version, Name, Kind, CreditCode, Country, DistrictId, Business, IndustryCode, ParentId, LegalForm, RegisteredCapital, RegisteredOn, Telephone, Source, IsExample, OtherNames);

    internal sealed record QualificationRow(Guid Id, QualificationKind Kind, string? Number, DateOnly? IssuedOn, DateOnly? ExpiresOn, string? Source, bool IsExample);

    internal sealed record SiteRow(Guid Id, string Address, SitePurpose Purpose, Guid? DistrictId, DateOnly? Since, DateOnly? Until, bool IsExample);

    internal sealed record NameRow(Guid Id, string Name, NameKind Kind, DateOnly? From, DateOnly? Until);

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/registry/organisations").WithTags("registry");
        group.MapGet("", ListAsync).For(ApiAnswers.Read, RegistryModule.Readers).WithSummary("Organisations that the asker may see, by the pinyin of their names.")
            .Produces<OrganisationPage>().ProducesValidationProblem();
        group.MapGet("{id:guid}", GetAsync).For(ApiAnswers.Read, RegistryModule.Readers).WithSummary("One organisation with its parts; for one that was merged, the organisation that it is read as.").Produces<OrganisationDetail>().ProducesProblem(404);
        group.MapPost("", (Body<CreateOrganisation> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Enters an organisation; similar names ask to be confirmed.").Answers();
        group.MapPut("{id:guid}", (Guid id, Body<EditOrganisation> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Changes an organisation; names the version it has seen.").Answers();
        group.MapPost("{id:guid}/names", (Guid id, Body<AddOrganisationName> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Adds another name; names the version it has seen.").Answers();
        group.MapPost("{id:guid}/qualifications", (Guid id, Body<SaveQualification> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Notes a qualification, or changes the one named by partId; names the version it has seen.").Answers();
        group.MapPost("{id:guid}/sites", (Guid id, Body<SaveSite> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Notes a site, or changes the one named by partId; names the version it has seen.").Answers();
        group.MapPost("{id:guid}/industries", (Guid id, Body<AddIndustry> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Notes a further industry; names the version it has seen.").Answers();
        group.MapPost("{id:guid}/parts/remove", (Guid id, Body<RemovePart> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Takes away the qualification, site or further industry named by partId; names the version it has seen.").Answers();
    }

    private static async Task<IResult> ListAsync(WutongDb db, Actor actor, string? q = null, OrganisationKind? kind = null, Guid? district = null, string? after = null, int limit = ApiAnswers.DefaultSize)
    {
        if (!ApiAnswers.TryRead(q, out var text)) return ApiAnswers.BadText();
        var rows = db.Organisations.VisibleTo(actor).AsNoTracking();
        if (kind is not null) rows = rows.Where(o => o.Kind == kind);
        if (district is not null) rows = rows.Where(o => o.DistrictId == district);
        if (text is not null) rows = OrganisationSearch.Matching(db, actor, rows, text);
        var page = await rows.Include(o => o.OtherNames)
            .PageAsync(o => o.NameSortKey, o => o.Id, descending: false, PageLink.Decode<string>(after), backwards: false, Math.Clamp(limit, 1, ApiAnswers.MostSize));
        var next = page.HasNext ? PageLink.Encode(new Position<string>(page.Rows[^1].NameSortKey, page.Rows[^1].Id)) : null;
        return TypedResults.Json(new OrganisationPage([.. page.Rows.Select(Row)], next), Json.Options);
    }

    private static async Task<IResult> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await db.Organisations.VisibleTo(actor).AsNoTracking().Include(o => o.OtherNames).Include(o => o.FurtherIndustries).Include(o => o.Qualifications).Include(o => o.Sites).Include(o => o.Absorbed)
            .AsSplitQuery().SingleOrDefaultAsync(o => o.Id == id || o.Absorbed.Any(a => a.Id == id)) is { } organisation
            ? TypedResults.Json(Detail(organisation), Json.Options) : ApiAnswers.Missing();

    private static OrganisationRow Row(Organisation o) => new(
        o.Id, o.Version, o.Name, o.Kind, o.CreditCode, o.Country, o.DistrictId, o.Business, o.IndustryCode, o.ParentId, o.LegalForm, o.RegisteredCapital, o.RegisteredOn, o.Telephone, o.Source, o.IsExample, Names(o));

    private static OrganisationDetail Detail(Organisation o) => new(
        o.Id, o.Version, o.Name, o.Kind, o.CreditCode, o.Country, o.DistrictId, o.Business, o.IndustryCode, o.ParentId, o.LegalForm, o.RegisteredCapital, o.RegisteredOn, o.Telephone, o.Source, o.IsExample, Names(o),
        [.. o.FurtherIndustries.Select(i => i.Code).Order(StringComparer.Ordinal)],
        [.. o.Qualifications.OrderBy(q => q.Id).Select(q => new QualificationRow(q.Id, q.Kind, q.Number, q.IssuedOn, q.ExpiresOn, q.Source, q.IsExample))],
        [.. o.Sites.OrderBy(s => s.Id).Select(s => new SiteRow(s.Id, s.Address, s.Purpose, s.DistrictId, s.Since, s.Until, s.IsExample))],
        [.. o.Absorbed.Select(a => a.Id).Order()]);

    private static List<NameRow> Names(Organisation o) => [.. o.OtherNames.OrderBy(n => n.Id).Select(n => new NameRow(n.Id, n.Name, n.Kind, n.From, n.Until))];
}
