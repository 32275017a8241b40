using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Web;

namespace Wutong.Platform.Users.Reviews;

/// <summary>What became of an account in a review.</summary>
internal enum AccessDecision
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.AccessDecision_Open))] Open,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.AccessDecision_Kept))] Kept,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.AccessDecision_RolesTaken))] RolesTaken,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.AccessDecision_Disabled))] Disabled,
}

/// <summary>A role as the review found it.</summary>
internal sealed record ReviewedRole(Guid Id, Role Role, string? Bond, string? GivenBy, DateTimeOffset? GivenAt, bool IsTaken = false);

/// <summary>
/// One account as a review found it when it began, and what was decided. Its own root, because two administrators decide at the same time. That it was listed
/// is no act and not audited; each decision is noted, and what it changes of the account is audited there.
/// </summary>
[NotAudited]
internal sealed class AccessReviewLine : IVersioned, IVisible<AccessReviewLine>
{
    public const int RolesLength = 8000, ReasonLength = 300, OfficesLength = 400;

    private string name = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid ReviewId { get; init; }
    public Guid UserId { get; init; }
    public required string Account { get; init; }
    public required string Name { get => name; init { name = value; NameSortKey = Pinyin.SortKey(value); } }
    public string NameSortKey { get; private set; } = "";
    public string? Offices { get; init; }

    /// <summary>JSON array of <see cref="ReviewedRole"/>.</summary>
    public required string Roles { get; set; }
    public DateTimeOffset? LastSignInAt { get; init; }

    /// <summary>Not used for as long as the review says, or never since it was made so long ago.</summary>
    public bool IsIdle { get; init; }

    /// <summary>The person has left, or every office of theirs is closed.</summary>
    public bool HasLeft { get; init; }
    public AccessDecision Decision { get; private set; }
    public string? Reason { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public bool IsExample { get; init; }

    public static IReadOnlyList<ReviewedRole> Read(string roles) => JsonSerializer.Deserialize<ReviewedRole[]>(roles, Json.Options) ?? [];

    public static string Write(IEnumerable<ReviewedRole> roles) => JsonSerializer.Serialize(roles.ToArray(), Json.Options);

    public void Decide(AccessDecision decision, string reason, Actor actor, IReadOnlyCollection<Guid> taken)
    {
        (Decision, Reason, DecidedById, DecidedAt) = (decision, reason, actor.Id, actor.Now);
        if (taken.Count > 0) Roles = Write(Read(Roles).Select(r => taken.Contains(r.Id) ? r with { IsTaken = true } : r));
    }

    public static Expression<Func<AccessReviewLine, bool>> VisibleTo(Actor actor)
    {
        var keeps = actor.Is(Role.SecurityAdministrator);
        return line => keeps;
    }

    private sealed class Table : IEntityTypeConfiguration<AccessReviewLine>
    {
        public void Configure(EntityTypeBuilder<AccessReviewLine> builder)
        {
            builder.ToTable("AccessReviewLines");
            builder.Property(l => l.Account).HasMaxLength(60);
            builder.Property(l => l.Name).HasMaxLength(User.NameLength);
            builder.Property(l => l.NameSortKey).HasMaxLength(Pinyin.KeyLength);
            builder.Property(l => l.Offices).HasMaxLength(OfficesLength);
            builder.Property(l => l.Roles).HasMaxLength(RolesLength);
            builder.Property(l => l.Reason).HasMaxLength(ReasonLength);
            builder.HasOne<AccessReview>().WithMany().HasForeignKey(l => l.ReviewId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<User>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(l => l.DecidedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(l => new { l.ReviewId, l.UserId }).IsUnique();
            builder.HasIndex(l => new { l.NameSortKey, l.Id });
            builder.HasIndex(l => new { l.ReviewId, l.NameSortKey, l.Id });
            builder.HasIndex(l => new { l.Decision, l.NameSortKey, l.Id });
        }
    }
}
