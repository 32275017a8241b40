using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Search;

/// <summary>Search for programs: what a token may read of each module decides which kinds it finds.</summary>
internal static class SearchApi
{
    private const int DefaultSize = 20, MostSize = 100, MostText = 120;

    /// <summary>What was found. <see cref="Next"/> is the value of <c>after</c> for the following page.</summary>
    internal sealed record Answer(IReadOnlyList<Item> Items, int Count, bool IsCapped, string? Next);

    /// <summary>A record.</summary>
    internal sealed record Item(string Kind, Guid Id, string Title, string? Also, string? Subtitle, string? Snippet, string Link, bool IsExample)
    {
        public static Item Of(SearchHit hit) => new(hit.Kind.Kind, hit.Id, Plain(hit.Title)!, Plain(hit.Also), Plain(hit.Subtitle), Plain(hit.Snippet), hit.Link, hit.IsExample);

        private static string? Plain(IReadOnlyList<MarkedPart>? parts) => parts is null ? null : string.Concat(parts.Select(p => p.Text));
    }

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/search", FindAsync).RequireAuthorization(Access.Account).WithTags("search")
        .WithSummary("Finds records of every kind that the asker may see, by names old and new, codes, pinyin, initials and text.").Produces<Answer>().ProducesValidationProblem();

    private static async Task<IResult> FindAsync(WutongDb db, Actor actor, string? q = null, string? kind = null, string? after = null, int limit = DefaultSize)
    {
        if (!TextNormaliser.TryNormalise(q, out var text) || text is { Length: > MostText }) return Api.Invalid([new Problem("q", Words.Invalid_Text)]);
        if (kind is not null && db.Searchables.Find(kind) is null) return Api.Invalid([new Problem("kind", Words.Invalid_Value)]);
        return TypedResults.Json(await AnswerAsync(db, actor, text, kind, after, Math.Clamp(limit, 1, MostSize)), Json.Options);
    }

    internal static async Task<Answer> AnswerAsync(WutongDb db, Actor actor, string? text, string? kind, string? after, int limit)
    {
        var page = await db.SearchAsync(actor, text, kind, after, null, limit);
        return new Answer([.. page.Hits.Select(Item.Of)], page.Count, page.IsCapped, page.After);
    }
}
