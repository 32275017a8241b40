using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Absences;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Offices;

namespace Wutong.Platform.Users;

/// <summary>Somebody who can sign in. What they may see follows from their <see cref="Bindings"/>.</summary>
public sealed class User : IdentityUser<Guid>, IVersioned
{
    public const int NameLength = 60;

    public User() => Id = Guid.CreateVersion7();

    public int Version { get; private set; } = 1;

    /// <summary>The person's name as colleagues read it.</summary>
    [Personal] public required string DisplayName { get; set; }

    [Personal] public override string? Email { get; set; }
    [Personal] public override string? PhoneNumber { get; set; }

    /// <summary>A disabled account cannot sign in; its open sessions and tokens end with the next request.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>True until the first password is chosen by its owner.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When its owner last signed in; null for never. No change of the account: written past the context.</summary>
    [NotAudited] public DateTimeOffset? LastSignInAt { get; internal set; }

    /// <summary>The day from which the person no longer works here, as far as the security administrator knows.</summary>
    public DateOnly? LeavesOn { get; set; }

    public bool IsExample { get; init; }

    /// <summary>When the personal data of somebody who has left were erased. The account's name stays: it is what the log calls whoever acted.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Forgets who it was; the account's name and what it did stay.</summary>
    internal void Erase(DateTimeOffset now)
    {
        (DisplayName, Email, NormalizedEmail, PhoneNumber, PasswordHash, TwoFactorEnabled) = (Erasing.Name, null, null, null, null, false);
        ErasedAt = now;
    }

    public List<RoleBinding> Bindings { get; private init; } = [];

    /// <summary>When the person was or will be away, and who stands in.</summary>
    internal List<Absence> Absences { get; private init; } = [];

    private sealed class Table : IEntityTypeConfiguration<User>
    {
        public void Configure(EntityTypeBuilder<User> builder)
        {
            builder.ToTable("Users");
            builder.Property(u => u.DisplayName).HasMaxLength(NameLength);
            builder.Property(u => u.UserName).HasMaxLength(60).IsRequired();
            builder.Property(u => u.NormalizedUserName).HasMaxLength(60).IsRequired();
            builder.Property(u => u.PasswordHash).HasMaxLength(500);
            builder.Property(u => u.SecurityStamp).HasMaxLength(100);
            builder.Property(u => u.ConcurrencyStamp).HasMaxLength(100);
            builder.Property(u => u.PhoneNumber).HasMaxLength(30);
            builder.HasIndex(u => new { u.NormalizedUserName, u.Id });
            builder.HasMany(u => u.Bindings).WithOne().HasForeignKey(b => b.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }

    private sealed class ClaimTable : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
        {
            builder.ToTable("UserClaims");
            builder.Property(c => c.ClaimType).HasMaxLength(200);
            builder.Property(c => c.ClaimValue).HasMaxLength(500);
        }
    }

    private sealed class LoginTable : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
        {
            builder.ToTable("UserLogins");
            builder.Property(l => l.LoginProvider).HasMaxLength(128);
            builder.Property(l => l.ProviderKey).HasMaxLength(128);
            builder.Property(l => l.ProviderDisplayName).HasMaxLength(200);
        }
    }

    private sealed class PasskeyTable : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
        {
            builder.ToTable("Passkeys");
            builder.HasKey(p => p.CredentialId);
            builder.Property(p => p.CredentialId).HasMaxLength(1024);
            builder.OwnsOne(p => p.Data).ToJson();
            builder.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }

    private sealed class TokenTable : IEntityTypeConfiguration<IdentityUserToken<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
        {
            builder.ToTable("UserSecrets");
            builder.Property(t => t.LoginProvider).HasMaxLength(128);
            builder.Property(t => t.Name).HasMaxLength(128);
            builder.Property(t => t.Value).HasMaxLength(2000);
        }
    }
}

/// <summary>A role held by a user, and where: in an office, in a district, for an organisation.</summary>
public sealed class RoleBinding : IPartOf<User>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid UserId { get; private init; }
    public Role Role { get; init; }
    public Guid? OfficeId { get; init; }

    /// <summary>For a role that is held in a district without an office of it.</summary>
    public Guid? DistrictId { get; init; }

    public Guid? OrganisationId { get; init; }

    /// <summary>The security administrator who gave the role; null for whoever holds the machine.</summary>
    public Guid? GivenById { get; init; }
    public DateTimeOffset? GivenAt { get; init; }

    Guid IPart.RootId => UserId;

    private sealed class Table : IEntityTypeConfiguration<RoleBinding>
    {
        public void Configure(EntityTypeBuilder<RoleBinding> builder)
        {
            builder.ToTable("RoleBindings");
            builder.HasOne<Office>().WithMany().HasForeignKey(b => b.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(b => b.DistrictId);
            builder.HasIndex(b => b.OrganisationId);
            builder.HasOne<User>().WithMany().HasForeignKey(b => b.GivenById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
