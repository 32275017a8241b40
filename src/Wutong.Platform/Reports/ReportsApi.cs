using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Reports;

/// <summary>Reports for programs.</summary>
internal static class ReportsApi
{
    public const string ReadScope = MetricsApi.ReadScope, WriteScope = MetricsApi.WriteScope;

    /// <summary>A report as it was given.</summary>
    internal sealed record Item(ReportRow Report, IReadOnlyList<ReportBlock> Sections);

    public static void Map(IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/reports").WithTags("reports");
        reports.MapTable(ReportTable.Instance).For(ReadScope, Roles.Staff).WithSummary("Reports that were given and that the asker may read, the last first.");
        reports.MapGet("{id:guid}", GetAsync).For(ReadScope, Roles.Staff).WithSummary("One report with every figure and list.").Produces<Item>().ProducesProblem(404);
        reports.MapPost("templates/{id:guid}/give", (Guid id, Body<GiveReport> body, WutongDb db, Actor actor, IBindingNames names) => body.Run(input => (input with { Id = id }).Run(db, actor, names)))
            .For(WriteScope, Roles.Staff).WithSummary("Gives the report of a period; names the version of the template it has seen.").Answers();
    }

    private static async Task<IResult> GetAsync(Guid id, WutongDb db, Actor actor)
    {
        if (await ReportTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return Api.Answer(Outcome.Missing);
        return TypedResults.Json(new Item(row, (await db.OfficeReports.VisibleTo(actor).AsNoTracking().SingleAsync(r => r.Id == id)).Blocks()), Json.Options);
    }
}
