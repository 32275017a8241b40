using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Organisations;

/// <summary>Organisations for programs: the same rows, fields and actions as the pages.</summary>
internal static class OrganisationsApi
{
    /// <summary>A page of organisations; <see cref="Next"/> is the value of <c>after</c> for the following one.</summary>
    internal sealed record OrganisationPage(IReadOnlyList<OrganisationRow> Items, string? Next);

    internal sealed record OrganisationRow(
        Guid Id, int Version, string Name, OrganisationKind Kind, string? CreditCode, string Country, Guid? DistrictId, string? Business, string? Source, bool IsExample, IReadOnlyList<NameRow> OtherNames);

    internal sealed record NameRow(Guid Id, string Name, NameKind Kind, DateOnly? Until);

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/registry/organisations").WithTags("registry");
        group.MapGet("", ListAsync).For(ApiAnswers.Read, RegistryModule.Readers).WithSummary("Organisations that the asker may see, by the pinyin of their names.")
            .Produces<OrganisationPage>().ProducesValidationProblem();
        group.MapGet("{id:guid}", GetAsync).For(ApiAnswers.Read, RegistryModule.Readers).WithSummary("One organisation with its other names.").Produces<OrganisationRow>().ProducesProblem(404);
        group.MapPost("", (Body<CreateOrganisation> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Enters an organisation; similar names ask to be confirmed.").Answers();
        group.MapPut("{id:guid}", (Guid id, Body<EditOrganisation> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Changes an organisation; names the version it has seen.").Answers();
        group.MapPost("{id:guid}/names", (Guid id, Body<AddOrganisationName> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Adds another name; names the version it has seen.").Answers();
    }

    private static async Task<IResult> ListAsync(WutongDb db, Actor actor, string? q = null, OrganisationKind? kind = null, Guid? district = null, string? after = null, int limit = ApiAnswers.DefaultSize)
    {
        if (!ApiAnswers.TryRead(q, out var text)) return ApiAnswers.BadText();
        var rows = db.Organisations.VisibleTo(actor).AsNoTracking();
        if (kind is not null) rows = rows.Where(o => o.Kind == kind);
        if (district is not null) rows = rows.Where(o => o.DistrictId == district);
        if (text is not null) rows = OrganisationSearch.Matching(rows, text);
        var page = await rows.Include(o => o.OtherNames)
            .PageAsync(o => o.NameSortKey, o => o.Id, descending: false, PageLink.Decode<string>(after), backwards: false, Math.Clamp(limit, 1, ApiAnswers.MostSize));
        var next = page.HasNext ? PageLink.Encode(new Position<string>(page.Rows[^1].NameSortKey, page.Rows[^1].Id)) : null;
        return TypedResults.Json(new OrganisationPage([.. page.Rows.Select(Row)], next), Json.Options);
    }

    private static async Task<IResult> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await db.Organisations.VisibleTo(actor).AsNoTracking().Include(o => o.OtherNames).SingleOrDefaultAsync(o => o.Id == id) is { } organisation
            ? TypedResults.Json(Row(organisation), Json.Options) : ApiAnswers.Missing();

    private static OrganisationRow Row(Organisation o) => new(
        o.Id, o.Version, o.Name, o.Kind, o.CreditCode, o.Country, o.DistrictId, o.Business, o.Source, o.IsExample,
        [.. o.OtherNames.OrderBy(n => n.Id).Select(n => new NameRow(n.Id, n.Name, n.Kind, n.Until))]);
}
