using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Gates;
using Wutong.Platform.Attachments;
using Wutong.Platform.Money;
using Wutong.Platform.Offices;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

internal sealed partial class InvestmentProject
{
    private sealed class Table : IEntityTypeConfiguration<InvestmentProject>
    {
        public void Configure(EntityTypeBuilder<InvestmentProject> builder)
        {
            builder.ToTable("InvestmentProjects");
            builder.Property(p => p.Name).HasMaxLength(NameLength);
            builder.Property(p => p.NameSortKey).HasMaxLength(Pinyin.KeyLength);
            builder.Property(p => p.CodeName).HasMaxLength(NameLength);
            builder.Property(p => p.Summary).HasMaxLength(2000);
            builder.Property(p => p.Product).HasMaxLength(300);
            builder.Property(p => p.LicenceNumber).HasMaxLength(30);
            builder.Property(p => p.LeasedPremises).HasMaxLength(200);
            builder.Property(p => p.Source).HasMaxLength(200);
            builder.Property(p => p.FlagshipSource).HasMaxLength(200);
            builder.Property(p => p.TaskForceLeader).HasMaxLength(TeamMember.DutyLength);
            builder.Property(p => p.ExampleFields).HasMaxLength(500);
            foreach (var amount in Amounts) builder.ComplexProperty(amount);
            builder.HasDistrict(nameof(DistrictId));
            builder.HasOrganisation(nameof(InvestorId));
            builder.HasOne<Office>().WithMany().HasForeignKey(p => p.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(p => p.BegunById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Office>().WithMany().HasForeignKey(p => p.TaskForceOfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(p => p.Risks).WithOne().HasForeignKey(r => r.ProjectId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Team).WithOne().HasForeignKey(m => m.ProjectId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Evidence).WithOne().HasForeignKey(e => e.ProjectId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Skips).WithOne().HasForeignKey(s => s.ProjectId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.StageChanges).WithOne().HasForeignKey(c => c.ProjectId).OnDelete(DeleteBehavior.Cascade);
            // One index a sortable column, each going on with the id, as paging by key needs.
            // Those by which a count is narrowed hold what decides who sees a row: a thousand rows are counted without reading them.
            builder.HasIndex(p => new { p.NameSortKey, p.Id });
            builder.HasIndex(p => new { p.ChangedAt, p.Id, p.DistrictId, p.OfficeId });
            builder.HasIndex(p => new { p.TotalSortValue, p.Id, p.DistrictId, p.OfficeId });
            builder.HasIndex(p => new { p.StageSortValue, p.Id });
            // What the funnel counts, what is expected of it, and who sees the project of a row of another table: each read from its index alone.
            builder.HasIndex(p => new { p.Stage, p.Kind, p.State, p.TotalSortValue, p.DistrictId, p.OfficeId, p.Id });
            builder.HasIndex(p => new { p.ExpectedOn, p.State, p.StageSortValue, p.Likelihood, p.TotalSortValue, p.DistrictId, p.OfficeId, p.Id });
            builder.HasIndex(p => new { p.Id, p.DistrictId, p.OfficeId });
            // And one for each sort behind a filter that the table declares to go together.
            builder.HasIndex(p => new { p.Stage, p.ChangedAt, p.Id, p.DistrictId, p.OfficeId });
            builder.HasIndex(p => new { p.Stage, p.TotalSortValue, p.Id });
            builder.HasIndex(p => new { p.Stage, p.NameSortKey, p.Id });
            builder.HasIndex(p => new { p.DistrictId, p.ChangedAt, p.Id, p.OfficeId });
            builder.HasIndex(p => new { p.DistrictId, p.TotalSortValue, p.Id });
            builder.HasIndex(p => new { p.DistrictId, p.NameSortKey, p.Id });
            builder.HasIndex(p => new { p.IsFlagship, p.ChangedAt, p.Id, p.DistrictId, p.OfficeId });
            builder.HasIndex(p => new { p.IsFlagship, p.TotalSortValue, p.Id });
        }

        private static readonly Expression<Func<InvestmentProject, Amount?>>[] Amounts =
        [
            p => p.TotalInvestment, p => p.FixedAssets, p => p.RegisteredCapital,
            p => p.PaidInCapital, p => p.ContractedForeignCapital, p => p.ArrivedForeignCapital,
        ];
    }

    private sealed class TeamTable : IEntityTypeConfiguration<TeamMember>
    {
        public void Configure(EntityTypeBuilder<TeamMember> builder)
        {
            builder.ToTable("ProjectTeamMembers");
            builder.Property(m => m.Duty).HasMaxLength(TeamMember.DutyLength);
            builder.HasIndex(m => new { m.ProjectId, m.UserId }).IsUnique();
            builder.HasOne<User>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
        }
    }

    private sealed class PartTable : IEntityTypeConfiguration<StageEvidence>, IEntityTypeConfiguration<GateSkip>, IEntityTypeConfiguration<ProjectRisk>
    {
        public void Configure(EntityTypeBuilder<StageEvidence> builder)
        {
            builder.ToTable("StageEvidence");
            builder.Property(e => e.Code).HasMaxLength(GateRequirement.CodeLength);
            builder.Property(e => e.Name).HasMaxLength(GateRequirement.NameLength);
            builder.Property(e => e.Reference).HasMaxLength(StageEvidence.ReferenceLength);
            builder.Property(e => e.Note).HasMaxLength(StageEvidence.NoteLength);
            builder.HasFile(nameof(StageEvidence.FileId));
            builder.HasOne<User>().WithMany().HasForeignKey(e => e.FiledById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(e => e.CheckedById).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<GateSkip> builder)
        {
            builder.ToTable("GateSkips");
            builder.Property(s => s.Codes).HasMaxLength(GateSkip.ListLength);
            builder.Property(s => s.Lacked).HasMaxLength(GateSkip.ListLength);
            builder.Property(s => s.Reason).HasMaxLength(GateSkip.ReasonLength);
            builder.Property(s => s.Note).HasMaxLength(GateSkip.ReasonLength);
            builder.HasOne<User>().WithMany().HasForeignKey(s => s.AskedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(s => s.DecidedById).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<ProjectRisk> builder)
        {
            builder.ToTable("ProjectRisks");
            builder.Property(r => r.Text).HasMaxLength(ProjectRisk.TextLength);
            builder.Property(r => r.Measure).HasMaxLength(ProjectRisk.NoteLength);
            builder.Property(r => r.ClosedNote).HasMaxLength(ProjectRisk.NoteLength);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.RaisedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.ClosedById).OnDelete(DeleteBehavior.Restrict);
        }
    }

    private sealed class ChangeTable : IEntityTypeConfiguration<StageChange>
    {
        public void Configure(EntityTypeBuilder<StageChange> builder)
        {
            builder.ToTable("ProjectStageChanges");
            builder.HasIndex(c => new { c.At, c.ProjectId, c.From, c.To, c.ById, c.DaysBefore });
            builder.Property(c => c.Note).HasMaxLength(500);
            builder.HasOne<User>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
