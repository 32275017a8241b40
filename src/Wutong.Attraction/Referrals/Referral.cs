using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Referrals;

/// <summary>An organisation introduces another to the city (以商引商).</summary>
internal sealed class Referral : IVersioned, IVisible<Referral>
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid ReferrerId { get; set; }
    public Guid IntroducedId { get; set; }

    /// <summary>The project that came of it, if one did.</summary>
    public Guid? ProjectId { get; set; }

    /// <summary>The day of the introduction; null where it is not stated.</summary>
    public DateOnly? IntroducedOn { get; set; }
    public string? Note { get; set; }
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>When it was made public; only then the public home shows it.</summary>
    public DateOnly? PublishedOn { get; set; }
    public string? Source { get; init; }
    public bool IsExample { get; init; }
    public List<ReferralThanks> Thanks { get; private init; } = [];

    /// <summary>
    /// The head office, leaders and investment officers see all referrals, since a network cannot be read in pieces; a referrer or enterprise those in which it
    /// is one of the two. The project behind it is shown by the project's own rule.
    /// </summary>
    public static Expression<Func<Referral, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.HeadOffice, Role.Leader, Role.InvestmentOfficer)) return _ => true;
        var referrer = actor.OrganisationsAs(Role.Referrer);
        var own = actor.OrganisationsAs(Role.Enterprise);
        return referral => referrer.Contains(referral.ReferrerId) || own.Contains(referral.ReferrerId) || own.Contains(referral.IntroducedId);
    }

    private sealed class Table : IEntityTypeConfiguration<Referral>, IEntityTypeConfiguration<ReferralThanks>
    {
        public void Configure(EntityTypeBuilder<Referral> builder)
        {
            builder.ToTable("Referrals", t => t.HasCheckConstraint("CK_Referrals_two", "\"ReferrerId\" <> \"IntroducedId\""));
            builder.Property(r => r.Note).HasMaxLength(1000);
            builder.Property(r => r.Source).HasMaxLength(200);
            builder.HasOrganisation(nameof(ReferrerId));
            builder.HasOrganisation(nameof(IntroducedId));
            builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(r => r.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(r => r.Thanks).WithOne().HasForeignKey(t => t.ReferralId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(r => new { r.RecordedAt, r.Id });
        }

        public void Configure(EntityTypeBuilder<ReferralThanks> builder)
        {
            builder.ToTable("ReferralThanks");
            builder.Property(t => t.Text).HasMaxLength(ReferralThanks.TextLength);
            builder.HasOne<User>().WithMany().HasForeignKey(t => t.ById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
