using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Agenda;

/// <summary>A secret address under which a calendar program reads somebody's agenda without signing in. One an account; only its hash is kept.</summary>
internal sealed class CalendarLink
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }

    /// <summary>SHA-256 of the secret, base64. It has 256 random bits, so a slow hash would add nothing.</summary>
    [Audit.NotAudited] public required string Hash { get; init; }

    /// <summary>Says that something is due and when, but not what: the calendar of a telephone is read by more than its owner.</summary>
    public bool IsBrief { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<CalendarLink>
    {
        public void Configure(EntityTypeBuilder<CalendarLink> builder)
        {
            builder.ToTable("CalendarLinks");
            builder.Property(l => l.Hash).HasMaxLength(44);
            builder.HasIndex(l => l.Hash).IsUnique();
            builder.HasIndex(l => l.UserId).IsUnique();
            builder.HasOne<User>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

internal static class AgendaTables
{
    extension(WutongDb db)
    {
#pragma warning disable RS0030 // read by its secret or by its owner alone
        public DbSet<CalendarLink> CalendarLinks => db.Set<CalendarLink>();
#pragma warning restore RS0030
    }
}

/// <summary>Makes one's own link; one that stood before ends.</summary>
internal sealed record MakeCalendarLink
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agenda_Brief))]
    public bool IsBrief { get; init; } = true;

    /// <returns>The outcome, and the secret part of the address: this answer is the only one that ever holds it.</returns>
    public async Task<(Outcome Outcome, string Secret)> Run(WutongDb db, Actor actor)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var outcome = await db.WriteAsync(async () =>
        {
            if (!actor.IsAny(Roles.Staff) || actor.Id is not { } user) return Outcome.Denied;
            if (await db.CalendarLinks.SingleOrDefaultAsync(l => l.UserId == user) is { } old)
            {
                db.CalendarLinks.Remove(old);
                // The new one has the same owner, of which there is one: the old one goes first.
                await db.WriteAsync(() => Task.CompletedTask);
            }
            var link = new CalendarLink { UserId = user, Hash = ApiToken.HashOf(secret), IsBrief = IsBrief, CreatedAt = actor.Now };
            db.CalendarLinks.Add(link);
            return Outcome.Saved(link.Id);
        });
        return (outcome, secret);
    }
}

/// <summary>Ends one's own link; whoever has it reads nothing any more.</summary>
internal sealed record WithdrawCalendarLink
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.CalendarLinks.SingleOrDefaultAsync(l => l.UserId == actor.Id) is not { } link) return Outcome.Missing;
        db.CalendarLinks.Remove(link);
        return Outcome.Saved();
    });
}
