using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Referrals;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Rewards;

internal enum InstalmentState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_Proposed))] Proposed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_Approved))] Approved,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_Rejected))] Rejected,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_Paid))] Paid,
}

/// <summary>
/// The ledger of one referral's reward: what was proposed, approved and paid, each with the figures of its day. What is approved in all never exceeds what the scheme allows for
/// the stage and the base at that time.
/// </summary>
internal sealed class ReferralReward : IVersioned, IVisible<ReferralReward>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>One referral has one reward.</summary>
    public Guid ReferralId { get; init; }
    public Guid ReferrerId { get; init; }
    public Guid SchemeId { get; init; }
    public Guid OpenedById { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }
    public List<RewardInstalment> Instalments { get; private init; } = [];

    /// <summary>Approved or paid so far, in hundredths of a yuan.</summary>
    public long Granted => Instalments.Where(i => i.State is InstalmentState.Approved or InstalmentState.Paid).Sum(i => i.AmountMinor);
    public long PaidMinor => Instalments.Where(i => i.State == InstalmentState.Paid).Sum(i => i.AmountMinor);

    /// <summary>Proposes what is due now and was not granted yet.</summary>
    public RewardInstalment Propose(RewardScheme scheme, InvestmentProject project, Guid by, DateTimeOffset now)
    {
        if (Instalments.Exists(i => i.State == InstalmentState.Proposed)) throw new RuleViolation("", Words.Reward_IsProposed);
        if (RewardScheme.BaseOf(scheme.Base, project) is not { } worth) throw new RuleViolation("", string.Format(null, Words.Reward_NoBase, scheme.Base.Label()));
        var due = scheme.Until(worth.CnyMinor, project.Stage) - Granted;
        if (due <= 0) throw new RuleViolation("", Words.Reward_NothingDue);
        var instalment = new RewardInstalment { RewardId = Id, Stage = project.Stage, BaseMinor = worth.CnyMinor, AmountMinor = due, ProposedById = by, ProposedAt = now };
        Instalments.Add(instalment);
        ChangedAt = now;
        return instalment;
    }

    public static Expression<Func<ReferralReward, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.HeadOffice, Role.Leader, Role.Finance)) return _ => true;
        var own = actor.OrganisationsAs(Role.Referrer).Concat(actor.OrganisationsAs(Role.Enterprise)).ToList();
        return reward => own.Contains(reward.ReferrerId);
    }

    private sealed class Table : IEntityTypeConfiguration<ReferralReward>, IEntityTypeConfiguration<RewardInstalment>
    {
        public void Configure(EntityTypeBuilder<ReferralReward> builder)
        {
            builder.ToTable("ReferralRewards");
            builder.HasOne<Referral>().WithMany().HasForeignKey(r => r.ReferralId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<RewardScheme>().WithMany().HasForeignKey(r => r.SchemeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.OpenedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOrganisation(nameof(ReferrerId));
            builder.HasMany(r => r.Instalments).WithOne().HasForeignKey(i => i.RewardId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(r => r.ReferralId).IsUnique();
            builder.HasIndex(r => new { r.OpenedAt, r.Id });
        }

        public void Configure(EntityTypeBuilder<RewardInstalment> builder)
        {
            builder.ToTable("RewardInstalments");
            builder.Property(i => i.Note).HasMaxLength(RewardInstalment.NoteLength);
            builder.Property(i => i.Voucher).HasMaxLength(RewardInstalment.VoucherLength);
            builder.HasOne<User>().WithMany().HasForeignKey(i => i.ProposedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(i => i.DecidedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(i => i.PaidById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>One line of the ledger. Its amount never changes.</summary>
internal sealed class RewardInstalment : IPartOf<ReferralReward>
{
    public const int NoteLength = 300, VoucherLength = 60;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid RewardId { get; init; }

    /// <summary>The stage and the base, in hundredths of a yuan, by which it was counted.</summary>
    public Stage Stage { get; init; }
    public long BaseMinor { get; init; }
    public long AmountMinor { get; init; }
    public InstalmentState State { get; private set; }
    public Guid ProposedById { get; init; }
    public DateTimeOffset ProposedAt { get; init; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Note { get; private set; }
    public Guid? PaidById { get; private set; }
    public DateOnly? PaidOn { get; private set; }
    public string? Voucher { get; private set; }
    Guid IPart.RootId => RewardId;

    public void Decide(bool isApproved, string? note, Guid by, DateTimeOffset now)
    {
        if (State != InstalmentState.Proposed) throw new RuleViolation("", Words.Reward_IsDecided);
        if (by == ProposedById) throw new RuleViolation("", Words.Reward_OwnDecision);
        (State, Note, DecidedById, DecidedAt) = (isApproved ? InstalmentState.Approved : InstalmentState.Rejected, note, by, now);
    }

    public void Pay(DateOnly on, string voucher, Guid by)
    {
        if (State != InstalmentState.Approved) throw new RuleViolation("", Words.Reward_NotApproved);
        (State, PaidOn, Voucher, PaidById) = (InstalmentState.Paid, on, voucher, by);
    }
}
