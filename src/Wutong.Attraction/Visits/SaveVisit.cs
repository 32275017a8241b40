using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Visits;

/// <summary>Records a visit in the own office, or corrects such a record.</summary>
internal sealed record SaveVisit
{
    public Guid? Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Visit_Organisation)), Required, StringLength(120)]
    public string? Organisation { get; init; }

    /// <summary>The project that it was about, if any.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project))]
    public Guid? ProjectId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Visit_On)), Required]
    public DateOnly? VisitedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Place)), Required, StringLength(100)]
    public string? Place { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Visit_Note)), StringLength(2000)]
    public string? Note { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice) || actor.Id is not { } by) return Outcome.Denied;
        if (actor.Offices is not [var office, ..]) return Outcome.Refuse("", Words.Create_NoOffice);
        var organisation = await CheckAsync(db, actor);
        var visit = Id is null ? null : await db.Visits.VisibleTo(actor).SingleOrDefaultAsync(v => v.Id == Id);
        if (Id is not null && visit is null) return Outcome.Missing;
        if (visit is not null && visit.Version != Version) return new Outcome.Stale(null, visit.Version);
        if (visit is null) db.Visits.Add(visit = new Visit { Place = Place!, OfficeId = office, ById = by, RecordedAt = actor.Now });
        (visit.OrganisationId, visit.ProjectId, visit.VisitedOn, visit.Place, visit.Note) = (organisation, ProjectId, VisitedOn!.Value, Place!, Note);
        return Outcome.Saved(visit.Id);
    });

    private async Task<Guid> CheckAsync(WutongDb db, Actor actor)
    {
        List<Problem> problems = [];
        var organisation = await db.OrganisationNamedAsync(actor, Organisation!);
        if (organisation is null) problems.Add(new(nameof(Organisation), Words.Invalid_Investor));
        if (VisitedOn > actor.Now.Day()) problems.Add(new(nameof(VisitedOn), Words.Invalid_FutureDay));
        if (VisitedOn is { Year: < 1978 }) problems.Add(new(nameof(VisitedOn), Words.Invalid_EarlyDay));
        if (ProjectId is { } project && !await db.Projects.VisibleTo(actor).AnyAsync(p => p.Id == project)) problems.Add(new(nameof(ProjectId), Words.Referral_WrongProject));
        return problems.Count > 0 ? throw new RuleViolation(problems) : organisation!.Id;
    }
}
