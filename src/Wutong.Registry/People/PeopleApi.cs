using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.People;

/// <summary>Contacts for programs. They come masked: whole ones are for people who state a purpose.</summary>
internal static class PeopleApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/registry/people").WithTags("registry");
        group.MapTable(PersonTable.Instance).For(ApiAnswers.Read, RegistryModule.ContactReaders).WithSummary("Contacts that the asker may see, telephone and e-mail masked.");
        group.MapGet("{id:guid}", GetAsync).For(ApiAnswers.Read, RegistryModule.ContactReaders).WithSummary("One contact, telephone and e-mail masked.").Produces<PersonRow>().ProducesProblem(404);
        group.MapPost("", (Body<CreatePerson> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Enters a contact at an organisation.").Answers();
        group.MapPut("{id:guid}", (Guid id, Body<EditPerson> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Changes a contact; a telephone or e-mail left out stays as it is.").Answers();
        group.MapPost("{id:guid}/keep", (Guid id, Body<KeepPerson> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Writers).WithSummary("Says what a contact is still needed for: it is kept for another three years.").Answers();
        group.MapPost("{id:guid}/erase", (Guid id, Body<ErasePerson> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Erasers).WithSummary("Erases name, telephone and e-mail of a contact for good.").Answers();
    }

    private static async Task<IResult> GetAsync(Guid id, WutongDb db, Actor actor) =>
        await PersonTable.Instance.RowsAsync(db, actor, [id]) is [var person] ? TypedResults.Json(person, Json.Options) : ApiAnswers.Missing();
}
