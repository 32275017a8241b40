using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;
using Wutong.Platform.Users;

namespace Wutong.Registry.Districts;

/// <summary>A town or development zone of the city (板块), which competes for projects and answers for them.</summary>
internal sealed class District : IVersioned, IVisible<District>
{
    public const int NameLength = 60;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public required string Name { get; set; }

    /// <summary>Zone and town under one administration (区镇合一): the other name. Both count once.</summary>
    public string? AlsoCalled { get; set; }

    /// <summary>The zone that administers this town too, where both are on the map (区镇合一): whatever lies in either is counted there, once.</summary>
    public Guid? CountedWithId { get; set; }

    /// <summary>Place in lists; ties by name.</summary>
    public int Order { get; set; }

    /// <summary>Where the name comes from, e.g. a document number; null for an entry made here.</summary>
    public string? Source { get; init; }
    public bool IsExample { get; init; }

    /// <summary>The map of the city is public.</summary>
    public static Expression<Func<District, bool>> VisibleTo(Actor actor) => _ => true;

    private sealed class Table : IEntityTypeConfiguration<District>
    {
        public void Configure(EntityTypeBuilder<District> builder)
        {
            builder.ToTable("Districts");
            builder.Property(d => d.Name).HasMaxLength(NameLength);
            builder.Property(d => d.AlsoCalled).HasMaxLength(NameLength);
            builder.Property(d => d.Source).HasMaxLength(200);
            builder.HasIndex(d => d.Name).IsUnique();
            builder.HasIndex(d => new { d.Order, d.Id });
            builder.HasOne<District>().WithMany().HasForeignKey(d => d.CountedWithId).OnDelete(DeleteBehavior.Restrict);
            builder.ToTable(t => t.HasCheckConstraint("CK_Districts_not_with_itself", "\"CountedWithId\" IS NULL OR \"CountedWithId\" <> \"Id\""));
        }
    }

    // The platform knows no districts; whose ids its rows hold is declared here.
    private sealed class OfficeLink : IEntityTypeConfiguration<Office>
    {
        public void Configure(EntityTypeBuilder<Office> builder) =>
            builder.HasOne<District>().WithMany().HasForeignKey(o => o.DistrictId).OnDelete(DeleteBehavior.Restrict);
    }

    private sealed class BindingLink : IEntityTypeConfiguration<RoleBinding>
    {
        public void Configure(EntityTypeBuilder<RoleBinding> builder)
        {
            builder.HasOne<District>().WithMany().HasForeignKey(b => b.DistrictId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisations.Organisation>().WithMany().HasForeignKey(b => b.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
