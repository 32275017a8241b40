using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Events;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Guests;

/// <summary>Whom the city met.</summary>
internal enum GuestKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Enterprise))] Enterprise,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Talent))] Talent,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Partner))] Partner,
}

internal enum GuestState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Invited))] Invited,

    /// <summary>Means to come: answered, or registered by the event's own page.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Coming))] Coming,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Declined))] Declined,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_CheckedIn))] CheckedIn,

    /// <summary>A card that was taken there; nobody had invited its owner.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Met))] Met,
}

/// <summary>
/// Somebody invited to an event, or met there. What says who it is was given with a notice and consent, is shown masked, and goes a set time after the event; what came of it
/// stays.
/// </summary>
internal sealed class EventGuest : IVersioned, IVisible<EventGuest>, ICountedIn
{
    public const int NameLength = 60, CompanyLength = 120, PostLength = 60, PhoneLength = 40, EmailLength = 120, NoteLength = 500;

    /// <summary>How long name, telephone and e-mail are kept after the event. Stands in the notice that people consent to.</summary>
    public const int MonthsKept = 12;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid EventId { get; init; }
    public GuestKind Kind { get; init; }
    public GuestState State { get; private set; }

    [Personal] public string? Name { get; private set; }
    public string? Company { get; init; }
    public string? Post { get; init; }
    [Personal] public string? Phone { get; private set; }
    [Personal] public string? Email { get; private set; }
    public string? Note { get; set; }

    /// <summary>When consent was given, and whether to the English notice; null where an officer invites by the registry's own contacts.</summary>
    public DateTimeOffset? ConsentAt { get; init; }
    public bool IsEnglish { get; init; }
    public DateOnly? KeptUntil { get; private set; }

    /// <summary>Of the secret in the pass; it opens the door once.</summary>
    [NotAudited] public string? PassHash { get; private set; }
    public DateTimeOffset? CheckedInAt { get; private set; }
    public Guid? CheckedInById { get; private set; }

    /// <summary>Who entered it; null for the event's own page.</summary>
    public Guid? RecordedById { get; init; }
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>The duty to follow up, and the lead that came of it.</summary>
    public Guid? DutyId { get; set; }
    public Guid? LeadId { get; set; }
    public bool IsExample { get; init; }
    Type ICountedIn.CountingRoot => typeof(PromotionEvent);
    Guid ICountedIn.CountingId => EventId;

    public EventGuest ReachedBy(string name, string? phone, string? email, DateOnly eventDay)
    {
        (Name, Phone, Email, KeptUntil) = (name, phone, email, eventDay.AddMonths(MonthsKept));
        return this;
    }

    public void Become(GuestState state) => State = state;

    /// <summary>Makes the pass, and an earlier one useless. Its secret is returned once and kept nowhere.</summary>
    public string MakePass()
    {
        if (State == GuestState.CheckedIn) throw new RuleViolation("", Words.CheckIn_Used);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        PassHash = ApiToken.HashOf(secret);
        return secret;
    }

    /// <summary>At the door, once.</summary>
    public void CheckIn(Guid by, DateTimeOffset now)
    {
        if (CheckedInAt is { } at) throw new RuleViolation("", string.Format(null, Words.CheckIn_Twice, at.InChina().ToString("yyyy-MM-dd HH:mm", null)));
        (State, CheckedInAt, CheckedInById) = (GuestState.CheckedIn, now, by);
    }

    public void Forget() => (Name, Phone, Email, PassHash, KeptUntil) = (null, null, null, null, null);

    /// <summary>Those who attract ventures; leaders see counts, no people.</summary>
    public static Expression<Func<EventGuest, bool>> VisibleTo(Actor actor)
    {
        var officer = actor.IsAny(AttractionModule.Officers);
        return guest => officer;
    }

    private sealed class Table : IEntityTypeConfiguration<EventGuest>
    {
        public void Configure(EntityTypeBuilder<EventGuest> builder)
        {
            builder.ToTable("EventGuests");
            builder.Property(g => g.Name).HasMaxLength(NameLength);
            builder.Property(g => g.Company).HasMaxLength(CompanyLength);
            builder.Property(g => g.Post).HasMaxLength(PostLength);
            builder.Property(g => g.Phone).HasMaxLength(PhoneLength);
            builder.Property(g => g.Email).HasMaxLength(EmailLength);
            builder.Property(g => g.Note).HasMaxLength(NoteLength);
            builder.Property(g => g.PassHash).HasMaxLength(44);
            builder.HasOne<PromotionEvent>().WithMany().HasForeignKey(g => g.EventId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(g => g.RecordedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(g => g.CheckedInById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Leads.Lead>().WithMany().HasForeignKey(g => g.LeadId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(g => g.PassHash).IsUnique();
            builder.HasIndex(g => new { g.RecordedAt, g.Id });
            builder.HasIndex(g => new { g.EventId, g.RecordedAt, g.Id });
            builder.HasIndex(g => g.KeptUntil);
        }
    }
}
