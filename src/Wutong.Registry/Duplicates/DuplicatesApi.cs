using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Duplicates;

internal static class DuplicatesApi
{
    /// <summary>A pair that may be one organisation; <see cref="Score"/> in thousandths.</summary>
    internal sealed record PairRow(Guid Id, int Version, Guid FirstId, string First, Guid SecondId, string Second, long Score, IReadOnlyList<string> Reasons, DuplicateState State);

    internal sealed record FoundAnswer(int Found);

    public static void Map(IEndpointRouteBuilder api)
    {
        var pairs = api.MapGroup("/registry/duplicates").WithTags("registry");
        pairs.MapGet("", ListAsync).For(ApiAnswers.Read, RegistryModule.Mergers).WithSummary("Pairs of records that may be one organisation, the most alike first.").Produces<Listing<PairRow>>();
        pairs.MapPost("find", FindAsync).For(ApiAnswers.Write, RegistryModule.Mergers).WithSummary("Compares all organisations and keeps the pairs that look like one.").Produces<FoundAnswer>();
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

    private static async Task<IResult> FindAsync(WutongDb db, Actor actor)
    {
        var (outcome, found) = await new FindDuplicates().Run(db, actor);
        return outcome is Outcome.Done ? TypedResults.Json(new FoundAnswer(found), Json.Options) : Api.Answer(outcome);
    }

    private static async Task<IResult> ListAsync(WutongDb db, Actor actor, DuplicateState state = DuplicateState.Open, string? after = null, int limit = Listing.DefaultSize)
    {
        var rows = db.DuplicateSuggestions.VisibleTo(actor).AsNoTracking().Where(s => s.State == state);
        if (state == DuplicateState.Open) rows = rows.Where(s => s.First.MergedIntoId == null && s.Second.MergedIntoId == null);
        var page = await rows.Include(s => s.First).Include(s => s.Second).PageAsync(s => s.Score, s => s.Id, descending: true, PageLink.Decode<long>(after), backwards: false, Listing.Size(limit));
        return TypedResults.Json(Listing.Of(page, [.. page.Rows.Select(Row)], s => new Position<long>(s.Score, s.Id)), Json.Options);
    }

    private static PairRow Row(DuplicateSuggestion s) => new(
        s.Id, s.Version, s.FirstId, s.First.Name, s.SecondId, s.Second.Name, s.Score, s.Reasons.Split(',', StringSplitOptions.RemoveEmptyEntries), s.State);
}
