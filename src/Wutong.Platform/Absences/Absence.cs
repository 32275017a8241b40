using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Absences;

/// <summary>Days on which somebody is away and another sees and does their tasks.</summary>
internal sealed class Absence : IVersioned, IVisible<Absence>
{
    public const int NoteLength = 100, MostDays = 366;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid UserId { get; init; }
    public Guid DeputyId { get; set; }
    public DateOnly From { get; set; }

    /// <summary>The last day, with it.</summary>
    public DateOnly To { get; set; }
    public string? Note { get; set; }
    public DateTimeOffset RecordedAt { get; init; }
    public bool IsExample { get; init; }

    /// <summary>Whose it is, who stands in, and leaders.</summary>
    public static Expression<Func<Absence, bool>> VisibleTo(Actor actor)
    {
        if (actor.Is(Role.Leader)) return _ => true;
        var (staff, id) = (actor.IsAny(Roles.Staff), actor.Id);
        return absence => staff && (absence.UserId == id || absence.DeputyId == id);
    }

    private sealed class Table : IEntityTypeConfiguration<Absence>
    {
        public void Configure(EntityTypeBuilder<Absence> builder)
        {
            builder.ToTable("Absences", t => t.HasCheckConstraint("CK_Absences_Days", "\"From\" <= \"To\" AND \"UserId\" <> \"DeputyId\""));
            builder.Property(a => a.Note).HasMaxLength(NoteLength);
            builder.HasOne<User>().WithMany(u => u.Absences).HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<User>().WithMany().HasForeignKey(a => a.DeputyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => new { a.UserId, a.To });
            builder.HasIndex(a => new { a.DeputyId, a.To });
            builder.HasIndex(a => new { a.From, a.Id });
        }
    }
}
