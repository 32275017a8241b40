using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Projects;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.LeadCases;

internal sealed partial class LeadCase
{
    private sealed class Table : IEntityTypeConfiguration<LeadCase>
    {
        public void Configure(EntityTypeBuilder<LeadCase> builder)
        {
            builder.ToTable("LeadCases");
            builder.Property(c => c.Number).HasMaxLength(NumberLength);
            builder.Property(c => c.Name).HasMaxLength(Lead.NameLength);
            builder.Property(c => c.Investor).HasMaxLength(Lead.InvestorLength);
            builder.Property(c => c.CreditCode).HasMaxLength(Lead.CodeLength);
            builder.Property(c => c.CodeName).HasMaxLength(Lead.NameLength);
            builder.Property(c => c.ReferredBy).HasMaxLength(Lead.InvestorLength);
            builder.Property(c => c.Product).HasMaxLength(Lead.ProductLength);
            builder.Property(c => c.Summary).HasMaxLength(Lead.SummaryLength);
            builder.Property(c => c.Evidence).HasMaxLength(Lead.EvidenceLength);
            builder.Property(c => c.Reason).HasMaxLength(ReasonLength);
            builder.ComplexProperty(c => c.TotalInvestment);
            builder.ComplexProperty(c => c.FixedAssets);
            builder.HasDistrict(nameof(DistrictId));
            builder.HasOne<Lead>().WithMany().HasForeignKey(c => c.HolderLeadId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Lead>().WithMany().HasForeignKey(c => c.LeadId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(c => c.HolderProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(c => c.AskedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(c => c.DecidedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => c.Number).IsUnique();
            builder.HasIndex(c => new { c.AskedAt, c.Id });
            builder.HasIndex(c => new { c.Decision, c.AskedAt, c.Id });
        }
    }
}
