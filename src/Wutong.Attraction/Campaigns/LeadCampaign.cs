using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Campaigns;

/// <summary>An occasion on which investors are asked to come forward: it has a public form of its own, and its inquiries bear it.</summary>
internal sealed class LeadCampaign : IVersioned, IVisible<LeadCampaign>
{
    public const int CodeLength = 40, NameLength = 80, TextLength = 600;

    private string name = "";

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>The last part of the form's address: small letters, digits and hyphens.</summary>
    public required string Code { get; set; }
    public required string Name { get => name; set { name = value; NameSortKey = Pinyin.SortKey(value); } }
    [NotAudited] public string NameSortKey { get; private set; } = "";
    public required string EnglishName { get; set; }

    /// <summary>What stands above the form.</summary>
    public string? Text { get; set; }
    public string? EnglishText { get; set; }
    public DateOnly OpensOn { get; set; }

    /// <summary>The last day; null for no end.</summary>
    public DateOnly? ClosesOn { get; set; }
    public bool IsExample { get; init; }

    public bool IsOpen(DateOnly today) => OpensOn <= today && (ClosesOn is null || today <= ClosesOn);

    /// <summary>It is there to be read by everybody.</summary>
    public static Expression<Func<LeadCampaign, bool>> VisibleTo(Actor actor) => _ => true;

    private sealed class Table : IEntityTypeConfiguration<LeadCampaign>
    {
        public void Configure(EntityTypeBuilder<LeadCampaign> builder)
        {
            builder.ToTable("LeadCampaigns");
            builder.Property(c => c.Code).HasMaxLength(CodeLength);
            builder.Property(c => c.Name).HasMaxLength(NameLength);
            builder.Property(c => c.NameSortKey).HasMaxLength(Pinyin.KeyLength);
            builder.Property(c => c.EnglishName).HasMaxLength(NameLength);
            builder.Property(c => c.Text).HasMaxLength(TextLength);
            builder.Property(c => c.EnglishText).HasMaxLength(TextLength);
            builder.HasIndex(c => c.Code).IsUnique();
            builder.HasIndex(c => new { c.NameSortKey, c.Id });
        }
    }
}
