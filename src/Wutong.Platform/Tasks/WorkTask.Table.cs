using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Clocks;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

internal sealed partial class WorkTask
{
    private sealed class Table : IEntityTypeConfiguration<WorkTask>
    {
        public void Configure(EntityTypeBuilder<WorkTask> builder)
        {
            builder.ToTable("Tasks", t => t.HasCheckConstraint("CK_Tasks_Limit", $"\"LimitAmount\" BETWEEN 1 AND {TimeLimit.Most}"));
            builder.Property(t => t.Title).HasMaxLength(TitleLength);
            builder.Property(t => t.Note).HasMaxLength(NoteLength);
            builder.Ignore(t => t.Limit);
            builder.HasOne(t => t.Owner).WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(t => t.Office).WithMany().HasForeignKey(t => t.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(t => t.GiverId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(t => t.AwaitsId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(t => t.AskedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(t => t.Instruction).WithMany(i => i.Tasks).HasForeignKey(t => t.InstructionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(t => t.Meeting).WithMany(m => m.Tasks).HasForeignKey(t => t.MeetingId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(t => t.Events).WithOne().HasForeignKey(e => e.TaskId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(t => new { t.DueSortMoment, t.Id });
            builder.HasIndex(t => new { t.ChangedAt, t.Id });
            builder.HasIndex(t => new { t.State, t.DueSortMoment, t.Id });
            builder.HasIndex(t => new { t.AwaitsId, t.DueSortMoment, t.Id });
            builder.HasIndex(t => new { t.OwnerId, t.DueSortMoment, t.Id });
            builder.HasIndex(t => new { t.GiverId, t.DueSortMoment, t.Id });
            builder.HasIndex(t => new { t.RecordId, t.DueSortMoment, t.Id });
            builder.HasIndex(t => t.NextNoticeAt);
        }
    }
}
