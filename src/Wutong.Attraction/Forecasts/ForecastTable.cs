using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Promises;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Forecasts;

/// <summary>A forecast beside what came of its measure in its year.</summary>
internal sealed class ForecastRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid ProjectId { get; init; }
    public string Project { get; init; } = "";
    public bool IsConfidential { get; init; }
    public Measure Measure { get; init; }
    public int Year { get; init; }
    public Amount? Sum { get; init; }

    /// <summary>People; of jobs alone.</summary>
    public int? Count { get; init; }
    public int? GrowthPercent { get; init; }
    public int? WithinYears { get; init; }
    public DateOnly MadeOn { get; init; }
    public string Text { get; init; } = "";
    public string Source { get; init; } = "";

    /// <summary>What was expected, and what came, in hundredths of a yuan or of a person; null while nothing is known.</summary>
    public long Worth { get; init; }
    public long? ActualWorth { get; init; }

    /// <summary>Its year is over.</summary>
    public bool IsDue { get; init; }

    /// <summary>Whether somebody here recorded it, and may correct it.</summary>
    [JsonIgnore] public bool IsOwn { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }

    /// <summary>Whole per cent of what was expected, rounded down; null while nothing is known.</summary>
    public int? Percent => ActualWorth is { } actual && Worth > 0 ? (int)Math.Min(9999, (decimal)actual * 100 / Worth) : null;
    [JsonIgnore] public string ValueText => Measures.Write(Sum, Count);
    [JsonIgnore] public string YearText => Year.ToString(null, null);
    [JsonIgnore] public string ActualText => ActualWorth is { } actual ? Measures.WriteWorth(Measure, actual) : IsDue ? Words.Forecast_NotKnown : "—";
    [JsonIgnore] public string PercentText => Percent is { } percent ? $"{percent}%" : "—";
}

/// <summary>What was expected, and what came.</summary>
internal sealed class ForecastTable : Table<ForecastRow>
{
    public static readonly ForecastTable Instance = new();

    private ForecastTable()
    {
        Text("project", () => Words.Referral_Project, f => f.Project).Title().Marked(f => f.IsConfidential, () => Words.Mark_Confidential).NotFiltered();
        Choice("measure", () => Words.Measure_Measure, f => f.Measure).Default().Quick().GoesWith("changed");
        Text("year", () => Words.Forecast_Year, f => f.YearText).Default().Worded().NotFiltered();
        Text("value", () => Words.Forecast_Value, f => f.ValueText).Default().Worded().NotFiltered();
        Text("actual", () => Words.Actual_Title, f => f.ActualText).Default().Worded().NotFiltered().Means(() => Words.Define_ForecastActual);
        Text("share", () => Words.Promise_Share, f => f.PercentText).Default().Worded().NotFiltered();
        Date("madeOn", () => Words.Forecast_MadeOn, f => f.MadeOn).Default();
        Text("source", () => Words.Forecast_Source, f => f.Source).Default().DeskOnly().NotFiltered();
        Flag("due", () => Words.Forecast_IsDue, f => f.IsDue).FilterOnly();
        Moment("changed", () => Words.Column_Changed, f => f.ChangedAt).SortedBy(f => f.ChangedAt, descendingFirst: true);
    }

    public override string Name => "forecasts";
    public override string Path => "/attraction/forecasts";
    public override string Label => Words.Forecast_Title;
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override Column DefaultSort => Find("changed")!;
    public override string SearchHint => Words.Promise_SearchHint;
    public override EmptyWords Empty { get; } = new("gauge", () => Words.Forecast_None, () => Words.Forecast_NoneHint);
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.Forecast_IsDue, "due=true")];

    public override bool MayBeShared(object row) => !((ForecastRow)row).IsConfidential;

    public override IQueryable<ForecastRow> Rows(WutongDb db, Actor actor)
    {
        var (projects, actuals, year) = (db.Projects.Whole, db.Actuals.Whole, actor.Now.Day().Year);
        return from f in db.Forecasts.VisibleTo(actor)
               join i in projects on f.ProjectId equals i.Id
               select new ForecastRow
               {
                   Id = f.Id, Version = f.Version, ProjectId = f.ProjectId, Project = i.Name, IsConfidential = i.CodeName != null, Measure = f.Measure, Year = f.Year, Sum = f.Sum, Count = f.Count,
                   GrowthPercent = f.GrowthPercent, WithinYears = f.WithinYears, MadeOn = f.MadeOn, Text = f.Text, Source = f.Source, Worth = f.Worth,
                   ActualWorth = actuals.Where(a => a.ProjectId == f.ProjectId && a.Measure == f.Measure && a.Year == f.Year).Max(a => (long?)a.Worth), IsDue = f.Year < year, IsOwn = f.RecordedById != null,
                   ChangedAt = f.ChangedAt, IsExample = f.IsExample,
               };
    }

    protected override IQueryable<ForecastRow> Matching(IQueryable<ForecastRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(f => EF.Functions.Like(f.Project, part, LikePattern.EscapeCharacter));
    }
}
