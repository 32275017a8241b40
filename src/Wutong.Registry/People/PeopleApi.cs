using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.People;

/// <summary>Contacts for programs. They come masked: whole ones are for people who state a purpose.</summary>
internal static class PeopleApi
{
    /// <summary>A page of contacts; <see cref="Next"/> is the value of <c>after</c> for the following one.</summary>
    internal sealed record PersonPage(IReadOnlyList<PersonRow> Items, string? Next);

    internal sealed record PersonRow(Guid Id, int Version, string Name, Guid OrganisationId, string? Post, string? Phone, string? Email, bool IsExample);

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/registry/people").WithTags("registry");
        group.MapGet("", ListAsync).For(ApiAnswers.Read, RegistryModule.ContactReaders).WithSummary("Contacts that the asker may see, telephone and e-mail masked.")
            .Produces<PersonPage>().ProducesValidationProblem();
        group.MapGet("{id:guid}", GetAsync).For(ApiAnswers.Read, RegistryModule.ContactReaders).WithSummary("One contact, telephone and e-mail masked.").Produces<PersonRow>().ProducesProblem(404);
        group.MapPost("", (Body<CreatePerson> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Enters a contact at an organisation.").Answers();
        group.MapPut("{id:guid}", (Guid id, Body<EditPerson> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Changes a contact; a telephone or e-mail left out stays as it is.").Answers();
    }

    private static async Task<IResult> ListAsync(WutongDb db, Actor actor, string? q = null, string? after = null, int limit = ApiAnswers.DefaultSize)
    {
        if (!ApiAnswers.TryRead(q, out var text)) return ApiAnswers.BadText();
        var page = await PersonQuery.Run(db, actor, text)
            .PageAsync(p => p.NameSortKey, p => p.Id, descending: false, PageLink.Decode<string>(after), backwards: false, Math.Clamp(limit, 1, ApiAnswers.MostSize));
        var next = page.HasNext ? PageLink.Encode(new Position<string>(page.Rows[^1].NameSortKey, page.Rows[^1].Id)) : null;
        return TypedResults.Json(new PersonPage([.. page.Rows.Select(Row)], next), Json.Options);
    }

    private static async Task<IResult> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await db.People.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is { } person ? TypedResults.Json(Row(person), Json.Options) : ApiAnswers.Missing();

    private static PersonRow Row(Person p) => new(p.Id, p.Version, p.Name, p.OrganisationId, p.Post, Mask.Phone(p.Phone), Mask.Email(p.Email), p.IsExample);
}
