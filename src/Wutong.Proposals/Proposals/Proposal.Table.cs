using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Proposals;

internal sealed partial class Proposal
{
    private sealed class Table : IEntityTypeConfiguration<Proposal>, IEntityTypeConfiguration<Proposer>, IEntityTypeConfiguration<ProposalPoint>, IEntityTypeConfiguration<Handler>, IEntityTypeConfiguration<Consultation>, IEntityTypeConfiguration<Extension>
    {
        public void Configure(EntityTypeBuilder<Proposal> builder)
        {
            builder.ToTable("Proposals");
            builder.Property(p => p.Title).HasMaxLength(TitleLength);
            builder.Property(p => p.Theme).HasMaxLength(ThemeLength);
            builder.Property(p => p.ReturnReason).HasMaxLength(TextLength);
            builder.Property(p => p.Source).HasMaxLength(200);
            builder.Property(p => p.ExampleFields).HasMaxLength(200);
            builder.Ignore(p => p.Lead);
            builder.HasMany(p => p.Proposers).WithOne().HasForeignKey(p => p.ProposalId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Points).WithOne().HasForeignKey(p => p.ProposalId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Handlers).WithOne().HasForeignKey(h => h.ProposalId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Consultations).WithOne().HasForeignKey(c => c.ProposalId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(p => p.Extensions).WithOne().HasForeignKey(e => e.ProposalId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Proposal>().WithMany().HasForeignKey(p => p.HandledWithId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(p => new { p.Kind, p.Congress, p.Session, p.Number }).IsUnique();
            builder.HasIndex(p => new { p.ChangedAt, p.Id });
            builder.HasIndex(p => new { p.State, p.ChangedAt, p.Id });
            builder.HasIndex(p => new { p.Number, p.Id });
        }

        public void Configure(EntityTypeBuilder<Proposer> builder)
        {
            builder.ToTable("Proposers");
            builder.Property(p => p.Name).HasMaxLength(NameLength);
            builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<ProposalPoint> builder)
        {
            builder.ToTable("ProposalPoints");
            builder.Property(p => p.Text).HasMaxLength(TextLength);
            builder.HasOne<Office>().WithMany().HasForeignKey(p => p.OfficeId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Handler> builder)
        {
            builder.ToTable("ProposalHandlers");
            builder.Property(h => h.Opinion).HasMaxLength(OpinionLength);
            builder.HasOne<Office>().WithMany().HasForeignKey(h => h.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(h => h.OpinionById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(h => new { h.ProposalId, h.OfficeId }).IsUnique();
        }

        public void Configure(EntityTypeBuilder<Extension> builder)
        {
            builder.ToTable("ProposalExtensions");
            builder.Property(e => e.Reason).HasMaxLength(TextLength);
            builder.HasOne<User>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Consultation> builder)
        {
            builder.ToTable("ProposalConsultations");
            builder.Property(c => c.With).HasMaxLength(TextLength);
            builder.Property(c => c.Opinion).HasMaxLength(OpinionLength);
            builder.HasOne<User>().WithMany().HasForeignKey(c => c.RecordedById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
