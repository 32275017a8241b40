using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Search;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Growth;

/// <summary>A step of growth with the names that belong to it.</summary>
internal sealed class GrowthRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid OrganisationId { get; init; }
    public string Organisation { get; init; } = "";
    public Guid? ProjectId { get; init; }
    public string? Project { get; init; }
    public bool IsConfidential { get; init; }
    public GrowthKind Kind { get; init; }
    public DateOnly? HappenedOn { get; init; }
    public Guid? CounterpartyId { get; init; }
    public string? Counterparty { get; init; }
    public Amount? Sum { get; init; }

    /// <summary>At least the sum, not exactly.</summary>
    public bool IsAtLeast { get; init; }
    public string Text { get; init; } = "";
    public string? Source { get; init; }

    /// <summary>Whether somebody here recorded it, and may correct it.</summary>
    [JsonIgnore] public bool IsOwn { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }

    [JsonIgnore] public string SumText => Sum is null ? "—" : IsAtLeast ? string.Format(null, Words.Growth_AtLeast, Sum) : Sum.ToString();
}

/// <summary>How firms grew after they had landed.</summary>
internal sealed class GrowthTable : Table<GrowthRow>
{
    public static readonly GrowthTable Instance = new();

    private GrowthTable()
    {
        Text("organisation", () => Words.Growth_Organisation, g => g.Organisation).Title().Marked(g => g.IsConfidential, () => Words.Mark_Confidential).NotFiltered();
        Choice("kind", () => Words.Growth_Kind, g => g.Kind).Default().Quick().GoesWith("changed");
        Text("text", () => Words.Growth_Text, g => g.Text).Default().NotFiltered();
        Text("counterparty", () => Words.Growth_Counterparty, g => g.Counterparty).Default().Linked("/registry/organisations", g => g.CounterpartyId).NotFiltered();
        Text("sum", () => Words.CityPromise_Sum, g => g.SumText).Default().Worded().NotFiltered();
        Date("happened", () => Words.Growth_HappenedOn, g => g.HappenedOn).Default();
        Text("project", () => Words.Referral_Project, g => g.Project).Default().DeskOnly().Linked("/attraction/projects", g => g.ProjectId).NotFiltered();
        Text("source", () => Words.Growth_Source, g => g.Source).NotFiltered();
        Moment("changed", () => Words.Column_Changed, g => g.ChangedAt).SortedBy(g => g.ChangedAt, descendingFirst: true);
    }

    public override string Name => "growth";
    public override string Path => "/attraction/growth";
    public override string Label => Words.Growth_Title;
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override Column DefaultSort => Find("changed")!;
    public override string SearchHint => Words.Growth_SearchHint;
    public override EmptyWords Empty { get; } = new("arrow-right", () => Words.Growth_None, () => Words.Growth_NoneHint);

    public override bool MayBeShared(object row) => !((GrowthRow)row).IsConfidential;

    public override IQueryable<GrowthRow> Rows(WutongDb db, Actor actor)
    {
        var (organisations, projects) = (db.OrganisationNames, db.Projects.Whole);
        return from g in db.GrowthRecords.VisibleTo(actor)
               select new GrowthRow
               {
                   Id = g.Id, Version = g.Version, OrganisationId = g.OrganisationId, Organisation = organisations.Where(o => o.Id == g.OrganisationId).Select(o => o.Name).FirstOrDefault()!,
                   ProjectId = g.ProjectId, Project = projects.Where(p => p.Id == g.ProjectId).Select(p => p.Name).FirstOrDefault(), IsConfidential = projects.Any(p => p.Id == g.ProjectId && p.CodeName != null),
                   Kind = g.Kind, HappenedOn = g.HappenedOn, CounterpartyId = g.CounterpartyId, Counterparty = organisations.Where(o => o.Id == g.CounterpartyId).Select(o => o.Name).FirstOrDefault(),
                   Sum = g.Sum, IsAtLeast = g.IsAtLeast, Text = g.Text, Source = g.Source, IsOwn = g.RecordedById != null, ChangedAt = g.ChangedAt, IsExample = g.IsExample,
               };
    }

    protected override string? SearchedKind => SearchableGrowth.Name;
}
