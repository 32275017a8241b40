using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Forms.Blanks;
using Wutong.Platform.Metrics;
using Wutong.Platform.Modules;
using Wutong.Platform.Money;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

/// <summary>Why a value cannot be had, in words that say what to do.</summary>
/// <param name="say">Asked once the work is done: values are read in Chinese, reasons in the language of the page.</param>
internal sealed class FigureProblem(Func<string> say) : Exception
{
    public override string Message => say();
}

/// <summary>
/// Reads the values of a form for a period with the rights of whoever fills it in: what the filler may not see counts nowhere and stands in no list.
/// </summary>
internal sealed class FigureReader(WutongDb db, Actor actor, ModuleList modules, IBindingNames names, ReportForm form, Period period)
{
    /// <summary>So many rows can be opened from a figure; a longer list nobody reads through.</summary>
    public const int MostIds = 10_000;

    private const int MostSummed = 100_000;

    /// <param name="typed">What was typed, by place.</param>
    /// <param name="problem">Told what is wrong with a mapping.</param>
    public async Task<IReadOnlyList<Figure>> ReadAsync(IReadOnlyDictionary<string, string?> typed, Action<ReportMapping, string> problem)
    {
        List<(ReportMapping Mapping, FigureProblem Problem)> wrong = [];
        var figures = await FormWords.InChineseAsync<IReadOnlyList<Figure>>(async () =>
        {
            List<Figure> read = [];
            foreach (var mapping in form.Mappings.InOrder())
                try { read.Add(await ReadAsync(mapping, typed.GetValueOrDefault(mapping.Place))); }
                catch (FigureProblem found) { wrong.Add((mapping, found)); }
            return read;
        });
        foreach (var (mapping, found) in wrong) problem(mapping, found.Message);
        return figures;
    }

    private async Task<Figure> ReadAsync(ReportMapping mapping, string? typed)
    {
        var figure = new Figure(mapping.Place, mapping.Label, mapping.Source) { Unit = mapping.Unit };
        return mapping.Source switch
        {
            FigureSource.Bureau => figure with { Value = new(await db.Deployments.Select(d => d.BureauName).SingleOrDefaultAsync()) },
            FigureSource.City => figure with { Value = new(await db.Deployments.Select(d => d.CityName).SingleOrDefaultAsync()) },
            FigureSource.Office => figure with { Value = new(await db.Offices.VisibleTo(actor).Where(o => o.Id == form.OfficeId).Select(o => o.Name).SingleAsync()) },
            FigureSource.Filler => figure with { Value = new(actor.DisplayName) },
            FigureSource.FilledOn => figure with { Value = new(Date: actor.Now.Day()) },
            FigureSource.Period => figure with { Value = new(period.Chinese()) },
            FigureSource.Typed => figure with { Value = TypedValue.Parse(mapping, typed) },
            FigureSource.Count => await CountAsync(mapping, figure),
            FigureSource.Sum => await SumAsync(mapping, figure),
            FigureSource.Metric => await MetricAsync(mapping, figure),
            _ => await ListAsync(mapping, figure),
        };
    }

    /// <summary>The view behind a mapping, narrowed to the period.</summary>
    private (Table Table, View View) ViewOf(ReportMapping mapping)
    {
        if (mapping.TableName is not { } name || modules.TableFor(actor, name) is not { } table) throw new FigureProblem(() => Words.Report_NoTable);
        if (View.Read(table, QueryHelpers.ParseQuery(mapping.Query), out var wrong) is not { } view) throw new FigureProblem(() => string.Format(null, Words.Report_BadQuery, wrong));
        if (mapping.DayColumn is not { } by || mapping.Span is not { } span || period.Rhythm == Rhythm.Once) return (table, view);
        if (table.Find(by) is not { IsFilterable: true, Kind: ColumnKind.Date or ColumnKind.Moment } column) throw new FigureProblem(() => string.Format(null, Words.Report_BadQuery, by));
        var from = span switch { Span.Within => period.From, Span.YearToDate => new DateOnly(period.To.Year, 1, 1), _ => (DateOnly?)null };
        return (table, view with { Criteria = [.. view.Criteria, new Criterion(column) { From = from?.ToString("yyyy-MM-dd", null), To = period.To.ToString("yyyy-MM-dd", null) }] });
    }

    private async Task<Figure> CountAsync(ReportMapping mapping, Figure figure)
    {
        var (table, view) = ViewOf(mapping);
        var count = await table.CountAsync(db, actor, view, null);
        return figure with { Value = new(Number: count), Rows = count, Counted = count, Ids = count == 0 ? [] : await FirstIdsAsync(table, view), TableName = table.Name, Query = view.Query(table) };
    }

    private async Task<IReadOnlyList<Guid>> FirstIdsAsync(Table table, View view)
    {
        List<Guid> ids = [];
        await foreach (var row in table.StreamAsync(db, actor, view))
        {
            ids.Add(((IRow)row).Id);
            if (ids.Count == MostIds) break;
        }
        return ids;
    }

    private async Task<Figure> SumAsync(ReportMapping mapping, Figure figure)
    {
        var (table, view) = ViewOf(mapping);
        if (mapping.SumColumn is not { } name || table.Find(name) is not { IsNumeric: true } column) throw new FigureProblem(() => Words.Report_NoColumn);
        if (await table.CountAsync(db, actor, view, MostSummed) > MostSummed) throw new FigureProblem(() => string.Format(null, Words.Report_TooManyRows, MostSummed.ToString("#,##0", null)));
        List<Guid> ids = [];
        var (sum, rows, counted) = (0m, 0, 0);
        await foreach (var row in table.StreamAsync(db, actor, view))
        {
            if (ids.Count < MostIds) ids.Add(((IRow)row).Id);
            rows++;
            if (NumberOf(column, row) is not { } number) continue;
            sum += number;
            counted++;
        }
        return figure with { Value = new(Number: column.Kind == ColumnKind.Amount ? InUnit(sum, mapping.Unit) : sum), Rows = rows, Counted = counted, Ids = ids, TableName = table.Name, Query = view.Query(table), Column = column.Label };
    }

    private async Task<Figure> MetricAsync(ReportMapping mapping, Figure figure)
    {
        if (modules.Metrics.Find(mapping.Metric ?? "") is not { } metric) throw new FigureProblem(() => Words.Report_NoMetric);
        var question = new MetricQuestion(metric, period.Rhythm == Rhythm.Once ? actor.Now.Day() : period.To)
        {
            From = mapping.Span switch { Span.Within => period.From, Span.UpToEnd => Period.Ever.From, _ => null }, District = await DistrictAsync(mapping),
        };
        var read = await db.FigureAsync(actor, question);
        var (table, view) = (MetricRowTable.Instance, question.View);
        var value = metric.Unit == MetricUnit.Money ? InUnit(read.Value, mapping.Unit) : read.Value;
        return figure with { Value = new(Number: value), Rows = read.Rows, Counted = read.Rows, Ids = read.Rows == 0 ? [] : await FirstIdsAsync(table, view), TableName = table.Name, Query = view.Query(table), Column = metric.Label() };
    }

    private async Task<CountedDistrict?> DistrictAsync(ReportMapping mapping) =>
        mapping.DistrictId is not { } id ? null : (await names.CountedDistrictsAsync()).FirstOrDefault(d => d.Ids.Contains(id)) ?? throw new FigureProblem(() => Words.Report_NoDistrict);

    /// <summary>A sum of money in hundredths of CNY.</summary>
    private static decimal? NumberOf(Column column, object row) => column.ValueOf(row) switch
    {
        null => null,
        Amount amount => amount.CnyMinor,
        IConvertible number => number.ToDecimal(null),
        _ => null,
    };

    internal static decimal InUnit(decimal minor, SumUnit? unit) => minor / unit switch { SumUnit.Wan => 1_000_000m, SumUnit.Yi => 10_000_000_000m, _ => 100m };

    private async Task<Figure> ListAsync(ReportMapping mapping, Figure figure)
    {
        var (table, view) = ViewOf(mapping);
        var columns = mapping.ListColumns.Select(c => (c.At, c.Unit, Column: c.Column == ListColumn.RunningNumber ? null : table.Find(c.Column) is { IsFilterOnly: false } found ? found : throw new FigureProblem(() => Words.Report_NoColumn))).ToList();
        if (await table.CountAsync(db, actor, view, Blank.MostRows) > Blank.MostRows) throw new FigureProblem(() => string.Format(null, Words.Report_TooManyRows, Blank.MostRows.ToString("#,##0", null)));
        List<Guid> ids = [];
        List<IReadOnlyList<FormValue>> cells = [];
        var leftOut = 0;
        await foreach (var row in table.StreamAsync(db, actor, view))
        {
            // The copy is read by the whole office, the filler alone may know what is behind a code name.
            if (!table.MayBeShared(row)) { leftOut++; continue; }
            ids.Add(((IRow)row).Id);
            cells.Add([.. columns.Select(c => c.Column is null ? new FormValue(Number: cells.Count + 1) : CellOf(c.Column, row, c.Unit))]);
        }
        return figure with
        {
            Rows = ids.Count, Counted = ids.Count, Ids = ids, LeftOut = leftOut, Cells = cells, BlockRows = Math.Max(1, mapping.BlockRows), TableName = table.Name, Query = view.Query(table),
            Heads = [.. columns.Select(c => new ListHead(c.At, c.Column?.Label ?? FormWords.Chinese(nameof(Words.Report_RunningNumber))))],
        };
    }

    private static FormValue CellOf(Column column, object row, SumUnit? unit) => column.ValueOf(row) switch
    {
        null => FormValue.None,
        Amount amount => new(Number: InUnit(amount.CnyMinor, unit)),
        DateOnly day => new(Date: day),
        DateTimeOffset moment => new(Date: moment.Day()),
        int or long or short or byte => new(Number: Convert.ToDecimal(column.ValueOf(row), null)),
        _ => new(column.TextOf(row)),
    };
}
