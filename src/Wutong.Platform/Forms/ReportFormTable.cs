using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

/// <summary>A form with the names that belong to it.</summary>
internal sealed class ReportFormRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Name { get; init; } = "";
    [System.Text.Json.Serialization.JsonIgnore] public string NameSortKey { get; init; } = "";
    public string Recipient { get; init; } = "";
    public Rhythm Rhythm { get; init; }
    public Guid OfficeId { get; init; }
    public string Office { get; init; } = "";

    /// <summary>The last period that was filled, of what the reader may see.</summary>
    public string? LastPeriod { get; init; }
    public bool HasBlank { get; init; }
    public int Mapped { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>The list of forms.</summary>
internal sealed class ReportFormTable : Table<ReportFormRow>
{
    public static readonly ReportFormTable Instance = new();

    private ReportFormTable()
    {
        Text("name", () => Words.Report_Name, f => f.Name).Title().NotFiltered().SortedBy(f => f.NameSortKey);
        Text("recipient", () => Words.Report_Recipient, f => f.Recipient).Default().Labelled();
        Choice("rhythm", () => Words.Report_Rhythm, f => f.Rhythm).Default().Quick().GoesWith("changed", "name");
        Text("last", () => Words.Report_LastPeriod, f => Period.LabelOf(f.LastPeriod)).Default().Labelled().NotFiltered();
        Text("office", () => Words.Report_Office, f => f.Office).Default().NotFiltered();
        Number("mapped", () => Words.Report_Mapped, f => f.Mapped).NotFiltered();
        Moment("changed", () => Words.Report_ChangedAt, f => f.ChangedAt).Default().DeskOnly().SortedBy(f => f.ChangedAt, descendingFirst: true);
    }

    public override string Name => "report-forms";
    public override string Path => "/forms";
    public override string Label => Words.Menu_Forms;
    public override IReadOnlySet<Role> Roles => Users.Roles.Staff;
    public override Column DefaultSort => Find("changed")!;
    public override string SearchHint => Words.Report_SearchHint;
    public override EmptyWords Empty { get; } = new("table", () => Words.Report_None, () => Words.Report_NoneHint);

    public override IQueryable<ReportFormRow> Rows(WutongDb db, Actor actor)
    {
        var (offices, fillings) = (db.Offices.Whole, db.ReportFillings.VisibleTo(actor));
        return from f in db.ReportForms.VisibleTo(actor)
               select new ReportFormRow
               {
                   Id = f.Id, Version = f.Version, Name = f.Name, NameSortKey = f.NameSortKey, Recipient = f.Recipient, Rhythm = f.Rhythm, OfficeId = f.OfficeId,
                   Office = offices.Where(o => o.Id == f.OfficeId).Select(o => o.Name).FirstOrDefault()!, LastPeriod = fillings.Where(x => x.FormId == f.Id).Max(x => x.Period),
                   HasBlank = f.BlankId != null, Mapped = f.Mappings.Count, ChangedAt = f.ChangedAt, IsExample = f.IsExample,
               };
    }

    protected override string? SearchedKind => SearchableForms.Name;
}
