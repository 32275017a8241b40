using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Referrals;

/// <summary>What is recorded about an introduction.</summary>
internal record ReferralFields
{
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

    /// <summary>Carries the fields into a record; throws a rule violation with everything that is wrong.</summary>
    public async Task FillAsync(WutongDb db, Actor actor, Referral referral)
    {
        List<Problem> problems = [];
        var referrer = await db.OrganisationNamedAsync(actor, Referrer!);
        var introduced = await db.OrganisationNamedAsync(actor, Introduced!);
        if (referrer is null) problems.Add(new(nameof(Referrer), Words.Invalid_Investor));
        if (introduced is null) problems.Add(new(nameof(Introduced), Words.Invalid_Investor));
        if (referrer is not null && referrer.Id == introduced?.Id) problems.Add(new(nameof(Introduced), Words.Referral_Itself));
        if (IntroducedOn > actor.Now.Day()) problems.Add(new(nameof(IntroducedOn), Words.Invalid_FutureDay));
        if (ProjectId is { } project && introduced is not null && !await db.Projects.VisibleTo(actor).AnyAsync(p => p.Id == project && p.InvestorId == introduced.Id))
            problems.Add(new(nameof(ProjectId), Words.Referral_WrongProject));
        if (problems.Count > 0) throw new RuleViolation(problems);
        (referral.ReferrerId, referral.IntroducedId) = (referrer!.Id, introduced!.Id);
        referral.ProjectId = await ProjectChoices.KeptAsync(db, actor, referral.ProjectId, ProjectId);
        (referral.IntroducedOn, referral.Note) = (IntroducedOn, Note);
    }
}

/// <summary>Records that one organisation introduced another to the city.</summary>
internal sealed record RecordReferral : ReferralFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers)) return Outcome.Denied;
        var referral = new Referral { RecordedAt = actor.Now };
        await FillAsync(db, actor, referral);
        db.Referrals.Add(referral);
        return Outcome.Saved(referral.Id);
    });
}

/// <summary>Corrects the record of an introduction.</summary>
internal sealed record EditReferral : ReferralFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers)) return Outcome.Denied;
        var referral = await db.Referrals.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == Id);
        if (referral is null) return Outcome.Missing;
        if (referral.Version != Version) return new Outcome.Stale(await FromAsync(db, actor, referral), referral.Version);
        await FillAsync(db, actor, referral);
        return Outcome.Saved(referral.Id);
    });

    public static async Task<EditReferral> FromAsync(WutongDb db, Actor actor, Referral referral)
    {
        var row = (await ReferralTable.Instance.RowsAsync(db, actor, [referral.Id]))[0];
        return new EditReferral
        {
            Id = referral.Id, Version = referral.Version, Referrer = row.Referrer, Introduced = row.Introduced,
            ProjectId = row.ProjectId, IntroducedOn = referral.IntroducedOn, Note = referral.Note,
        };
    }
}
