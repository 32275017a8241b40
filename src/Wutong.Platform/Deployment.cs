using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform;

/// <summary>What this database is: whose city, and whether it is the demo. There is one row, or none before the first start.</summary>
public sealed class Deployment : IVersioned
{
    public static readonly Guid OnlyId = new("00000000-0000-7000-8000-000000000001");

    /// <summary>Under which a process remembers the row for some seconds: every page names its city.</summary>
    public const string Remembered = nameof(Deployment);

    public Guid Id { get; private init; } = OnlyId;
    public int Version { get; private set; } = 1;

    /// <summary>The city's name as the pages show it, e.g. 张家港市.</summary>
    public required string CityName { get; set; }

    /// <summary>The bureau that answers for the platform.</summary>
    public required string BureauName { get; set; }

    /// <summary>When the city's offices are open; what is due on a day is due when they close.</summary>
    public TimeOnly OpensAt { get; set; } = OfficeHours.Usual.Opens;
    public TimeOnly LunchAt { get; set; } = OfficeHours.Usual.Lunch;
    public TimeOnly ResumesAt { get; set; } = OfficeHours.Usual.Resumes;
    public TimeOnly ClosesAt { get; set; } = OfficeHours.Usual.Closes;

    public OfficeHours OfficeHours => new(OpensAt, LunchAt, ResumesAt, ClosesAt);

    /// <summary>How many working days before a deadline its owner is warned, and how many after it the head of the office is told; 0 for not at all.</summary>
    public int WarnDays { get; set; } = 1;
    public int EscalateDays { get; set; } = 3;

    /// <summary>A demo offers sign-in without a password, and only on the machine itself. A database with real data never becomes one.</summary>
    public bool IsDemo { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Deployment>
    {
        public void Configure(EntityTypeBuilder<Deployment> builder)
        {
            builder.ToTable("Deployments", t => t.HasCheckConstraint("CK_Deployments_OfficeHours", "\"OpensAt\" < \"LunchAt\" AND \"LunchAt\" <= \"ResumesAt\" AND \"ResumesAt\" < \"ClosesAt\""));
            builder.Ignore(d => d.OfficeHours);
            builder.Property(d => d.CityName).HasMaxLength(60);
            builder.Property(d => d.BureauName).HasMaxLength(100);
        }
    }
}

public static class DeploymentTables
{
    extension(WutongDb db)
    {
#pragma warning disable RS0030 // whose city it is stands on the public home
        public DbSet<Deployment> Deployments => db.Set<Deployment>();
        internal DbSet<ProtectionKey> ProtectionKeys => db.Set<ProtectionKey>();
#pragma warning restore RS0030
    }
}
