using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Tables;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Promises;

/// <summary>An actual with the names of its project and agreement.</summary>
internal sealed class ActualRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid ProjectId { get; init; }
    public string Project { get; init; } = "";
    public bool IsConfidential { get; init; }
    public Guid? AgreementId { get; init; }
    public string? Agreement { get; init; }
    public Measure Measure { get; init; }
    public int? Year { get; init; }
    public Amount? Sum { get; init; }

    /// <summary>People; of jobs alone.</summary>
    public int? Count { get; init; }
    public bool IsAtLeast { get; init; }
    public ActualSource Source { get; init; }
    public string SourceNote { get; init; } = "";
    public string Permission { get; init; } = "";
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }

    [JsonIgnore] public string ValueText => Measures.Write(Sum, Count);
    [JsonIgnore] public string? YearText => Year?.ToString(null, null);
}

/// <summary>What came of what was promised.</summary>
internal sealed class ActualTable : Table<ActualRow>
{
    public static readonly ActualTable Instance = new();

    private ActualTable()
    {
        Text("project", () => Words.Referral_Project, a => a.Project).Title().Marked(a => a.IsConfidential, () => Words.Mark_Confidential).NotFiltered();
        Text("agreement", () => Words.Promise_Agreement, a => a.Agreement).Default().Linked("/attraction/promises", a => a.AgreementId).NotFiltered();
        Choice("measure", () => Words.Measure_Measure, a => a.Measure).Default().Quick().GoesWith("changed");
        Text("year", () => Words.Measure_Year, a => a.YearText).Default().Worded().OrElse(() => Words.Measure_YearNotStated).NotFiltered();
        Text("value", () => Words.Measure_Value, a => a.ValueText).Default().Worded().NotFiltered();
        Flag("atLeast", () => Words.Measure_AtLeast, a => a.IsAtLeast);
        Choice("source", () => Words.Actual_Source, a => a.Source).Default().Quick().GoesWith("changed");
        Text("sourceNote", () => Words.Actual_SourceNote, a => a.SourceNote).Default().DeskOnly().NotFiltered();
        Text("permission", () => Words.Actual_Permission, a => a.Permission).Default().DeskOnly().NotFiltered();
        Moment("changed", () => Words.Column_Changed, a => a.ChangedAt).SortedBy(a => a.ChangedAt, descendingFirst: true);
    }

    public override string Name => "actuals";
    public override string Path => "/attraction/actuals";
    public override string Label => Words.Actual_Title;
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override ImportKind? Import => ActualImport.Instance;
    public override Column DefaultSort => Find("changed")!;
    public override string SearchHint => Words.Promise_SearchHint;
    public override EmptyWords Empty { get; } = new("gauge", () => Words.Actual_None, () => Words.Actual_NoneHint);

    public override bool MayBeShared(object row) => !((ActualRow)row).IsConfidential;

    public override IQueryable<ActualRow> Rows(WutongDb db, Actor actor)
    {
        var (projects, agreements) = (db.Projects.Whole, db.Agreements.Whole);
        return from a in db.Actuals.VisibleTo(actor)
               join i in projects on a.ProjectId equals i.Id
               select new ActualRow
               {
                   Id = a.Id, Version = a.Version, ProjectId = a.ProjectId, Project = i.Name, IsConfidential = i.CodeName != null, AgreementId = a.AgreementId,
                   Agreement = agreements.Where(g => g.Id == a.AgreementId).Select(g => g.Title).FirstOrDefault(), Measure = a.Measure, Year = a.Year, Sum = a.Sum, Count = a.Count, IsAtLeast = a.IsAtLeast,
                   Source = a.Source, SourceNote = a.SourceNote, Permission = a.Permission, ChangedAt = a.ChangedAt, IsExample = a.IsExample,
               };
    }

    protected override IQueryable<ActualRow> Matching(IQueryable<ActualRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(a => EF.Functions.Like(a.Project, part, LikePattern.EscapeCharacter));
    }
}
