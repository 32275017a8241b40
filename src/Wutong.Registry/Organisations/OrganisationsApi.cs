using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Organisations;

/// <summary>Organisations for programs: the same rows, fields and actions as the pages.</summary>
internal static class OrganisationsApi
{
    /// <summary>One organisation with its parts.</summary>
    internal sealed record OrganisationDetail(
        Guid Id, int Version, string Name, OrganisationKind Kind, string? CreditCode, string Country, Guid? DistrictId, string? Business, string? IndustryCode, Guid? ParentId, LegalForm? LegalForm,
        Amount? RegisteredCapital, DateOnly? RegisteredOn, string? Telephone, string? Source, bool IsExample, IReadOnlyList<OrganisationRow.OtherName> OtherNames,
        IReadOnlyList<string> FurtherIndustries, IReadOnlyList<QualificationRow> Qualifications, IReadOnlyList<SiteRow> Sites, IReadOnlyList<Guid> Absorbed);

    internal sealed record QualificationRow(Guid Id, QualificationKind Kind, string? Number, DateOnly? IssuedOn, DateOnly? ExpiresOn, string? Source, bool IsExample);

    internal sealed record SiteRow(Guid Id, string Address, SitePurpose Purpose, Guid? DistrictId, DateOnly? Since, DateOnly? Until, bool IsExample);

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/registry/organisations").WithTags("registry");
        group.MapTable(OrganisationTable.Instance).For(ApiAnswers.Read, RegistryModule.Readers).WithSummary("Organisations that the asker may see, by the pinyin of their names unless asked otherwise.");
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

    private static async Task<IResult> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await db.Organisations.VisibleTo(actor).AsNoTracking().Include(o => o.OtherNames).Include(o => o.FurtherIndustries).Include(o => o.Qualifications).Include(o => o.Sites).Include(o => o.Absorbed)
            .AsSplitQuery().SingleOrDefaultAsync(o => o.Id == id || o.Absorbed.Any(a => a.Id == id)) is { } organisation
            ? TypedResults.Json(Detail(organisation), Json.Options) : ApiAnswers.Missing();

    private static OrganisationDetail Detail(Organisation o) => new(
        o.Id, o.Version, o.Name, o.Kind, o.CreditCode, o.Country, o.DistrictId, o.Business, o.IndustryCode, o.ParentId, o.LegalForm, o.RegisteredCapital, o.RegisteredOn, o.Telephone, o.Source, o.IsExample, Names(o),
        [.. o.FurtherIndustries.Select(i => i.Code).Order(StringComparer.Ordinal)],
        [.. o.Qualifications.OrderBy(q => q.Id).Select(q => new QualificationRow(q.Id, q.Kind, q.Number, q.IssuedOn, q.ExpiresOn, q.Source, q.IsExample))],
        [.. o.Sites.OrderBy(s => s.Id).Select(s => new SiteRow(s.Id, s.Address, s.Purpose, s.DistrictId, s.Since, s.Until, s.IsExample))],
        [.. o.Absorbed.Select(a => a.Id).Order()]);

    private static List<OrganisationRow.OtherName> Names(Organisation o) => [.. o.OtherNames.OrderBy(n => n.Id).Select(n => new OrganisationRow.OtherName(n.Id, n.Name, n.Kind, n.From, n.Until))];
}
