using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Replies;

internal sealed partial class Reply
{
    private sealed class Table : IEntityTypeConfiguration<Reply>, IEntityTypeConfiguration<Evaluation>
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
            builder.Property(r => r.Content).HasMaxLength(ContentLength);
            builder.HasOne(r => r.Proposal).WithMany().HasForeignKey(r => r.ProposalId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.CheckedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(r => r.SignedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(r => r.Evaluations).WithOne().HasForeignKey(e => e.ReplyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.ProposalId, r.Round }).IsUnique();
            builder.HasIndex(r => new { r.Series, r.SeriesYear, r.SeriesNumber }).IsUnique();
            builder.HasIndex(r => new { r.ChangedAt, r.Id });
            builder.HasIndex(r => new { r.State, r.ChangedAt, r.Id });
        }

        public void Configure(EntityTypeBuilder<Evaluation> builder)
        {
            builder.ToTable("ReplyEvaluations");
            builder.Property(e => e.Comment).HasMaxLength(CommentLength);
            builder.HasOne<User>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(e => new { e.ReplyId, e.ById }).IsUnique();
        }
    }
}
