using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

/// <summary>A metric as the catalogue has it.</summary>
public sealed record ListedMetric(string Name, string Label, string Definition, MetricKind Kind, MetricUnit Unit, string Group);

/// <summary>What is asked for.</summary>
public sealed record AskedFigure(string Name, DateOnly AsOf)
{
    /// <summary>Of what happened, another first day than that of the year.</summary>
    public DateOnly? From { get; init; }

    /// <summary>As it was known at the end of that day in China; null for now.</summary>
    public DateOnly? Known { get; init; }
    public Guid? DistrictId { get; init; }
}

/// <summary>A figure as it was read.</summary>
/// <param name="From">The first day counted; null of what there is on a day.</param>
/// <param name="Value">In the metric's unit; sums in hundredths of a yuan.</param>
/// <param name="Rows">How many rows add up to it.</param>
/// <param name="Examples">How much of the value is made up for the demo city.</param>
/// <param name="RowsAddress">The page with the rows; behind <c>/api</c> the operation.</param>
public sealed record ReadFigure(string Name, DateOnly? From, DateOnly AsOf, DateOnly? Known, Guid? DistrictId, long Value, MetricUnit Unit, int Rows, long Examples, string RowsAddress);

/// <summary>A row behind a figure.</summary>
/// <param name="Record">Its title as the asker knows it; null for what is gone.</param>
public sealed record FigureRow(Guid Id, Guid RecordId, string? Record, long Value, Guid? DistrictId, string? District, DateOnly EffectiveOn, DateTimeOffset RecordedAt, bool IsExample);

/// <summary>Figures for whoever is not a page: the command line, operations, reports.</summary>
public static class MetricReading
{
    public static IReadOnlyList<ListedMetric> List(WutongDb db) =>
        [.. db.Modules.Metrics.All.SelectMany(s => s.Metrics.Select(m => new ListedMetric(m.Name, m.Label(), m.Definition(), m.Kind, m.Unit, s.Group)))];

    /// <summary>The figure, as far as it is the actor's to see. Without one, the name of what does not fit; without that, there is no such metric.</summary>
    public static async Task<(ReadFigure? Figure, string? Wrong)> ReadAsync(WutongDb db, Actor actor, IBindingNames names, AskedFigure asked)
    {
        var (question, wrong) = await QuestionAsync(db, names, asked);
        if (question is null) return (null, wrong);
        var figure = await db.FigureAsync(actor, question);
        return (new ReadFigure(asked.Name, question.Since, asked.AsOf, asked.Known, asked.DistrictId, figure.Value, question.Metric.Unit, figure.Rows, figure.Examples, question.Rows), null);
    }

    /// <summary>The rows that add up to it, newest first.</summary>
    public static async Task<IReadOnlyList<FigureRow>> RowsAsync(WutongDb db, Actor actor, IBindingNames names, AskedFigure asked)
    {
        if ((await QuestionAsync(db, names, asked)).Question is not { } question) return [];
        List<FigureRow> rows = [];
        await foreach (var r in db.RowsOfAsync(actor, question)) rows.Add(new(r.Id, r.RecordId, r.Record, r.Value, r.DistrictId, r.District, r.EffectiveOn, r.RecordedAt, r.IsExample));
        return rows;
    }

    private static async Task<(MetricQuestion? Question, string? Wrong)> QuestionAsync(WutongDb db, IBindingNames names, AskedFigure asked)
    {
        if (db.Modules.Metrics.Find(asked.Name) is not { } metric) return (null, null);
        if (!MetricDays.AreSane(asked.AsOf)) return (null, "asof");
        if (asked.From is not null && (metric.Kind == MetricKind.Stock || !MetricDays.AreSane(asked.From) || asked.From > asked.AsOf)) return (null, "from");
        if (!MetricDays.AreSane(asked.Known)) return (null, "known");
        CountedDistrict? district = null;
        if (asked.DistrictId is { } id && (district = (await names.CountedDistrictsAsync()).FirstOrDefault(d => d.Ids.Contains(id))) is null) return (null, "district");
        return (new MetricQuestion(metric, asked.AsOf) { From = asked.From, Known = asked.Known, District = district }, null);
    }
}
