using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Referrals;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.ReferralFilings;

internal sealed partial class ReferralFiling : IVisible<ReferralFiling>
{
    /// <summary>The head office and leaders see all; an officer those of the own office; a referrer or an enterprise those in which it is the referrer.</summary>
    public static Expression<Func<ReferralFiling, bool>> VisibleTo(Actor actor)
    {
        if (actor.IsAny(Role.HeadOffice, Role.Leader)) return _ => true;
        var officer = actor.Is(Role.InvestmentOfficer);
        var (id, offices) = (actor.Id, actor.Offices);
        var own = actor.OrganisationsAs(Role.Referrer).Concat(actor.OrganisationsAs(Role.Enterprise)).ToList();
        return filing => own.Contains(filing.ReferrerId) || (officer && (filing.FiledById == id || (filing.OfficeId != null && offices.Contains(filing.OfficeId.Value))));
    }

    /// <summary>Whoever filed it, or for whom; and the head office.</summary>
    public bool MayBeChangedBy(Actor actor) => actor.Is(Role.HeadOffice) || FiledById == actor.Id
        || (OfficeId is { } office && actor.Is(Role.InvestmentOfficer) && actor.Offices.Contains(office)) || FileReferral.OwnOf(actor).Contains(ReferrerId);

    private sealed class Table : IEntityTypeConfiguration<ReferralFiling>, IEntityTypeConfiguration<FiledMark>
    {
        public void Configure(EntityTypeBuilder<ReferralFiling> builder)
        {
            builder.ToTable("ReferralFilings");
            builder.Property(f => f.Company).HasMaxLength(CompanyLength);
            builder.Property(f => f.CreditCode).HasMaxLength(CodeLength);
            builder.Property(f => f.Product).HasMaxLength(ProductLength);
            builder.Property(f => f.Note).HasMaxLength(NoteLength);
            builder.Property(f => f.LinkHash).HasMaxLength(44);
            builder.Property(f => f.SignedBy).HasMaxLength(NameLength);
            builder.Property(f => f.SignedAs).HasMaxLength(NameLength);
            builder.Property(f => f.Reason).HasMaxLength(ReasonLength);
            builder.HasOrganisation(nameof(ReferrerId));
            builder.HasOne<Office>().WithMany().HasForeignKey(f => f.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(f => f.FiledById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(f => f.DecidedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Referral>().WithMany().HasForeignKey(f => f.ReferralId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(f => f.Marks).WithOne().HasForeignKey(m => m.FilingId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(f => f.LinkHash).IsUnique();
            builder.HasIndex(f => new { f.FiledAt, f.Id });
            builder.HasIndex(f => new { f.State, f.FiledAt, f.Id });
        }

        public void Configure(EntityTypeBuilder<FiledMark> builder)
        {
            builder.ToTable("ReferralFilingMarks");
            builder.Property(m => m.Key).HasMaxLength(InvestorMark.KeyLength);
            builder.Property(m => m.Core).HasMaxLength(InvestorMark.CoreLength);
            builder.Ignore(m => m.Mark);
            builder.HasIndex(m => m.Key).IsUnique();
            builder.HasIndex(m => m.Core);
        }
    }
}
