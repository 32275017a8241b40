using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Comments;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Timeline;

/// <summary>Timelines, comments and what one follows, for programs. A token must be open to the kind of record, too.</summary>
internal static class TimelineApi
{
    public const string ReadScope = "timeline.read", WriteScope = "timeline.write";

    /// <summary>An entry of a timeline.</summary>
    /// <param name="SourceId">What tells it; of a comment, the comment.</param>
    /// <param name="Source">The title of the record that tells it, where that is another one.</param>
    /// <param name="Text">Null for a comment that was removed.</param>
    /// <param name="Version">Of a comment.</param>
    internal sealed record Item(Guid Id, string Kind, string? Code, DateTimeOffset At, string? By, Guid SourceId, string? Source, string? Address, string? Text, bool IsRemoved, int? Version, bool IsExample);

    /// <summary>A record that one follows.</summary>
    internal sealed record Followed(Guid RecordId, string Kind, string Title, string Address, DateTimeOffset Since);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/timeline/{id:guid}", ListAsync).WithTags("timeline").For(ReadScope, Roles.Staff).WithSummary("What happened to a record, newest first.").Produces<Listing<Item>>().ProducesProblem(400).ProducesProblem(404);
        var comments = api.MapGroup("/comments").WithTags("timeline");
        comments.MapPost("", (Body<WriteComment> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(WriteScope, Roles.Staff).WithSummary("Says something about a record; names after @ are told of it.").Answers();
        comments.MapPut("{id:guid}", (Guid id, Body<EditComment> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(WriteScope, Roles.Staff).WithSummary("Changes one's own comment within 15 minutes; names the version it has seen.").Answers();
        comments.MapPost("{id:guid}/remove", (Guid id, Body<RemoveComment> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(WriteScope, Roles.Staff).WithSummary("Takes one's own comment back; names the version it has seen.").Answers();
        var follows = api.MapGroup("/follows").WithTags("timeline");
        follows.MapGet("", FollowsAsync).For(ReadScope, Roles.Staff).WithSummary("What one follows, what was added last first.").Produces<Listing<Followed>>();
        follows.MapPost("", (Body<FollowRecord> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(WriteScope, Roles.Staff).WithSummary("Follows a record.").Answers();
        follows.MapPost("{id:guid}/remove", async (Guid id, WutongDb db, Actor actor) => Api.Answer(await new UnfollowRecord { RecordId = id }.Run(db, actor)))
            .For(WriteScope, Roles.Staff).WithSummary("No longer follows the record with this id.").Answers();
    }

    private static async Task<IResult> ListAsync(Guid id, WutongDb db, Actor actor, string? kind = null, string? after = null, int limit = Listing.DefaultSize)
    {
        if (kind is not null && db.Modules.Timeline.Find(kind) is null) return Api.Invalid([new Problem("kind", Words.Invalid_Choice)]);
        if (await db.TimelineAsync(actor, id, kind, PageLink.Decode<DateTimeOffset>(after), Listing.Size(limit)) is not { } page) return Api.Answer(Outcome.Missing);
        return TypedResults.Json(new Listing<Item>([.. page.Lines.Select(Shown)], page.Next is { } next ? PageLink.Encode(next) : null), Json.Options);
    }

    private static Item Shown(TimelineLine line)
    {
        var (entry, comment) = (line.Entry, line.Comment);
        var isRemoved = comment?.RemovedAt is not null;
        return new Item(entry.Id, entry.Kind, entry.Code, entry.At, line.By, entry.SourceId, line.Source?.Title, line.Source?.Address, isRemoved ? null : comment?.Text ?? entry.Text, isRemoved, comment?.Version, entry.IsExample);
    }

    private static async Task<IResult> FollowsAsync(WutongDb db, Actor actor, string? after = null, int limit = Listing.DefaultSize)
    {
        var page = await db.Follows.VisibleTo(actor).AsNoTracking().PageAsync(f => f.Since, f => f.Id, descending: true, PageLink.Decode<DateTimeOffset>(after), backwards: false, Listing.Size(limit));
        var open = await db.OpenRecordsAsync(actor, page.Rows.Select(f => f.RecordId));
        var next = page is { HasNext: true, Rows: [.., var last] } ? PageLink.Encode(new Position<DateTimeOffset>(last.Since, last.Id)) : null;
        return TypedResults.Json(new Listing<Followed>([.. page.Rows.Where(f => open.ContainsKey(f.RecordId)).Select(f => new Followed(f.RecordId, open[f.RecordId].Kind.Kind, open[f.RecordId].Title, open[f.RecordId].Address, f.Since))], next), Json.Options);
    }
}
