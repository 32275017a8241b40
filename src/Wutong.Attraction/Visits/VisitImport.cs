using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Visits;

/// <summary>A row of a list of visits: the fields of the form, the project by its name.</summary>
internal sealed record ImportedVisit : VisitFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project)), StringLength(InvestmentProject.NameLength)]
    public string? Project { get; init; }
}

/// <summary>Whom and what the rows name, and which visits stand already.</summary>
internal sealed record VisitFacts(IReadOnlyDictionary<string, OrganisationRef> Organisations, IReadOnlyDictionary<string, NamedProject> Projects, HashSet<(Guid Organisation, DateOnly On)> Known);

/// <summary>Brings a list of visits in, as the own ones in the own office.</summary>
internal sealed class VisitImport : ImportKind<ImportedVisit, VisitFacts>
{
    public static readonly VisitImport Instance = new();

    private VisitImport()
    {
        Column(v => v.Organisation).Also(() => Words.Import_InvestorAlso).Noted(() => Words.Import_InvestorNote);
        Column(v => v.VisitedOn).Also(() => Words.Import_VisitedOnAlso).Sample("2026-03-18");
        Column(v => v.Kind);
        Column(v => v.Place).Also(() => Words.Import_PlaceAlso);
        Column(v => v.Project).Also(() => Words.Import_ProjectAlso).Noted(() => Words.Import_ProjectNote);
        Column(v => v.Note).Also(() => Words.Import_NoteAlso);
    }

    public override IReadOnlySet<Role> Writers => AttractionModule.Officers;
    public override Type Root => typeof(Visit);

    public override string? RefusalOf(Actor actor) => actor.Id is null || actor.Offices.Count == 0 ? Words.Create_NoOffice : null;

    protected override async Task<VisitFacts> LookUpAsync(WutongDb db, Actor actor, IReadOnlyList<ImportedVisit> inputs, VisitFacts? earlier, bool asks)
    {
        var organisations = await db.OrganisationsNamedAsync(actor, inputs.Select(i => i.Organisation!));
        var (ids, days) = (organisations.Values.Select(o => o.Id).ToList(), inputs.Select(i => i.VisitedOn!.Value).Distinct().ToList());
        var projects = await db.ProjectsNamedAsync(actor, inputs.Select(i => i.Project));
        if (!asks) return new VisitFacts(organisations, projects, []);
        var known = await db.Visits.VisibleTo(actor).Where(v => ids.Contains(v.OrganisationId) && days.Contains(v.VisitedOn)).Select(v => new { v.OrganisationId, v.VisitedOn }).ToListAsync();
        return new VisitFacts(organisations, projects, [.. known.Select(k => (k.OrganisationId, k.VisitedOn))]);
    }

    protected override IEnumerable<Problem> Check(ImportedVisit input, VisitFacts facts, Actor actor)
    {
        var organisation = facts.Organisations.GetValueOrDefault(input.Organisation!);
        foreach (var problem in input.Check(organisation?.Id, actor.Now.Day())) yield return problem;
        if (input.Project is { } project && !facts.Projects.ContainsKey(project)) yield return new(nameof(input.Project), Words.Import_NoProject);
        if (organisation is not null && facts.Known.Contains((organisation.Id, input.VisitedOn!.Value))) yield return new(nameof(input.VisitedOn), Words.Import_VisitKnown) { IsQuestion = true };
    }

    protected override IReadOnlyList<object> Make(ImportedVisit input, VisitFacts facts, Actor actor, Guid id)
    {
        var visit = new Visit { Id = id, Place = input.Place!, OfficeId = actor.Offices[0], ById = actor.Id!.Value, RecordedAt = actor.Now };
        input.Fill(visit, facts.Organisations[input.Organisation!].Id, input.Project is { } project ? facts.Projects[project].Id : null);
        return [visit];
    }

    protected override IEnumerable<ImportKey> KeysOf(ImportedVisit input) => [new ImportKey("organisation", $"{input.Organisation}\n{input.VisitedOn:O}\n{input.Place}", IsQuestion: true)];
}
