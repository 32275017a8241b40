using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Reports;

/// <summary>A report with the names that belong to it.</summary>
internal sealed class ReportRow : IRow
{
    public Guid Id { get; init; }
    public Guid TemplateId { get; init; }
    public string Title { get; init; } = "";
    public string Period { get; init; } = "";
    public int Number { get; init; }
    public string? Reason { get; init; }
    public Guid OfficeId { get; init; }
    public string Office { get; init; } = "";
    public DateTimeOffset WrittenAt { get; init; }
    public string By { get; init; } = "";
    public Guid WordId { get; init; }
    public Guid ExcelId { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>The reports that were given, the last first.</summary>
internal sealed class ReportTable : Table<ReportRow>
{
    public static readonly ReportTable Instance = new();

    private ReportTable()
    {
        Text("title", () => Words.OfficeReport_Title, r => r.Title).Title();
        Text("period", () => Words.Report_Period, r => Forms.Period.LabelOf(r.Period)).Default().NotFiltered();
        Number("number", () => Words.OfficeReport_Edition, r => r.Number).Default();
        Reference("office", () => Words.OfficeReport_Office, r => r.OfficeId, r => r.Office).Default().Quick().GoesWith("written").From(OfficesAsync);
        Text("by", () => Words.OfficeReport_By, r => r.By).Default().NotFiltered();
        Moment("written", () => Words.OfficeReport_WrittenAt, r => r.WrittenAt).Default().SortedBy(r => r.WrittenAt, descendingFirst: true);
        Text("reason", () => Words.Report_Reason, r => r.Reason).NotFiltered();
    }

    public override string Name => "reports";
    public override string Path => "/reports";
    public override string Label => Words.Menu_Reports;
    public override IReadOnlySet<Role> Roles => Users.Roles.Staff;
    public override Column DefaultSort => Find("written")!;
    public override bool IsSearchable => false;
    public override bool IsShareable => false;
    public override EmptyWords Empty { get; } = new("file-text", () => Words.OfficeReport_None, () => Words.OfficeReport_NoneHint);

    public override IQueryable<ReportRow> Rows(WutongDb db, Actor actor)
    {
        var (offices, users) = (db.Offices.Whole, db.UserNames);
        return db.OfficeReports.VisibleTo(actor).Select(r => new ReportRow
        {
            Id = r.Id, TemplateId = r.TemplateId, Title = r.Title, Period = r.Period, Number = r.Number, Reason = r.Reason, OfficeId = r.OfficeId, Office = offices.Where(o => o.Id == r.OfficeId).Select(o => o.Name).FirstOrDefault()!,
            WrittenAt = r.WrittenAt, By = users.Where(u => u.Id == r.WrittenById).Select(u => u.Name).FirstOrDefault()!, WordId = r.WordId, ExcelId = r.ExcelId, IsExample = r.IsExample,
        });
    }

    private static async Task<IReadOnlyList<Choice>> OfficesAsync(WutongDb db, Actor actor)
    {
        var written = db.OfficeReports.VisibleTo(actor).Select(r => r.OfficeId);
        return [.. (await db.Offices.Whole.Where(o => written.Contains(o.Id)).OrderBy(o => o.NameSortKey).ToListAsync()).Select(o => new Choice(o.Id.ToString(), o.Name, IsData: true))];
    }
}
