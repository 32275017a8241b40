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
internal sealed record ThankReferrer : RecordAct<Referral>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Thanks_Kind)), Required, EnumDataType(typeof(ThanksKind))]
    public ThanksKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Thanks_On)), Required]
    public DateOnly? On { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Thanks_Text)), Required, StringLength(ReferralThanks.TextLength)]
    public string? Text { get; init; }

    protected override IQueryable<Referral> With(IQueryable<Referral> rows) => rows.Include(r => r.Thanks);
    protected override bool May(Referral referral, Actor actor) => actor.IsAny(AttractionModule.Officers);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, Referral referral, Guid by)
    {
        if (PastDay.Wrong(nameof(On), On, actor.Now.Day()) is { } wrong) throw new RuleViolation([wrong]);
        referral.Thanks.Add(new ReferralThanks { ReferralId = referral.Id, Kind = Kind!.Value, On = On!.Value, Text = Text!, ById = by });
        return NoObjection;
    }
}
