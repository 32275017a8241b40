using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Offices;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;

namespace Wutong.Platform.Meetings;

internal sealed partial class Meeting
{
    private sealed class Table : IEntityTypeConfiguration<Meeting>
    {
        public void Configure(EntityTypeBuilder<Meeting> builder)
        {
            builder.ToTable("Meetings");
            builder.Property(m => m.Title).HasMaxLength(TitleLength);
            builder.Property(m => m.Place).HasMaxLength(PlaceLength);
            builder.HasOne<User>().WithMany().HasForeignKey(m => m.ChairId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(m => m.KeeperId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Office>().WithMany().HasForeignKey(m => m.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(m => m.Topics).WithOne().HasForeignKey(t => t.MeetingId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(m => m.Attendees).WithOne().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(m => m.Decisions).WithOne().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(m => new { m.HeldAt, m.Id });
            builder.HasIndex(m => new { m.ChangedAt, m.Id });
            builder.HasIndex(m => new { m.Kind, m.HeldAt, m.Id });
        }
    }

    private sealed class TopicTable : IEntityTypeConfiguration<Topic>
    {
        public void Configure(EntityTypeBuilder<Topic> builder)
        {
            builder.ToTable("MeetingTopics");
            builder.Property(t => t.Title).HasMaxLength(TitleLength);
            builder.HasIndex(t => t.RecordId);
        }
    }

    private sealed class AttendeeTable : IEntityTypeConfiguration<Attendee>
    {
        public void Configure(EntityTypeBuilder<Attendee> builder)
        {
            builder.ToTable("MeetingAttendees");
            builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => new { a.MeetingId, a.UserId }).IsUnique();
        }
    }

    private sealed class DecisionTable : IEntityTypeConfiguration<Decision>
    {
        public void Configure(EntityTypeBuilder<Decision> builder)
        {
            builder.ToTable("MeetingDecisions");
            builder.Property(d => d.Text).HasMaxLength(Decision.TextLength);
            builder.HasOne<Topic>().WithMany().HasForeignKey(d => d.TopicId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<WorkTask>().WithMany().HasForeignKey(d => d.TaskId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
