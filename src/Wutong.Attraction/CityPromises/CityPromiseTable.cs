using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.CityPromises;

/// <summary>A promise of the city with its agreement and project. Whoever sees it knows the project whole.</summary>
internal sealed class CityPromiseRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Text { get; init; } = "";
    public CityPromiseKind Kind { get; init; }
    public PromiseColour Colour { get; init; }
    public Guid AgreementId { get; init; }
    public string Agreement { get; init; } = "";
    public Guid ProjectId { get; init; }
    public string Project { get; init; } = "";
    public bool IsConfidential { get; init; }
    public Amount? Limit { get; init; }

    /// <summary>Hundredths of the limit's currency, of what was paid and of what was taken back.</summary>
    public long PaidMinor { get; init; }
    public long ClawedBackMinor { get; init; }
    public string? LegalBasis { get; init; }
    public string? DraftingUnit { get; init; }
    public FairConclusion? FairConclusion { get; init; }
    public DateOnly? ExceptionEndsOn { get; init; }
    public bool? LegalReviewPassed { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }

    [JsonIgnore] public string PaidText => Limit is null || PaidMinor == 0 ? "—" : (Limit with { Minor = PaidMinor - ClawedBackMinor }).ToString();
}

/// <summary>What the city promised.</summary>
internal sealed class CityPromiseTable : Table<CityPromiseRow>
{
    public static readonly CityPromiseTable Instance = new();

    private CityPromiseTable()
    {
        Text("text", () => Words.CityPromise_Text, p => p.Text).Title().Marked(p => p.IsConfidential, () => Words.Mark_Confidential).NotFiltered();
        Choice("colour", () => Words.CityPromise_Colour, p => p.Colour).Default().Quick().GoesWith("changed").Dressed(p => new Dress(LookOf(p.Colour))).Means(() => Words.Define_PromiseColour);
        Choice("kind", () => Words.CityPromise_Kind, p => p.Kind).Default().Quick().GoesWith("changed");
        Text("project", () => Words.Referral_Project, p => p.Project).Default().Linked("/attraction/projects", p => p.ProjectId).NotFiltered();
        Text("agreement", () => Words.Promise_Agreement, p => p.Agreement).Linked("/attraction/promises", p => p.AgreementId).NotFiltered();
        Amount("most", () => Words.CityPromise_Limit, p => p.Limit).Default();
        Text("paid", () => Words.CityPromise_Paid, p => p.PaidText).Default().Worded().NotFiltered().Means(() => Words.Define_PromisePaid);
        Choice("fair", () => Words.CityPromise_FairConclusion, p => p.FairConclusion).Default();
        Date("exceptionEnds", () => Words.CityPromise_ExceptionEndsOn, p => p.ExceptionEndsOn);
        Text("basis", () => Words.CityPromise_LegalBasis, p => p.LegalBasis).DeskOnly().NotFiltered();
        Text("unit", () => Words.CityPromise_DraftingUnit, p => p.DraftingUnit).DeskOnly().NotFiltered();
        Moment("changed", () => Words.Column_Changed, p => p.ChangedAt).SortedBy(p => p.ChangedAt, descendingFirst: true);
    }

    public override string Name => "city-promises";
    public override string Path => "/attraction/city-promises";
    public override string Label => Words.CityPromise_Title;
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override Column DefaultSort => Find("changed")!;
    public override string SearchHint => Words.Promise_SearchHint;
    public override EmptyWords Empty { get; } = new("checklist", () => Words.CityPromise_None, () => Words.CityPromise_NoneHint);
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.CityPromise_Reds, "colour=Red")];

    public override bool MayBeShared(object row) => !((CityPromiseRow)row).IsConfidential;

    /// <summary>The shape and colour of a promise's colour.</summary>
    public static string LookOf(PromiseColour colour) => colour switch { PromiseColour.Red => "st lost", PromiseColour.Yellow => "st delay", _ => "st" };

    public override IQueryable<CityPromiseRow> Rows(WutongDb db, Actor actor)
    {
        var (agreements, projects) = (db.Agreements.Whole, db.Projects.Whole);
        return from p in db.CityPromises.VisibleTo(actor)
               join a in agreements on p.AgreementId equals a.Id
               join i in projects on a.ProjectId equals i.Id
               select new CityPromiseRow
               {
                   Id = p.Id, Version = p.Version, Text = p.Text, Kind = p.Kind, Colour = p.Colour, AgreementId = p.AgreementId, Agreement = a.Title, ProjectId = i.Id, Project = i.Name,
                   IsConfidential = i.CodeName != null, Limit = p.Limit, PaidMinor = p.Payments.Where(m => !m.IsClawback).Sum(m => m.Sum.Minor),
                   ClawedBackMinor = p.Payments.Where(m => m.IsClawback).Sum(m => m.Sum.Minor), LegalBasis = p.LegalBasis, DraftingUnit = p.DraftingUnit, FairConclusion = p.FairConclusion,
                   ExceptionEndsOn = p.ExceptionEndsOn, LegalReviewPassed = p.LegalReviewPassed, ChangedAt = p.ChangedAt, IsExample = p.IsExample,
               };
    }

    protected override IQueryable<CityPromiseRow> Matching(IQueryable<CityPromiseRow> rows, WutongDb db, Actor actor, string text)
    {
        var part = LikePattern.Containing(text);
        return rows.Where(p => EF.Functions.Like(p.Text, part, LikePattern.EscapeCharacter) || EF.Functions.Like(p.Project, part, LikePattern.EscapeCharacter) || EF.Functions.Like(p.Agreement, part, LikePattern.EscapeCharacter));
    }
}
