using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Metrics;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Reports;

/// <summary>A report about to be given: its figures and lists as its writer may see them, and what it said last time.</summary>
internal sealed record ReportDraft(ReportTemplate Template, Period Period, string Office, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>A longer list nobody reads on paper.</summary>
    public const int MostRows = 300;

    /// <summary>The report of the period before that the writer may read.</summary>
    public OfficeReport? Last { get; private init; }

    /// <summary>The number that this one will have within its period.</summary>
    public int Number { get; private init; }

    /// <summary>What is wrong with the template, e.g. a list that is no more.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    public string Title => $"{Office}{Template.Name}（{Period.Chinese()}）";

    /// <summary>The last day that it tells of: of a period that is not over, the day on which it is written.</summary>
    public DateOnly Until { get; private init; }

    /// <summary>Tells whether figures and lists are still those that somebody looked at; what is written by hand is left out.</summary>
    public string Seal => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(OfficeReport.Write([.. Blocks.Where(b => b.Kind != SectionKind.Text)]))));

    /// <param name="typed">What was written by hand, by section; null to propose what was written in the last copy of the period.</param>
    public static async Task<ReportDraft> MakeAsync(WutongDb db, Actor actor, IBindingNames names, ReportTemplate template, Period period, IReadOnlyDictionary<Guid, string?>? typed)
    {
        var office = await db.Offices.Whole.SingleAsync(o => o.Id == template.OfficeId);
        var district = office.DistrictId is { } id ? (await names.CountedDistrictsAsync()).FirstOrDefault(d => d.Ids.Contains(id)) : null;
        var last = await LastAsync(db, actor, template, period.Previous);
        var own = await LastAsync(db, actor, template, period);
        var proposed = typed ?? own?.Blocks().Where(b => b.Kind == SectionKind.Text).ToDictionary(b => b.SectionId, b => b.Text) ?? [];
        var today = actor.Now.Day();
        var until = period.To < today ? period.To : today;
        var (blocks, problems) = await new ReportReader(db, actor, period, until, district, last?.Blocks() ?? []).ReadAsync(template.Sections, proposed);
        return new ReportDraft(template, period, office.Name, blocks) { Last = last, Problems = problems, Until = until, Number = await NextNumberAsync(db, template.Id, period.ToString()) };
    }

    private static async Task<OfficeReport?> LastAsync(WutongDb db, Actor actor, ReportTemplate template, Period period)
    {
        var key = period.ToString();
        return await db.OfficeReports.VisibleTo(actor).AsNoTracking().Where(r => r.TemplateId == template.Id && r.Period == key).OrderByDescending(r => r.Number).FirstOrDefaultAsync();
    }

    public static async Task<int> NextNumberAsync(WutongDb db, Guid template, string period) =>
        (await db.OfficeReports.Whole.Where(r => r.TemplateId == template && r.Period == period).MaxAsync(r => (int?)r.Number) ?? 0) + 1;

    /// <summary>The period that a report is wanted for: the last that is over, until it is given; then the running one.</summary>
    /// <param name="last">The last period that was reported.</param>
    public static Period NextPeriod(Rhythm rhythm, DateTimeOffset now, string? last)
    {
        var over = Period.Of(rhythm, now.Day()).Previous;
        // Periods of one rhythm sort as text.
        return string.CompareOrdinal(last, over.ToString()) >= 0 ? over.Next : over;
    }
}

/// <summary>Reads the sections of a template for a period, with the rights of whoever writes the report.</summary>
internal sealed class ReportReader(WutongDb db, Actor actor, Period period, DateOnly until, CountedDistrict? district, IReadOnlyList<ReportBlock> last)
{
    private readonly List<string> problems = [];

    public async Task<(IReadOnlyList<ReportBlock> Blocks, IReadOnlyList<string> Problems)> ReadAsync(IEnumerable<ReportSection> sections, IReadOnlyDictionary<Guid, string?> typed)
    {
        var blocks = await FormWords.InChineseAsync(async () =>
        {
            List<ReportBlock> read = [];
            foreach (var section in sections.OrderBy(s => s.Number)) read.Add(await ReadAsync(section, typed));
            return read;
        });
        return (blocks, problems);
    }

    private async Task<ReportBlock> ReadAsync(ReportSection section, IReadOnlyDictionary<Guid, string?> typed)
    {
        var block = new ReportBlock(section.Id, section.Kind, section.Heading) { Hint = section.Hint };
        return section.Kind switch
        {
            SectionKind.Figures => block with { Figures = await FiguresAsync(section) },
            SectionKind.List => block with { List = await ListAsync(section) },
            _ => block with { Text = typed.GetValueOrDefault(section.Id) },
        };
    }

    private async Task<IReadOnlyList<ReportFigure>> FiguresAsync(ReportSection section)
    {
        List<ReportFigure> figures = [];
        var before = last.SelectMany(b => b.Figures).DistinctBy(f => f.Metric).ToDictionary(f => f.Metric, f => f.Value);
        foreach (var name in section.MetricNames)
        {
            if (db.Modules.Metrics.Find(name) is not { } metric) { problems.Add(string.Format(null, Words.OfficeReport_NoMetric, name)); continue; }
            var isFlow = metric.Kind == MetricKind.Flow;
            var question = new MetricQuestion(metric, until) { From = isFlow ? period.From : null, District = district };
            var figure = await db.FigureAsync(actor, question);
            var previous = period.Previous;
            figures.Add(new ReportFigure(name, metric.Label(), metric.Kind, metric.Unit, figure.Value, isFlow ? (await db.FigureAsync(actor, question with { From = null })).Value : null, (question with { Known = actor.Now.Day() }).Rows)
            {
                Before = before.TryGetValue(name, out var said) ? said : null,
                BeforeNow = (await db.FigureAsync(actor, question with { From = isFlow ? previous.From : null, AsOf = previous.To })).Value, Examples = figure.Examples,
            });
        }
        return figures;
    }

    private async Task<ReportList?> ListAsync(ReportSection section)
    {
        if (db.Modules.TableFor(actor, section.TableName!) is not { } table || ReportView.Of(table, section.Query, section.DayColumn, period.From, until) is not { } view)
        {
            problems.Add(string.Format(null, Words.OfficeReport_NoList, section.Heading));
            return null;
        }
        if (await table.CountAsync(db, actor, view, ReportDraft.MostRows) > ReportDraft.MostRows) { problems.Add(string.Format(null, Words.OfficeReport_LongList, section.Heading, ReportDraft.MostRows)); return null; }
        var columns = view.Columns ?? [.. table.Columns.Where(c => c.IsDefault)];
        List<Guid> ids = [];
        List<IReadOnlyList<string>> cells = [];
        var leftOut = 0;
        await foreach (var row in table.StreamAsync(db, actor, view))
        {
            // The whole office reads it, the writer alone may know what is behind a code name.
            if (!table.MayBeShared(row)) { leftOut++; continue; }
            ids.Add(((IRow)row).Id);
            cells.Add([.. columns.Select(c => c.TextOf(row) ?? "—")]);
        }
        var before = last.FirstOrDefault(b => b.SectionId == section.Id)?.List;
        return new ReportList(table.Label, table.Path + view.Query(table), [.. columns.Select(c => c.Label)], ids, cells, leftOut) { New = before is null ? null : [.. ids.Except(before.Ids)] };
    }
}

/// <summary>The view of a section that is a list.</summary>
internal static class ReportView
{
    /// <summary>The view, narrowed to days; null where table, query and column do not fit.</summary>
    public static View? Of(Table table, string? query, string? dayColumn, DateOnly from, DateOnly to)
    {
        if (View.Read(table, QueryHelpers.ParseQuery(query), out _) is not { } view) return null;
        if (dayColumn is null) return view;
        if (table.Find(dayColumn) is not { IsFilterable: true, Kind: ColumnKind.Date or ColumnKind.Moment } column) return null;
        return view.With(new Criterion(column) { From = from.ToString("yyyy-MM-dd", null), To = to.ToString("yyyy-MM-dd", null) });
    }
}
