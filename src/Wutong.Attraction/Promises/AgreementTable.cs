using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Recognitions;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Promises;

/// <summary>An agreement with how many of its promises are due and how many of those were kept. Whoever sees it knows its project whole.</summary>
internal sealed class AgreementRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Title { get; init; } = "";
    public string? Number { get; init; }
    public Guid ProjectId { get; init; }
    public string Project { get; init; } = "";
    public bool IsConfidential { get; init; }
    public string? District { get; init; }
    public ContractKind Kind { get; init; }
    public DateOnly? SignedOn { get; init; }

    /// <summary>Promises of years that are over, and those of them of which enough came.</summary>
    public int Due { get; init; }
    public int Kept { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }

    public bool HasSlipped { get; init; }

    /// <summary>Whole per cent of the due promises that were kept; null while none is due.</summary>
    public int? KeptPercent => Due == 0 ? null : Kept * 100 / Due;
    [JsonIgnore] public string KeptText => Due == 0 ? "—" : $"{Kept}/{Due}";
}

/// <summary>Agreements and how they are kept.</summary>
internal sealed class AgreementTable : Table<AgreementRow>
{
    public static readonly AgreementTable Instance = new();

    private AgreementTable()
    {
        Text("title", () => Words.Promise_AgreementTitle, a => a.Title).Title().Marked(a => a.IsConfidential, () => Words.Mark_Confidential).Marked(a => a.HasSlipped, () => Words.Promise_Slipped).NotFiltered();
        Text("project", () => Words.Referral_Project, a => a.Project).Default().Linked("/attraction/projects", a => a.ProjectId).NotFiltered();
        Text("district", () => Words.Column_District, a => a.District).Default().NotFiltered();
        Choice("kind", () => Words.Filing_Contract, a => a.Kind).Default().Quick().GoesWith("changed");
        Date("signed", () => Words.Field_SignedOn, a => a.SignedOn).Default();
        Flag("slipped", () => Words.Promise_Slipped, a => a.HasSlipped).FilterOnly().Means(() => Words.Define_Slipped);
        Text("kept", () => Words.Promise_Kept, a => a.KeptText).Default().Worded().NotFiltered().Means(() => Words.Define_Kept);
        Text("number", () => Words.Promise_Number, a => a.Number).NotFiltered();
        Moment("changed", () => Words.Column_Changed, a => a.ChangedAt).DeskOnly().SortedBy(a => a.ChangedAt, descendingFirst: true);
    }

    public override string Name => "agreements";
    public override string Path => "/attraction/promises";
    public override string Label => Words.Menu_Promises;
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override Column DefaultSort => Find("changed")!;
    public override string SearchHint => Words.Promise_SearchHint;
    public override EmptyWords Empty { get; } = new("file-certificate", () => Words.Promise_None, () => Words.Promise_NoneHint);
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.Promise_Slipped, "slipped=true")];

    public override bool MayBeShared(object row) => !((AgreementRow)row).IsConfidential;

    public override IQueryable<AgreementRow> Rows(WutongDb db, Actor actor)
    {
        var (projects, districts, actuals, rules, year) = (db.Projects.Whole, db.DistrictsByName, db.Actuals.Whole, db.PromiseRules.Whole, actor.Now.Day().Year);
        return from a in db.Agreements.VisibleTo(actor)
               join i in projects on a.ProjectId equals i.Id
               let due = a.Promised.Where(v => v.Year < year && a.SignedOn != null && a.Kind == ContractKind.Formal)
               let kept = due.Where(v => actuals.Any(c => c.AgreementId == v.AgreementId && c.Measure == v.Measure && c.Year == v.Year
                   && c.Worth >= v.Worth / 100 * (rules.Max(r => (int?)r.SlipPercent) ?? PromiseRule.UsualPercent)))
               select new AgreementRow
               {
                   Id = a.Id, Version = a.Version, Title = a.Title, Number = a.Number, ProjectId = a.ProjectId, Project = i.Name, IsConfidential = i.CodeName != null,
                   District = districts.Where(d => d.Id == i.DistrictId).Select(d => d.Name).FirstOrDefault(), Kind = a.Kind, SignedOn = a.SignedOn, Due = due.Count(), Kept = kept.Count(),
                   HasSlipped = due.Count() > kept.Count(), ChangedAt = a.ChangedAt, IsExample = a.IsExample,
               };
    }

    protected override IQueryable<AgreementRow> Matching(IQueryable<AgreementRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(a => EF.Functions.Like(a.Title, part, LikePattern.EscapeCharacter) || EF.Functions.Like(a.Project, part, LikePattern.EscapeCharacter));
    }
}
