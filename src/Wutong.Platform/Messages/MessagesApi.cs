using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Messages;

/// <summary>One's own messages for programs.</summary>
internal static class MessagesApi
{
    public const string ReadScope = "messages.read", WriteScope = "messages.write";

    private static readonly IReadOnlySet<Role> Anybody = Enum.GetValues<Role>().ToHashSet();

    /// <summary>A message; the text is in Chinese.</summary>
    /// <param name="Link">A path of this site.</param>
    internal sealed record Item(Guid Id, string Kind, string Subject, string Text, string Link, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt, bool IsExample);

    public static void Map(IEndpointRouteBuilder api)
    {
        var messages = api.MapGroup("/messages").WithTags("messages");
        messages.MapGet("", ListAsync).For(ReadScope, Anybody).WithSummary("One's own messages, newest first.").Produces<Listing<Item>>();
        messages.MapPost("{id:guid}/read", async (Guid id, WutongDb db, Actor actor) => Api.Answer(await new ReadMessage { Id = id }.Run(db, actor)))
            .For(WriteScope, Anybody).WithSummary("Notes that a message was read.").Answers();
        messages.MapPost("read", async (WutongDb db, Actor actor) => Api.Answer(await new ReadAllMessages().Run(db, actor)))
            .For(WriteScope, Anybody).WithSummary("Notes that all messages so far were read.").Answers();
    }

    private static async Task<IResult> ListAsync(WutongDb db, Actor actor, bool unread = false, string? after = null, int limit = Listing.DefaultSize)
    {
        var messages = db.Messages.VisibleTo(actor);
        if (unread) messages = messages.Where(m => m.ReadAt == null);
        var page = await messages.AsNoTracking().PageAsync(m => m.CreatedAt, m => m.Id, descending: true, PageLink.Decode<DateTimeOffset>(after), backwards: false, Listing.Size(limit));
        var kinds = db.Modules.Messages;
        var next = page is { HasNext: true, Rows: [.., var last] } ? PageLink.Encode(new Position<DateTimeOffset>(last.CreatedAt, last.Id)) : null;
        return TypedResults.Json(new Listing<Item>([.. page.Rows.Select(m => new Item(m.Id, m.Kind, m.Subject, kinds.SentenceOf(m.Kind, m.ArgumentList), m.Link, m.CreatedAt, m.ReadAt, m.IsExample))], next), Json.Options);
    }
}
