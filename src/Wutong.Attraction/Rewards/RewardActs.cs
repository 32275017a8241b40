using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Rewards;

/// <summary>Opens the ledger of a referral under a scheme, and proposes what is due.</summary>
internal sealed record OpenReward
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_Referral)), Required]
    public Guid? ReferralId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_Scheme)), Required]
    public Guid? SchemeId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.HeadOffice) || actor.Id is not { } by) return Outcome.Denied;
        var referral = await db.Referrals.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == ReferralId);
        if (referral?.ProjectId is null) return Outcome.Refuse(nameof(ReferralId), Words.Reward_NoProject);
        if (await db.ReferralRewards.Whole.AnyAsync(r => r.ReferralId == referral.Id)) return Outcome.Refuse(nameof(ReferralId), Words.Reward_Once);
        if (!await new Rows<RewardScheme>(db).VisibleTo(actor).AnyAsync(s => s.Id == SchemeId && !s.IsClosed)) return Outcome.Refuse(nameof(SchemeId), Platform.Words.Invalid_Choice);
        var reward = new ReferralReward { ReferralId = referral.Id, ReferrerId = referral.ReferrerId, SchemeId = SchemeId!.Value, OpenedById = by, OpenedAt = actor.Now, ChangedAt = actor.Now, IsExample = referral.IsExample };
        db.ReferralRewards.Add(reward);
        return Outcome.Saved(reward.Id);
    });
}

/// <summary>Something done to a reward.</summary>
internal abstract record RewardAct : RecordAct<ReferralReward>
{
    protected override IQueryable<ReferralReward> With(IQueryable<ReferralReward> rows) => rows.Include(r => r.Instalments);
    protected override void Changed(ReferralReward reward, DateTimeOffset now) => reward.ChangedAt = now;
}

/// <summary>Proposes what the scheme allows now and was not granted yet.</summary>
internal sealed record ProposeInstalment : RewardAct
{
    protected override bool May(ReferralReward reward, Actor actor) => actor.IsAny(AttractionModule.HeadOffices);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, ReferralReward reward, Guid by)
    {
        var scheme = await new Rows<RewardScheme>(db).Whole.AsNoTracking().Include(s => s.Instalments).SingleAsync(s => s.Id == reward.SchemeId);
        var project = await db.Referrals.Whole.Where(r => r.Id == reward.ReferralId).Select(r => r.ProjectId).SingleAsync();
        if (await db.Projects.Whole.AsNoTracking().SingleOrDefaultAsync(p => p.Id == project) is not { } found) return Outcome.Refuse("", Words.Reward_NoProject);
        reward.Propose(scheme, found, by, actor.Now);
        return null;
    }
}

/// <summary>Approves or rejects a proposal of somebody else.</summary>
internal sealed record DecideInstalment : RewardAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Skip_IsAllowed)), Required]
    public bool? IsApproved { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evidence_Note)), StringLength(RewardInstalment.NoteLength)]
    public string? Note { get; init; }

    protected override bool May(ReferralReward reward, Actor actor) => actor.IsAny(AttractionModule.Deciders);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, ReferralReward reward, Guid by)
    {
        if (IsApproved == false && Note is null) throw new RuleViolation(nameof(Note), Words.Evidence_NeedsNote);
        var proposed = reward.Instalments.Find(i => i.State == InstalmentState.Proposed) ?? throw new RuleViolation("", Words.Reward_IsDecided);
        proposed.Decide(IsApproved!.Value, Note, by, actor.Now);
        return NoObjection;
    }
}

/// <summary>Notes that an approved instalment was paid.</summary>
internal sealed record PayInstalment : RewardAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_PaidOn)), Required]
    public DateOnly? PaidOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_Voucher)), Required, StringLength(RewardInstalment.VoucherLength)]
    public string? Voucher { get; init; }

    protected override bool May(ReferralReward reward, Actor actor) => actor.IsAny(AttractionModule.Payers);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, ReferralReward reward, Guid by)
    {
        var approved = reward.Instalments.Find(i => i.State == InstalmentState.Approved) ?? throw new RuleViolation("", Words.Reward_NotApproved);
        if (PastDay.Wrong(nameof(PaidOn), PaidOn, actor.Now.Day()) is { } wrong) throw new RuleViolation([wrong]);
        if (PaidOn < approved.DecidedAt!.Value.Day()) throw new RuleViolation(nameof(PaidOn), Words.Reward_PaidEarly);
        approved.Pay(PaidOn!.Value, Voucher!, by);
        return NoObjection;
    }
}
