using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.LeadCases;

/// <summary>A case as whoever asked knows it; the other side only for those who see both.</summary>
internal sealed class CaseRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Number { get; init; } = "";
    public string Investor { get; init; } = "";
    public string Name { get; init; } = "";
    public string Office { get; init; } = "";
    public string AskedBy { get; init; } = "";
    public DateTimeOffset AskedAt { get; init; }
    public CaseDecision Decision { get; init; }

    /// <summary>Null for whoever sees the own side alone.</summary>
    public string? Reason { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public Guid? HolderLeadId { get; init; }
    public Guid? HolderProjectId { get; init; }
    public string? Holder { get; init; }

    /// <summary>The lead that whoever asked got.</summary>
    public Guid? LeadId { get; init; }
    [JsonIgnore] public bool IsConfidential { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>Reports that came second.</summary>
internal sealed class CaseTable : Table<CaseRow>
{
    public static readonly CaseTable Instance = new();

    private CaseTable()
    {
        Text("number", () => Words.Case_Number, c => c.Number).Title();
        Text("investor", () => Words.Field_Investor, c => c.Investor).Default();
        Text("office", () => Words.Case_AskedFor, c => c.Office).Default().NotFiltered();
        Text("askedBy", () => Words.Case_AskedBy, c => c.AskedBy).Default().NotFiltered();
        Text("holder", () => Words.Case_Holder, c => c.Holder).Default().NotFiltered();
        Choice("decision", () => Words.Case_Decision, c => c.Decision).Default().Quick().GoesWith("asked");
        Moment("asked", () => Words.Case_AskedAt, c => c.AskedAt).Default().SortedBy(c => c.AskedAt, descendingFirst: true);
    }

    public override string Name => "lead-cases";
    public override string Path => "/attraction/lead-cases";
    public override string Label => Words.Menu_Cases;
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override Column DefaultSort => Find("asked")!;
    public override string SearchHint => Words.Case_SearchHint;
    public override EmptyWords Empty { get; } = new("columns", () => Words.Case_None, () => Words.Case_NoneHint);
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.Case_Open, "decision=Open")];
    public override bool IsShareable => false;

    public override IQueryable<CaseRow> Rows(WutongDb db, Actor actor)
    {
        var (both, users, offices, leads, projects) = (LeadCase.SeesBothSides(actor), db.UserNames, db.Offices.Whole, db.Leads.Whole, db.Projects.Whole);
        return from c in db.LeadCases.VisibleTo(actor)
               select new CaseRow
               {
                   Id = c.Id, Version = c.Version, Number = c.Number, Investor = c.Investor, Name = c.Name, AskedAt = c.AskedAt, Decision = c.Decision, DecidedAt = c.DecidedAt, LeadId = c.LeadId,
                   Office = offices.Where(o => o.Id == c.OfficeId).Select(o => o.Name).FirstOrDefault()!, AskedBy = users.Where(u => u.Id == c.AskedById).Select(u => u.Name).FirstOrDefault()!,
                   Reason = both ? c.Reason : null, HolderLeadId = both ? c.HolderLeadId : null, HolderProjectId = both ? c.HolderProjectId : null,
                   Holder = both ? leads.Where(l => l.Id == c.HolderLeadId).Select(l => l.Name).FirstOrDefault() ?? projects.Where(p => p.Id == c.HolderProjectId).Select(p => p.Name).FirstOrDefault() : null,
                   IsConfidential = c.CodeName != null, IsExample = c.IsExample,
               };
    }

    /// <summary>By number or investor: cases are few, and none of them stands in the common search.</summary>
    protected override IQueryable<CaseRow> Matching(IQueryable<CaseRow> rows, WutongDb db, Actor actor, string text)
    {
        var (number, investor) = (text.ToUpperInvariant(), LikePattern.Containing(text));
        return rows.Where(c => c.Number == number || EF.Functions.Like(c.Investor, investor, LikePattern.EscapeCharacter));
    }
}
