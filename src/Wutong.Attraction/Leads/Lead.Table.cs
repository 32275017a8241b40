using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Events;
using Wutong.Attraction.Inquiries;
using Wutong.Attraction.Projects;
using Wutong.Platform.Offices;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Leads;

internal sealed partial class Lead
{
    private sealed class Table : IEntityTypeConfiguration<Lead>
    {
        public void Configure(EntityTypeBuilder<Lead> builder)
        {
            builder.ToTable("Leads");
            builder.Property(l => l.Name).HasMaxLength(NameLength);
            builder.Property(l => l.NameSortKey).HasMaxLength(Pinyin.KeyLength);
            builder.Property(l => l.CodeName).HasMaxLength(NameLength);
            builder.Property(l => l.Investor).HasMaxLength(InvestorLength);
            builder.Property(l => l.CreditCode).HasMaxLength(CodeLength);
            builder.Property(l => l.ReferredBy).HasMaxLength(InvestorLength);
            builder.Property(l => l.Product).HasMaxLength(ProductLength);
            builder.Property(l => l.Summary).HasMaxLength(SummaryLength);
            builder.Property(l => l.Evidence).HasMaxLength(EvidenceLength);
            builder.Property(l => l.RegistrationNote).HasMaxLength(NoteLength);
            foreach (var judged in new[] { nameof(JudgedIndustry), nameof(JudgedMarket), nameof(JudgedTechnology), nameof(JudgedEnvironment), nameof(JudgedEnergy), nameof(JudgedBenefit) })
                builder.Property<string?>(judged).HasMaxLength(JudgementLength);
            builder.ComplexProperty(l => l.TotalInvestment);
            builder.ComplexProperty(l => l.FixedAssets);
            builder.HasDistrict(nameof(DistrictId));
            builder.HasOne<Office>().WithMany().HasForeignKey(l => l.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(l => l.HolderId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(l => l.ResponsibleId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(l => l.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<PromotionEvent>().WithMany().HasForeignKey(l => l.EventId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<LeadInquiry>().WithMany().HasForeignKey(l => l.InquiryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(l => l.Steps).WithOne().HasForeignKey(s => s.LeadId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(l => l.Marks).WithOne().HasForeignKey(m => m.LeadId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(l => l.Shares).WithOne().HasForeignKey(s => s.LeadId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(l => new { l.NameSortKey, l.Id });
            builder.HasIndex(l => new { l.ChangedAt, l.Id, l.DistrictId, l.OfficeId });
            builder.HasIndex(l => new { l.ReportedAt, l.Id });
            builder.HasIndex(l => new { l.ProtectedUntil, l.Id });
            builder.HasIndex(l => new { l.TotalSortValue, l.Id });
            builder.HasIndex(l => new { l.Stage, l.ChangedAt, l.Id, l.DistrictId, l.OfficeId });
            builder.HasIndex(l => new { l.DistrictId, l.ChangedAt, l.Id, l.OfficeId });
            builder.HasIndex(l => new { l.Registration, l.ChangedAt, l.Id, l.DistrictId, l.OfficeId });
        }
    }

    private sealed class StepTable : IEntityTypeConfiguration<LeadStep>
    {
        public void Configure(EntityTypeBuilder<LeadStep> builder)
        {
            builder.ToTable("LeadSteps");
            builder.Property(s => s.Note).HasMaxLength(NoteLength);
            builder.HasOne<User>().WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
        }
    }

    private sealed class MarkTable : IEntityTypeConfiguration<HeldMark>
    {
        public void Configure(EntityTypeBuilder<HeldMark> builder)
        {
            builder.ToTable("LeadMarks");
            builder.Ignore(m => m.Mark);
            builder.Property(m => m.Key).HasMaxLength(InvestorMark.KeyLength);
            builder.Property(m => m.Core).HasMaxLength(InvestorMark.CoreLength);
            builder.HasIndex(m => m.Key).IsUnique();
            builder.HasIndex(m => m.Core);
        }
    }

    private sealed class ShareTable : IEntityTypeConfiguration<LeadShare>
    {
        public void Configure(EntityTypeBuilder<LeadShare> builder)
        {
            builder.ToTable("LeadShares", t => t.HasCheckConstraint("CK_LeadShares_Percent", "\"Percent\" BETWEEN 1 AND 99"));
            builder.HasIndex(s => new { s.LeadId, s.OfficeId }).IsUnique();
            builder.HasOne<Office>().WithMany().HasForeignKey(s => s.OfficeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
