using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;
using Wutong.Proposals.Proposals;

namespace Wutong.Proposals.Replies;

internal sealed partial class Reply
{
    private sealed class Table : IEntityTypeConfiguration<Reply>, IEntityTypeConfiguration<Evaluation>, IEntityTypeConfiguration<EvaluationLink>, IEntityTypeConfiguration<CoSignature>, IEntityTypeConfiguration<Delivery>, IEntityTypeConfiguration<ReplyEdition>, IEntityTypeConfiguration<SealedLetter>, IEntityTypeConfiguration<ReplyAnnex>
    {
        public void Configure(EntityTypeBuilder<Reply> builder)
        {
            builder.ToTable("Replies");
            builder.Property(r => r.Addressee).HasMaxLength(LineLength);
            builder.Property(r => r.Opening).HasMaxLength(TextLength);
            builder.Property(r => r.Closing).HasMaxLength(TextLength);
            builder.Property(r => r.ContactName).HasMaxLength(NameLength);
            builder.Property(r => r.ContactPhone).HasMaxLength(PhoneLength);
            builder.Property(r => r.Copies).HasMaxLength(CopiesLength);
            builder.Property(r => r.NotPublicReason).HasMaxLength(LineLength);
            builder.Property(r => r.DocumentNumber).HasMaxLength(60);
            builder.Property(r => r.Series).HasMaxLength(20);
            builder.Property(r => r.SecrecyNote).HasMaxLength(LineLength);
            builder.Property(r => r.Content).HasMaxLength(ContentLength);
            builder.HasOne(r => r.Proposal).WithMany().HasForeignKey(r => r.ProposalId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.CheckedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.SignedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(r => r.Evaluations).WithOne().HasForeignKey(e => e.ReplyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.SecrecyById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Office>().WithMany().HasForeignKey(r => r.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(r => r.Links).WithOne().HasForeignKey(l => l.ReplyId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(r => r.CoSignatures).WithOne().HasForeignKey(c => c.ReplyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(r => r.Deliveries).WithOne().HasForeignKey(d => d.ReplyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(r => r.Editions).WithOne().HasForeignKey(e => e.ReplyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(r => r.Sealed).WithOne().HasForeignKey(s => s.ReplyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(r => r.Annexes).WithOne().HasForeignKey(a => a.ReplyId).OnDelete(DeleteBehavior.Cascade);
            // Null is not unique: of the office that leads there is one answer a round, and one of each that answers its own part.
            builder.HasIndex(r => new { r.ProposalId, r.Round }).IsUnique().HasFilter("\"OfficeId\" IS NULL");
            builder.HasIndex(r => new { r.ProposalId, r.Round, r.OfficeId }).IsUnique();
            builder.HasIndex(r => new { r.Series, r.SeriesYear, r.SeriesNumber }).IsUnique();
            builder.HasIndex(r => new { r.ChangedAt, r.Id });
            builder.HasIndex(r => new { r.State, r.ChangedAt, r.Id });
        }

        public void Configure(EntityTypeBuilder<Evaluation> builder)
        {
            builder.ToTable("ReplyEvaluations");
            builder.Property(e => e.Comment).HasMaxLength(CommentLength);
            builder.HasOne<User>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Proposer>().WithMany().HasForeignKey(e => e.ProposerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(e => new { e.ReplyId, e.ProposerId }).IsUnique();
        }

        public void Configure(EntityTypeBuilder<EvaluationLink> builder)
        {
            builder.ToTable("ReplyEvaluationLinks");
            builder.Property(l => l.Hash).HasMaxLength(44);
            builder.HasOne<Proposer>().WithMany().HasForeignKey(l => l.ProposerId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(l => l.Hash).IsUnique();
        }

        public void Configure(EntityTypeBuilder<CoSignature> builder)
        {
            builder.ToTable("ReplyCoSignatures");
            builder.Property(c => c.Opinion).HasMaxLength(CommentLength);
            builder.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => new { c.ReplyId, c.OfficeId }).IsUnique();
        }

        public void Configure(EntityTypeBuilder<Delivery> builder)
        {
            builder.ToTable("ReplyDeliveries");
            builder.Property(d => d.To).HasMaxLength(LineLength);
            builder.Property(d => d.ReceivedBy).HasMaxLength(NameLength);
            builder.HasOne<Proposer>().WithMany().HasForeignKey(d => d.ProposerId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<ReplyAnnex> builder)
        {
            builder.ToTable("ReplyAnnexes");
            builder.Property(a => a.Title).HasMaxLength(ReplyAnnex.TitleLength);
            builder.Property(a => a.Text).HasMaxLength(ReplyAnnex.TextLength);
            builder.HasIndex(a => new { a.ReplyId, a.Place, a.Id });
        }

        public void Configure(EntityTypeBuilder<SealedLetter> builder)
        {
            builder.ToTable("SealedLetters");
            builder.Property(s => s.Word).HasMaxLength(SealedLetter.MostBytes);
            builder.Property(s => s.Sha256).HasMaxLength(64);
            builder.Property(s => s.Signature).HasMaxLength(100_000);
            builder.Property(s => s.SignedAs).HasMaxLength(300);
            builder.HasIndex(s => s.ReplyId).IsUnique();
        }

        public void Configure(EntityTypeBuilder<ReplyEdition> builder)
        {
            builder.ToTable("ReplyEditions");
            builder.Property(e => e.Text).HasMaxLength(ReplyEdition.TextLength);
            builder.HasOne<User>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(e => new { e.ReplyId, e.At, e.Id });
        }
    }
}
