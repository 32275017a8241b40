using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Events;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Guests;

/// <summary>What is said of a guest: an invitation, a business card, or what somebody typed on the event's own page.</summary>
internal record GuestFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Name)), Required, StringLength(EventGuest.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Company)), Required, StringLength(EventGuest.CompanyLength, MinimumLength = 2)]
    public string? Company { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Post)), StringLength(EventGuest.PostLength)]
    public string? Post { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Phone)), StringLength(EventGuest.PhoneLength)]
    public string? Phone { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Email)), StringLength(EventGuest.EmailLength), EmailAddress]
    public string? Email { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Kind)), Required, EnumDataType(typeof(GuestKind))]
    public GuestKind Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Note)), StringLength(EventGuest.NoteLength)]
    public string? Note { get; init; }

    private protected EventGuest Make(PromotionEvent held, Guid? by, bool isEnglish, DateTimeOffset now) =>
        new EventGuest { EventId = held.Id, Kind = Kind, Company = Company, Post = Post, Note = Note, ConsentAt = now, IsEnglish = isEnglish, RecordedById = by, RecordedAt = now, IsExample = held.IsExample }
            .ReachedBy(Name!, Phone, Email, held.HeldOn ?? now.Day());
}

/// <summary>Invites somebody, or keeps a card that was given. The officer says that its owner knows what it is kept for.</summary>
internal sealed record AddGuest : GuestFields
{
    public Guid EventId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_WasMet))]
    public bool WasMet { get; init; }

    /// <summary>Who gave the card was told what it is kept for, and agreed.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_HasConsent))]
    public bool HasConsent { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        if (await db.PromotionEvents.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(e => e.Id == EventId) is not { } held) return Outcome.Missing;
        if (!HasConsent) return Outcome.Refuse(nameof(HasConsent), Words.Guest_NeedsConsent);
        if (Phone is null && Email is null) return Outcome.Refuse(nameof(Phone), Words.Inquiry_NoAddress);
        var guest = Make(held, by, isEnglish: false, actor.Now);
        guest.Become(WasMet ? GuestState.Met : GuestState.Invited);
        db.EventGuests.Add(guest);
        return Outcome.Saved(guest.Id);
    });
}

/// <summary>Anybody registers by the event's own page, after reading what the data is kept for.</summary>
internal sealed record RegisterGuest : GuestFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Agree))]
    public bool Agrees { get; init; }

    /// <summary>Left empty by people, who do not see it.</summary>
    [StringLength(200)] public string? Website { get; init; }

    /// <summary>The secret of the pass, once it is made.</summary>
    public string? Secret { get; private set; }

    public Task<Outcome> Run(WutongDb db, Actor actor, string code, bool isEnglish) => db.WriteAsync(async () =>
    {
        if (await db.OpenEventAsync(code, actor.Now.Day()) is not { } held) return Outcome.Missing;
        if (!Agrees) return Outcome.Refuse(nameof(Agrees), Words.Guest_NeedsConsent);
        if (Phone is null && Email is null) return Outcome.Refuse(nameof(Phone), Words.Inquiry_NoAddress);
        var guest = Make(held, null, isEnglish, actor.Now);
        guest.Become(GuestState.Coming);
        Secret = guest.MakePass();
        db.EventGuests.Add(guest);
        return Outcome.Saved(guest.Id);
    });
}

/// <summary>Something done to a guest by an officer.</summary>
internal abstract record GuestAct : RecordAct<EventGuest>
{
    protected override bool May(EventGuest guest, Actor actor) => actor.IsAny(AttractionModule.Officers);
    protected override object Seen(EventGuest guest) => new { guest.State };
    protected override Guid Shown(EventGuest guest) => guest.EventId;
}

/// <summary>Makes a pass for an invited guest, who answered so.</summary>
internal sealed record GivePass : GuestAct
{
    public string? Secret { get; private set; }

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, EventGuest guest, Guid by)
    {
        Secret = guest.MakePass();
        if (guest.State is GuestState.Invited or GuestState.Declined) guest.Become(GuestState.Coming);
        return NoObjection;
    }
}

/// <summary>Notes that a guest does not come.</summary>
internal sealed record DeclineGuest : GuestAct
{
    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, EventGuest guest, Guid by)
    {
        if (guest.State is not (GuestState.Invited or GuestState.Coming)) throw new RuleViolation("", string.Format(null, Words.Guest_NotNow, Platform.Labels.Label(guest.State)));
        guest.Become(GuestState.Declined);
        return NoObjection;
    }
}

/// <summary>Makes it the actor's duty to follow a guest up.</summary>
internal sealed record FollowGuest : GuestAct
{
    public const int MostDays = 180;

    /// <summary>Whom, as the form of an event names it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Name)), Required]
    public Guid? GuestId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Guest_Days)), Required, Range(1, MostDays)]
    public int? Days { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, EventGuest guest, Guid by)
    {
        if (guest.DutyId is not null) return Outcome.Refuse("", Words.Guest_IsFollowed);
        if (actor.Offices is not [var office, ..]) return Outcome.Refuse("", Words.Create_NoOffice);
        guest.DutyId = await db.GiveDutyAsync(StoredWords.Of(nameof(Words.Duty_Guest)), by, office, guest.EventId, new TimeLimit(Days!.Value, LimitUnit.NaturalDays), actor.Now, guest.IsExample);
        return null;
    }
}

/// <summary>At the door: the pass of a guest, as its QR code says it.</summary>
internal sealed record CheckInGuest
{
    public Task<Outcome> Run(WutongDb db, Actor actor, string secret) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        if (await db.GuestOfPassAsync(secret) is not { } guest) return Outcome.Missing;
        guest.CheckIn(by, actor.Now);
        return Outcome.Saved(guest.EventId);
    });
}

internal static class GuestReading
{
    extension(WutongDb db)
    {
        /// <summary>The guest of a pass; null for one that is forged or was replaced.</summary>
        public Task<EventGuest?> GuestOfPassAsync(string secret)
        {
            var hash = ApiToken.HashOf(secret);
            return db.EventGuests.Whole.SingleOrDefaultAsync(g => g.PassHash == hash);
        }

        /// <summary>The event whose page is open for registration: until the end of its day.</summary>
        public Task<PromotionEvent?> OpenEventAsync(string code, DateOnly today) => db.PromotionEvents.Whole.AsNoTracking().SingleOrDefaultAsync(e => e.Code == code && e.HeldOn >= today);
    }
}
