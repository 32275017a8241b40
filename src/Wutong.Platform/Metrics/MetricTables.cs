using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

internal static class MetricTables
{
    extension(WutongDb db)
    {
#pragma warning disable RS0030 // an entry has no row rule of its own: OpenMetricEntries asks that of the record which is counted
        public DbSet<MetricEntry> MetricEntries => db.Set<MetricEntry>();
#pragma warning restore RS0030
        public Rows<MetricCard> MetricCards => new(db);

        /// <summary>The entries that the actor may count: each kind of record by its own rule. The city itself, as letters count for it, may count all: nothing need be asked of each row.</summary>
        public IQueryable<MetricEntry> OpenMetricEntries(Actor actor) =>
            actor.IsMachine ? db.MetricEntries : db.MetricEntries.Where(AnyOf.Rules(db.Modules.Metrics.All.Select(s => s.OpenTo(db, actor))).WithShortSets());
    }
}

/// <summary>A fact behind a figure, as a row of the table.</summary>
internal sealed class MetricRow : IRow
{
    public Guid Id { get; init; }
    public string Metric { get; init; } = "";

    /// <summary>In the metric's unit; sums in hundredths of a yuan.</summary>
    public long Value { get; init; }
    public Guid RecordId { get; init; }
    public string Key { get; init; } = "";
    public Guid? DistrictId { get; init; }
    public string? District { get; init; }
    public DateOnly EffectiveOn { get; init; }
    [System.Text.Json.Serialization.JsonIgnore] public DateOnly EndedOn { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    [System.Text.Json.Serialization.JsonIgnore] public DateTimeOffset SupersededAt { get; init; }

    /// <summary>It stands; what does not was corrected or fell away.</summary>
    public bool IsCurrent { get; init; }
    public bool IsExample { get; init; }

    /// <summary>The first day on which it is no longer there; null while that is not known.</summary>
    public DateOnly? Ended => EndedOn == MetricEntry.Open ? null : EndedOn;

    /// <summary>When something else was recorded instead; null while it stands.</summary>
    public DateTimeOffset? Superseded => SupersededAt == MetricEntry.Current ? null : SupersededAt;

    /// <summary>The record by the title under which the reader knows it; null for one that is gone.</summary>
    public string? Record => Link?.Title;
    [System.Text.Json.Serialization.JsonIgnore] public RecordLink? Link { get; set; }
    [System.Text.Json.Serialization.JsonIgnore] public Metric? Counted { get; set; }
    [System.Text.Json.Serialization.JsonIgnore] public string MetricLabel => Counted?.Label() ?? Metric;
    [System.Text.Json.Serialization.JsonIgnore] public decimal Shown => Counted?.Unit.Shown(Value) ?? Value;
    [System.Text.Json.Serialization.JsonIgnore] public string Unit => Counted?.Unit.Label() ?? "";
}

/// <summary>
/// The facts behind figures. A figure is the sum of a view of this table, so what a total opens into adds up to it: there is no second way to count.
/// </summary>
internal sealed class MetricRowTable : Table<MetricRow>
{
    public static readonly MetricRowTable Instance = new();

    private MetricRowTable()
    {
        Text("record", () => Words.Metric_Record, r => r.Record).Title().NotFiltered().OrElse(() => Words.Metric_RecordGone).Linked(r => r.Link?.Address);
        Choice("metric", () => Words.Metric_Metric, r => r.Metric, r => r.MetricLabel).Default().Quick().Worded().From(Offered).GoesWith("effective");
        Number("value", () => Words.Metric_Value, r => r.Shown).Default().NotFiltered().Written("#,##0.######").Means(() => Words.Define_MetricValue);
        Text("unit", () => Words.Metric_Unit, r => r.Unit).Default().Worded().NotFiltered();
        Reference("district", () => Words.Metric_District, r => r.DistrictId, r => r.District).Default().Labelled().Quick().OrElse(() => Words.Metric_NoDistrict).From(DistrictsAsync);
        Date("effective", () => Words.Metric_EffectiveOn, r => r.EffectiveOn).Default().SortedBy(r => r.EffectiveOn, descendingFirst: true).Means(() => Words.Define_MetricEffective);
        Date("until", () => Words.Metric_EndedOn, r => r.Ended).NotFiltered().Means(() => Words.Define_MetricEnded);
        Moment("recorded", () => Words.Metric_RecordedAt, r => r.RecordedAt).Default().Means(() => Words.Define_MetricRecorded);
        Moment("replaced", () => Words.Metric_SupersededAt, r => r.Superseded).NotFiltered().Means(() => Words.Define_MetricSuperseded);
        Flag("current", () => Words.Metric_IsCurrent, r => r.IsCurrent).Means(() => Words.Define_MetricCurrent);
        // What figures ask by: days and moments that are always there.
        Date("ended", () => Words.Metric_EndedOn, r => r.EndedOn).FilterOnly();
        Moment("superseded", () => Words.Metric_SupersededAt, r => r.SupersededAt).FilterOnly();
        Flag("example", () => Words.Metric_IsExample, r => r.IsExample).FilterOnly();
    }

    public override string Name => "metric-rows";
    public override string Path => "/metrics/rows";
    public override string Label => Words.Metric_Rows;
    public override IReadOnlySet<Role> Roles => Users.Roles.Staff;
    public override Column DefaultSort => Find("effective")!;
    public override bool IsSearchable => false;
    public override EmptyWords Empty { get; } = new("gauge", () => Words.Metric_NoRows, () => Words.Metric_NoRowsHint);
    public override string? LinkOf(object row) => ((MetricRow)row).Link?.Address;
    public override bool IsShareable => false;

    public override IQueryable<MetricRow> Rows(WutongDb db, Actor actor)
    {
        var names = db.BondNames;
        return db.OpenMetricEntries(actor).Select(e => new MetricRow
        {
            Id = e.Id, Metric = e.Metric, Value = e.Value, RecordId = e.RecordId, Key = e.Key, DistrictId = e.DistrictId, District = names.Where(n => n.Id == e.DistrictId).Select(n => n.Name).FirstOrDefault(),
            EffectiveOn = e.EffectiveOn, EndedOn = e.EndedOn, RecordedAt = e.RecordedAt, SupersededAt = e.SupersededAt, IsCurrent = e.SupersededAt == MetricEntry.Current, IsExample = e.IsExample,
        });
    }

    protected override Func<WutongDb, Actor, IReadOnlyList<MetricRow>, Task> Parts => NameAsync;

    /// <summary>Says what the rows count, as far as the reader may know it.</summary>
    public static async Task NameAsync(WutongDb db, Actor actor, IReadOnlyList<MetricRow> rows)
    {
        var links = await db.RecordLinksAsync(actor, rows.Select(r => r.RecordId));
        foreach (var row in rows) (row.Link, row.Counted) = (links.GetValueOrDefault(row.RecordId), db.Modules.Metrics.Find(row.Metric));
    }

    private static Task<IReadOnlyList<Choice>> Offered(WutongDb db, Actor actor) =>
        Task.FromResult<IReadOnlyList<Choice>>([.. db.Modules.Metrics.Metrics.Select(m => new Choice(m.Name, m.Label(), IsData: false))]);

    private static async Task<IReadOnlyList<Choice>> DistrictsAsync(WutongDb db, Actor actor)
    {
        var counted = db.OpenMetricEntries(actor).Where(e => e.DistrictId != null).Select(e => e.DistrictId!.Value).Distinct();
        return [.. (await db.BondNames.Where(n => counted.Contains(n.Id)).OrderBy(n => n.Name).ToListAsync()).Select(n => new Choice(n.Id.ToString(), n.Name, IsData: true))];
    }
}
