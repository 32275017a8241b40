using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

/// <summary>A metric as of a day.</summary>
internal sealed record MetricQuestion(Metric Metric, DateOnly AsOf)
{
    /// <summary>Of what happened, the first day counted; null for the beginning of the year.</summary>
    public DateOnly? From { get; init; }

    /// <summary>As it was known at the end of that day in China; null for now.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>The district, with all that is counted as it; null for the whole city.</summary>
    public CountedDistrict? District { get; init; }

    /// <summary>The first day counted; null of what there is.</summary>
    public DateOnly? Since => Metric.Kind == MetricKind.Flow ? From ?? new DateOnly(AsOf.Year, 1, 1) : null;

    /// <summary>The same a year before, as it is known now or was known on the same day as asked.</summary>
    public MetricQuestion YearBefore => this with { AsOf = AsOf.AddYears(-1), From = From?.AddYears(-1) };

    /// <summary>The view of the table whose sum is the figure.</summary>
    public View View => MetricViews.Of(Metric, Known, District, Metric.Kind == MetricKind.Flow
        ? [MetricViews.Days("effective", Since, AsOf)]
        : [MetricViews.Days("effective", null, AsOf), MetricViews.Days("ended", AsOf.AddDays(1), null)]);

    /// <summary>Where its rows are.</summary>
    public string Rows => MetricRowTable.Instance.Path + View.Query(MetricRowTable.Instance);
}

/// <summary>A figure as it was read.</summary>
/// <param name="Value">In the metric's unit; sums in hundredths of a yuan.</param>
/// <param name="Rows">How many records it counts.</param>
/// <param name="Examples">How much of the value is made up for the demo city.</param>
internal sealed record MetricFigure(long Value, int Rows, long Examples);

/// <summary>Views of the facts that figures add up.</summary>
internal static class MetricViews
{
    private static MetricRowTable Table => MetricRowTable.Instance;

    public static View Of(Metric? metric, DateOnly? known, CountedDistrict? district, IEnumerable<Criterion> days)
    {
        List<Criterion> criteria = [.. days];
        if (metric is not null) criteria.Add(new Criterion(Table.Find("metric")!) { Values = [metric.Name] });
        if (district is not null) criteria.Add(new Criterion(Table.Find("district")!) { Values = [.. district.Ids.Select(id => id.ToString())] });
        if (known is not { } day) criteria.Add(new Criterion(Table.Find("current")!) { Values = ["true"] });
        else criteria.AddRange([Days("recorded", null, day), Days("superseded", day.AddDays(1), null)]);
        return new View { Criteria = criteria, Sort = Table.DefaultSort, Descending = true };
    }

    /// <summary>Everything that was ever recorded for a metric.</summary>
    public static View AllOf(Metric metric) => new() { Criteria = [new Criterion(Table.Find("metric")!) { Values = [metric.Name] }], Sort = Table.DefaultSort, Descending = true };

    public static Criterion Days(string column, DateOnly? from, DateOnly? to) =>
        new(Table.Find(column)!) { From = from?.ToString("yyyy-MM-dd", null), To = to?.ToString("yyyy-MM-dd", null) };

    extension(WutongDb db)
    {
        /// <summary>The figure, as far as it is the actor's to see.</summary>
        public async Task<MetricFigure> FigureAsync(Actor actor, MetricQuestion question)
        {
            var sum = await Table.Run(db, actor, question.View).GroupBy(r => r.Metric)
                .Select(g => new { Value = g.Sum(r => r.Value), Rows = g.Count(), Examples = g.Sum(r => r.IsExample ? r.Value : 0) }).SingleOrDefaultAsync();
            return sum is null ? new(0, 0, 0) : new(sum.Value, sum.Rows, sum.Examples);
        }

        /// <summary>Every row behind the figure, in the order of the table.</summary>
        public IAsyncEnumerable<MetricRow> RowsOfAsync(Actor actor, MetricQuestion question) => Table.StreamAsync(db, actor, question.View).Cast<MetricRow>();
    }
}
