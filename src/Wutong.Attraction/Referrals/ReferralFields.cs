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
        var named = await db.OrganisationsNamedAsync(actor, [Referrer!, Introduced!]);
        var (referrer, introduced) = (named.GetValueOrDefault(Referrer!)?.Id, named.GetValueOrDefault(Introduced!)?.Id);
        List<Problem> problems = [.. Check(referrer, introduced, actor.Now.Day())];
        if (ProjectId is { } project && introduced is not null && !await db.Projects.VisibleTo(actor).AnyAsync(p => p.Id == project && p.InvestorId == introduced))
            problems.Add(new(nameof(ProjectId), Words.Referral_WrongProject));
        if (problems.Count > 0) throw new RuleViolation(problems);
        Fill(referral, referrer!.Value, introduced!.Value, await ProjectChoices.KeptAsync(db, actor, referral.ProjectId, ProjectId));
    }

    /// <summary>What is wrong with fields that are right one by one.</summary>
    /// <param name="referrer">Whom the name means; null for nobody. The same for <paramref name="introduced"/>.</param>
    public IEnumerable<Problem> Check(Guid? referrer, Guid? introduced, DateOnly today)
    {
        if (referrer is null) yield return new(nameof(Referrer), Words.Invalid_Investor);
        if (introduced is null) yield return new(nameof(Introduced), Words.Invalid_Investor);
        if (referrer is not null && referrer == introduced) yield return new(nameof(Introduced), Words.Referral_Itself);
        if (PastDay.Wrong(nameof(IntroducedOn), IntroducedOn, today) is { } wrong) yield return wrong;
    }

    public void Fill(Referral referral, Guid referrer, Guid introduced, Guid? project) =>
        (referral.ReferrerId, referral.IntroducedId, referral.ProjectId, referral.IntroducedOn, referral.Note) = (referrer, introduced, project, IntroducedOn, Note);
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
