using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Referrals;

/// <summary>How the city thanks whoever introduced an investor.</summary>
internal enum ThanksKind
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Thanks_Letter))] Letter,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Thanks_Visit))] Visit,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Thanks_Title))] Title,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Thanks_Public))] Public,
}

/// <summary>One acknowledgement. Never altered.</summary>
internal sealed class ReferralThanks : IPartOf<Referral>
{
    public const int TextLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ReferralId { get; init; }
    public ThanksKind Kind { get; init; }
    public DateOnly On { get; init; }
    public required string Text { get; init; }
    public Guid ById { get; init; }
    Guid IPart.RootId => ReferralId;
}

/// <summary>Notes that a referrer was thanked.</summary>
internal sealed record ThankReferrer
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Thanks_Kind)), Required, EnumDataType(typeof(ThanksKind))]
    public ThanksKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Thanks_On)), Required]
    public DateOnly? On { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Thanks_Text)), Required, StringLength(ReferralThanks.TextLength)]
    public string? Text { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        var referral = await db.Referrals.VisibleTo(actor).Include(r => r.Thanks).SingleOrDefaultAsync(r => r.Id == Id);
        if (referral is null) return Outcome.Missing;
        if (referral.Version != Version) return new Outcome.Stale(null, referral.Version);
        if (On > actor.Now.Day()) return Outcome.Refuse(nameof(On), Words.Invalid_FutureDay);
        referral.Thanks.Add(new ReferralThanks { ReferralId = referral.Id, Kind = Kind!.Value, On = On!.Value, Text = Text!, ById = by });
        return Outcome.Saved(referral.Id);
    });
}
