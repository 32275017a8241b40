using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Duplicates;

internal static class DuplicatesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var pairs = api.MapGroup("/registry/duplicates").WithTags("registry");
        pairs.MapTable(DuplicateTable.Instance).For(ApiAnswers.Read, RegistryModule.Mergers).WithSummary("Pairs of records that may be one organisation: first what is to be decided, the most alike first.");
        pairs.MapPost("find", async (JobQueue queue) => TypedResults.Json(new Api.Saved(await queue.EnqueueOnceAsync(FindDuplicates.Name)), Json.Options))
            .For(ApiAnswers.Write, RegistryModule.Mergers).WithSummary("Asks for all organisations to be compared; answers with the id of the job, or of the one that the asker has under way.").Produces<Api.Saved>();
        pairs.MapPost("", (Body<SuggestPair> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Mergers).WithSummary("Puts two records side by side that nobody suggested.").Answers();
        pairs.MapPost("{id:guid}/different", (Guid id, Body<DecideDifferent> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Mergers).WithSummary("Remembers that two records are two organisations.").Answers();

        var organisations = api.MapGroup("/registry/organisations").WithTags("registry");
        organisations.MapPost("{id:guid}/merge", (Guid id, Body<MergeOrganisation> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Mergers).WithSummary("Reads this organisation as another from now on; nothing of either is rewritten.").Answers();
        organisations.MapPost("{id:guid}/unmerge", (Guid id, Body<UnmergeOrganisation> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(ApiAnswers.Write, RegistryModule.Mergers).WithSummary("Takes a merge back: the organisation stands for itself again.").Answers();
    }
}
