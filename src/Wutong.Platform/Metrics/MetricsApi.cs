using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Metrics;

/// <summary>Figures for programs.</summary>
internal static class MetricsApi
{
    public const string ReadScope = "metrics.read", WriteScope = "metrics.write";

    public static void Map(IEndpointRouteBuilder api)
    {
        var metrics = api.MapGroup("/metrics").WithTags("metrics");
        metrics.MapGet("", (WutongDb db) => TypedResults.Json(new Listing<ListedMetric>(MetricReading.List(db), null), Json.Options)).For(ReadScope, Roles.Staff).WithSummary("Every figure that can be asked for, with its definition.").Produces<Listing<ListedMetric>>();
        metrics.MapGroup("/rows").MapTable(MetricRowTable.Instance).For(ReadScope, Roles.Staff).WithSummary("The facts behind figures; a figure is the sum of a view of them.");
        metrics.MapGet("{name}", GetAsync).For(ReadScope, Roles.Staff).WithSummary("A figure as of a day, as it is known now or was known at the end of a day.").Produces<ReadFigure>().ProducesValidationProblem().ProducesProblem(404);
        metrics.MapPut("{name}/target", (string name, Body<SetTarget> body, WutongDb db, Actor actor, IBindingNames names) => body.Run(input => (input with { Metric = name }).Run(db, actor, names)))
            .For(WriteScope, MetricCard.Keepers).WithSummary("Says what a metric is to reach in a year; without a value, takes that back.").Answers();
        metrics.MapPut("{name}/office", (string name, Body<SetMetricOffice> body, WutongDb db, Actor actor) => body.Run(input => (input with { Metric = name }).Run(db, actor)))
            .For(WriteScope, MetricCard.Keepers).WithSummary("Says which office answers for a metric.").Answers();
    }

    private static async Task<IResult> GetAsync(string name, DateOnly? asof, DateOnly? from, DateOnly? known, Guid? district, WutongDb db, Actor actor, IBindingNames names)
    {
        var (figure, wrong) = await MetricReading.ReadAsync(db, actor, names, new AskedFigure(name, asof ?? actor.Now.Day()) { From = from, Known = known, DistrictId = district });
        if (figure is not null) return TypedResults.Json(figure with { RowsAddress = "/api" + figure.RowsAddress }, Json.Options);
        return wrong is null ? Api.Answer(Outcome.Missing) : Api.Invalid([new Problem(wrong, Words.Invalid_Value)]);
    }
}
