using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Export;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tables;

/// <summary>A table for programs: the same rows, filters and sorts as its page, in the same words of the address.</summary>
public static class TableApi
{
    public const string LimitName = "limit";

    /// <summary>Maps the list of a group of operations. The table is metadata of the operation, from which its parameters are described.</summary>
    public static RouteHandlerBuilder MapTable<TRow>(this IEndpointRouteBuilder group, Table<TRow> table) where TRow : class, IRow =>
        group.MapGet("", (HttpRequest request, WutongDb db, Actor actor) => ListAsync(table, request, db, actor))
            .Produces<Listing<TRow>>().ProducesValidationProblem().WithMetadata(table);

    /// <summary>What a program is answered whose text finds more than is sorted: some rows would be missing, and nobody reads a notice.</summary>
    public static IResult TooWide => Api.Invalid([new Problem(View.SearchName, ExportTable.TooWide)]);

    private static async Task<IResult> ListAsync<TRow>(Table<TRow> table, HttpRequest request, WutongDb db, Actor actor) where TRow : class, IRow
    {
        if (View.Read(table, request.Query, out var wrong) is not { } view) return Api.Invalid([new Problem(wrong!, Words.Invalid_Value)]);
        var reading = await table.OpenAsync(db, actor, view with { Before = null });
        if (reading.Found is { HasMore: true }) return TooWide;
        var limit = Listing.DefaultSize;
        if (request.Query.TryGetValue(LimitName, out var text) && !int.TryParse(text, out limit)) return Api.Invalid([new Problem(LimitName, Words.Invalid_Value)]);
        var page = await table.PageAsync(reading, Listing.Size(limit));
        return TypedResults.Json(new Listing<TRow>(page.Rows, page.HasNext ? table.PositionOf(view, page.Rows[^1]) : null), Json.Options);
    }
}
