using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Forms.Blanks;
using Wutong.Platform.Metrics;
using Wutong.Platform.Modules;
using Wutong.Platform.Tables;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Forms;

/// <summary>Says where the value of a place comes from; a place that had a source gets the new one.</summary>
internal sealed record MapPlace
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Required, StringLength(ReportMapping.PlaceLength)] public string? Place { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Label)), Required, StringLength(ReportMapping.LabelLength)]
    public string? Label { get; init; }

    [Required, EnumDataType(typeof(FigureSource))] public FigureSource? Source { get; init; }

    [StringLength(ReportMapping.NameLength)] public string? Table { get; init; }

    /// <summary>The address of a list as the browser shows it, or its part from the question mark on.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Query)), StringLength(SavedView.QueryLength)]
    public string? Query { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_DayColumn)), StringLength(ReportMapping.NameLength)]
    public string? DayColumn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Span)), EnumDataType(typeof(Span))]
    public Span? Span { get; init; }

    /// <summary>The column of a sum with its unit, as <c>total@Wan</c>.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_SumColumn)), StringLength(ReportMapping.NameLength)]
    public string? Sum { get; init; }

    /// <summary>The metric; one of money with the unit, as <c>projects.signed-investment@Yi</c>.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Source_Metric)), StringLength(Metrics.Metric.NameLength + 10)]
    public string? Metric { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Metric_District))]
    public Guid? DistrictId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Typed)), EnumDataType(typeof(TypedKind))]
    public TypedKind? Typed { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_IsRequired))]
    public bool IsRequired { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_BlockRows)), Range(1, Blank.MostRows)]
    public int BlockRows { get; init; } = 1;

    /// <summary>Of a list: by column of the form, the column of the table with its unit.</summary>
    public Dictionary<string, string?> Columns { get; init; } = [];

    public Task<Outcome> Run(WutongDb db, Actor actor, ModuleList modules, IBindingNames names, IReadOnlyList<Grid> grids) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff)) return Outcome.Denied;
        if (await db.ReportFormAsync(actor, Id) is not { } form) return Outcome.Missing;
        if (form.Version != Version) return new Outcome.Stale(null, form.Version);
        if (!HasPlace(grids, Place!)) return Outcome.Refuse("", string.Format(null, Words.Report_NoPlace, FigureText.Place(Place!)));
        var old = form.Mappings.Find(m => m.Place == Place);
        if (old is null && form.Mappings.Count >= ReportForm.MostMappings) return Outcome.Refuse("", string.Format(null, Words.Report_TooManyMappings, ReportForm.MostMappings));
        if (Source == FigureSource.Metric && DistrictId is { } district && (await names.CountedDistrictsAsync()).All(d => !d.Ids.Contains(district))) return Outcome.Refuse(nameof(DistrictId), Words.Invalid_Choice);
        var mapping = Made(actor, modules);
        if (old is not null) form.Mappings.Remove(old);
        db.Add(mapping);
        form.ChangedAt = actor.Now;
        return Outcome.Saved(form.Id);
    });

    public static bool HasPlace(IReadOnlyList<Grid> grids, string place) =>
        grids.SelectMany(g => g.Rows).SelectMany(r => r.Cells).Any(c => c.Place == place || c.Slots.Any(s => s.Place == place));

    private ReportMapping Made(Actor actor, ModuleList modules)
    {
        var plain = new { Label = Label!, Place = Place!, Source = Source!.Value };
        switch (Source)
        {
            case FigureSource.Typed:
                return new ReportMapping { FormId = Id, Place = plain.Place, Label = plain.Label, Source = plain.Source, Typed = Typed ?? TypedKind.Text, IsRequired = IsRequired };
            case FigureSource.Metric:
                var (metric, shown) = MetricOf(modules) ?? throw new RuleViolation(nameof(Metric), Words.Invalid_Choice);
                return new ReportMapping
                {
                    FormId = Id, Place = plain.Place, Label = plain.Label, Source = plain.Source, Metric = metric.Name, Unit = shown, DistrictId = DistrictId,
                    Span = metric.Kind == MetricKind.Flow ? Span ?? Forms.Span.Within : null,
                };
            case FigureSource.Count or FigureSource.Sum or FigureSource.List:
                var (table, query) = Asked(actor, modules);
                (string Column, SumUnit? Unit)? sum = Source == FigureSource.Sum ? SumOf(table) : null;
                var columns = Source == FigureSource.List ? JsonSerializer.Serialize(ColumnsOf(table), Json.Options) : null;
                return new ReportMapping
                {
                    FormId = Id, Place = plain.Place, Label = plain.Label, Source = plain.Source, TableName = table.Name, Query = query, DayColumn = DayColumn, Span = DayColumn is null ? null : Span ?? Forms.Span.Within,
                    SumColumn = sum?.Column, Unit = sum?.Unit, Columns = columns, BlockRows = Source == FigureSource.List ? BlockRows : 0,
                };
            default:
                return new ReportMapping { FormId = Id, Place = plain.Place, Label = plain.Label, Source = plain.Source };
        }
    }

    private (Table Table, string Query) Asked(Actor actor, ModuleList modules)
    {
        if (Table is null || modules.TableFor(actor, Table) is not { } table) throw new RuleViolation(nameof(Table), Words.Invalid_Choice);
        if (ViewOf(table, Query) is not { } view) throw new RuleViolation(nameof(Query), string.Format(null, Words.Report_WrongAddress, table.Path));
        if (DayColumn is not null && table.Find(DayColumn) is not { IsFilterable: true, Kind: ColumnKind.Date or ColumnKind.Moment }) throw new RuleViolation(nameof(DayColumn), Words.Invalid_Choice);
        if (view.Criteria.Any(c => c.Column.Name == DayColumn)) throw new RuleViolation(nameof(DayColumn), Words.Report_DayTwice);
        var query = (view with { Columns = null, After = null, Before = null }).Query(table);
        return query.Length <= SavedView.QueryLength ? (table, query) : throw new RuleViolation(nameof(Query), Words.View_TooLong);
    }

    /// <summary>The view that an address means; null where it is of another list or asks what the table does not know.</summary>
    internal static View? ViewOf(Table table, string? address)
    {
        var text = address ?? "";
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? text : text[..mark];
        if (mark < 0 && text.Contains('=', StringComparison.Ordinal)) (path, mark, text) = ("", 0, "?" + text);
        if (path.Length > 0 && !(path == table.Path || path.EndsWith(table.Path, StringComparison.Ordinal))) return null;
        var query = mark < 0 ? [] : QueryHelpers.ParseQuery(text[mark..].Split('#')[0]);
        return View.Read(table, query, out _);
    }

    private (string Column, SumUnit? Unit) SumOf(Table table) => ColumnOf(table, Sum) is ({ IsNumeric: true } column, var unit) ? (column.Name, unit) : throw new RuleViolation(nameof(Sum), Words.Report_NoColumn);

    private (Metric Metric, SumUnit? Unit)? MetricOf(ModuleList modules)
    {
        var parts = Metric?.Split('@') ?? [];
        if (parts.Length is 0 or > 2 || modules.Metrics.Find(parts[0]) is not { } metric) return null;
        return (metric, metric.Unit != MetricUnit.Money ? null : UnitOf(parts));
    }

    private List<ListColumn> ColumnsOf(Table table)
    {
        List<ListColumn> columns = [];
        foreach (var (at, chosen) in Columns.Where(c => !string.IsNullOrEmpty(c.Value)))
        {
            if (at.Length is 0 or > 3 || !at.All(char.IsAsciiLetterOrDigit)) throw new RuleViolation("", Words.Invalid_Choice);
            if (chosen == ListColumn.RunningNumber) columns.Add(new ListColumn(at, chosen));
            else if (ColumnOf(table, chosen) is ({ IsFilterOnly: false } column, var unit)) columns.Add(new ListColumn(at, column.Name, unit));
            else throw new RuleViolation("", Words.Report_NoColumn);
        }
        return columns.Any(c => c.Column != ListColumn.RunningNumber) ? columns : throw new RuleViolation("", Words.Report_ListWithoutColumns);
    }

    private static SumUnit UnitOf(string[] parts) => parts.Length == 2 && Enum.TryParse<SumUnit>(parts[1], out var unit) && Enum.IsDefined(unit) ? unit : SumUnit.Wan;

    private static (Column Column, SumUnit? Unit)? ColumnOf(Table table, string? chosen)
    {
        var parts = chosen?.Split('@') ?? [];
        if (parts.Length is 0 or > 2 || table.Find(parts[0]) is not { } column) return null;
        if (column.Kind != ColumnKind.Amount) return (column, null);
        return (column, UnitOf(parts));
    }
}

/// <summary>Takes a place's source away.</summary>
internal sealed record UnmapPlace
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid MappingId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff)) return Outcome.Denied;
        if (await db.ReportFormAsync(actor, Id) is not { } form || form.Mappings.Find(m => m.Id == MappingId) is not { } mapping) return Outcome.Missing;
        if (form.Version != Version) return new Outcome.Stale(null, form.Version);
        form.Mappings.Remove(mapping);
        form.ChangedAt = actor.Now;
        return Outcome.Saved(form.Id);
    });
}

/// <summary>Takes over what the blank seems to want.</summary>
internal sealed record AcceptProposals
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public IList<string> Places { get; init; } = [];

    public Task<Outcome> Run(WutongDb db, Actor actor, IReadOnlyList<Proposal> proposals) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff)) return Outcome.Denied;
        if (await db.ReportFormAsync(actor, Id) is not { } form) return Outcome.Missing;
        if (form.Version != Version) return new Outcome.Stale(null, form.Version);
        var chosen = proposals.Where(p => Places.Contains(p.Place) && !form.Mappings.Exists(m => m.Place == p.Place)).ToList();
        if (chosen.Count == 0) return Outcome.Refuse("", Words.Report_NothingTicked);
        if (form.Mappings.Count + chosen.Count > ReportForm.MostMappings) return Outcome.Refuse("", string.Format(null, Words.Report_TooManyMappings, ReportForm.MostMappings));
        foreach (var p in chosen) db.Add(Mapping(form.Id, p));
        form.ChangedAt = actor.Now;
        return Outcome.Saved(form.Id);
    });

    public static ReportMapping Mapping(Guid form, Proposal p) => new()
    {
        FormId = form, Place = p.Place, Label = Shortening.Beginning(p.Label, ReportMapping.LabelLength), Source = p.Source, Typed = p.Typed, TableName = p.Table?.Name, Query = p.Table is null ? null : "",
        BlockRows = p.BlockRows, Columns = p.Columns.Count == 0 ? null : JsonSerializer.Serialize(p.Columns, Json.Options),
    };
}
