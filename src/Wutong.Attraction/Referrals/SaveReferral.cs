using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Referrals;

/// <summary>Records that one organisation introduced another, or corrects such a record.</summary>
internal sealed record SaveReferral
{
    /// <summary>The record to correct; null for a new one.</summary>
    public Guid? Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Referrer)), Required, StringLength(120)]
    public string? Referrer { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_IntroducedOne)), Required, StringLength(120)]
    public string? Introduced { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project))]
    public Guid? ProjectId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_On))]
    public DateOnly? IntroducedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Note)), StringLength(1000)]
    public string? Note { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice)) return Outcome.Denied;
        var (referrer, introduced) = await CheckAsync(db, actor);
        var referral = Id is null ? null : await db.Referrals.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == Id);
        if (Id is not null && referral is null) return Outcome.Missing;
        if (referral is not null && referral.Version != Version) return new Outcome.Stale(null, referral.Version);
        if (referral is null) db.Referrals.Add(referral = new Referral { RecordedAt = actor.Now });
        (referral.ReferrerId, referral.IntroducedId, referral.ProjectId) = (referrer, introduced, ProjectId);
        (referral.IntroducedOn, referral.Note) = (IntroducedOn, Note);
        return Outcome.Saved(referral.Id);
    });

    private async Task<(Guid Referrer, Guid Introduced)> CheckAsync(WutongDb db, Actor actor)
    {
        List<Problem> problems = [];
        var referrer = await db.OrganisationNamedAsync(actor, Referrer!);
        var introduced = await db.OrganisationNamedAsync(actor, Introduced!);
        if (referrer is null) problems.Add(new(nameof(Referrer), Words.Invalid_Investor));
        if (introduced is null) problems.Add(new(nameof(Introduced), Words.Invalid_Investor));
        if (referrer is not null && referrer.Id == introduced?.Id) problems.Add(new(nameof(Introduced), Words.Referral_Itself));
        if (IntroducedOn > actor.Now.Day()) problems.Add(new(nameof(IntroducedOn), Words.Invalid_FutureDay));
        if (ProjectId is { } project && !await db.Projects.VisibleTo(actor).AnyAsync(p => p.Id == project && p.InvestorId == introduced!.Id))
            problems.Add(new(nameof(ProjectId), Words.Referral_WrongProject));
        return problems.Count > 0 ? throw new RuleViolation(problems) : (referrer!.Id, introduced!.Id);
    }
}
