using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;

namespace Wutong.Platform.Offices;

/// <summary>A unit of the administration in which people work: a bureau's section, a district's investment office, a department.</summary>
public sealed class Office : IVersioned, IVisible<Office>
{
    public const int NameLength = 100;

    private string name = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public required string Name { get => name; set { name = value; NameSortKey = Pinyin.SortKey(value); } }
    [NotAudited] public string NameSortKey { get; private set; } = "";

    /// <summary>The district whose office it is; null for an office of the whole city.</summary>
    public Guid? DistrictId { get; set; }

    /// <summary>Its head, who is told when something in it is very late.</summary>
    public Guid? ChiefId { get; set; }

    /// <summary>A closed office keeps its history but takes no new people or projects.</summary>
    public bool IsClosed { get; set; }

    public bool IsExample { get; init; }

    /// <summary>Which office is in charge is no secret to anybody who is signed in.</summary>
    public static Expression<Func<Office, bool>> VisibleTo(Actor actor) => office => actor.IsSignedIn;

    private sealed class Table : IEntityTypeConfiguration<Office>
    {
        public void Configure(EntityTypeBuilder<Office> builder)
        {
            builder.ToTable("Offices");
            builder.Property(o => o.Name).HasMaxLength(NameLength);
            builder.Property(o => o.NameSortKey).HasMaxLength(Pinyin.KeyLength);
            builder.HasIndex(o => o.Name).IsUnique();
            builder.HasIndex(o => new { o.NameSortKey, o.Id });
            builder.HasIndex(o => o.DistrictId);
            builder.HasOne<User>().WithMany().HasForeignKey(o => o.ChiefId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
