using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Visits;

/// <summary>What is recorded about a visit.</summary>
internal record VisitFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Visit_Organisation)), Required, StringLength(120)]
    public string? Organisation { get; init; }

    /// <summary>The project that it was about, if any.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project))]
    public Guid? ProjectId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Visit_Kind)), Required, EnumDataType(typeof(VisitKind))]
    public VisitKind Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Visit_On)), Required]
    public DateOnly? VisitedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Place)), Required, StringLength(100)]
    public string? Place { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Visit_Note)), StringLength(2000)]
    public string? Note { get; init; }

    /// <summary>Carries the fields into a record; throws a rule violation with everything that is wrong.</summary>
    public async Task FillAsync(WutongDb db, Actor actor, Visit visit)
    {
        var organisation = await db.OrganisationNamedAsync(actor, Organisation!);
        List<Problem> problems = [.. Check(organisation?.Id, actor.Now.Day())];
        if (ProjectId is { } project && !await db.Projects.VisibleTo(actor).AnyAsync(p => p.Id == project)) problems.Add(new(nameof(ProjectId), Words.Visit_WrongProject));
        if (problems.Count > 0) throw new RuleViolation(problems);
        Fill(visit, organisation!.Id, await ProjectChoices.KeptAsync(db, actor, visit.ProjectId, ProjectId));
    }

    /// <summary>What is wrong with fields that are right one by one.</summary>
    /// <param name="organisation">Whom the name means; null for nobody.</param>
    public IEnumerable<Problem> Check(Guid? organisation, DateOnly today)
    {
        if (organisation is null) yield return new(nameof(Organisation), Words.Invalid_Investor);
        if (PastDay.Wrong(nameof(VisitedOn), VisitedOn, today) is { } wrong) yield return wrong;
    }

    public void Fill(Visit visit, Guid organisation, Guid? project) =>
        (visit.OrganisationId, visit.ProjectId, visit.Kind, visit.VisitedOn, visit.Place, visit.Note) = (organisation, project, Kind, VisitedOn!.Value, Place!, Note);
}

/// <summary>Records a visit in the own office.</summary>
internal sealed record RecordVisit : VisitFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        if (actor.Offices is not [var office, ..]) return Outcome.Refuse("", Words.Create_NoOffice);
        var visit = new Visit { Place = Place!, OfficeId = office, ById = by, RecordedAt = actor.Now };
        await FillAsync(db, actor, visit);
        db.Visits.Add(visit);
        return Outcome.Saved(visit.Id);
    });
}

/// <summary>Corrects the record of a visit.</summary>
internal sealed record EditVisit : VisitFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers)) return Outcome.Denied;
        var visit = await db.Visits.VisibleTo(actor).SingleOrDefaultAsync(v => v.Id == Id);
        if (visit is null) return Outcome.Missing;
        if (visit.Version != Version) return new Outcome.Stale(await FromAsync(db, actor, visit), visit.Version);
        await FillAsync(db, actor, visit);
        return Outcome.Saved(visit.Id);
    });

    public static async Task<EditVisit> FromAsync(WutongDb db, Actor actor, Visit visit) => new()
    {
        Id = visit.Id, Version = visit.Version, Organisation = (await db.OrganisationRefsAsync([visit.OrganisationId]))[visit.OrganisationId].Name,
        ProjectId = (await VisitTable.Instance.RowsAsync(db, actor, [visit.Id]))[0].ProjectId, Kind = visit.Kind, VisitedOn = visit.VisitedOn, Place = visit.Place, Note = visit.Note,
    };
}
