using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Wutong.Platform;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.ReferralFilings;

internal enum FilingStep
{
    /// <summary>Filed, and not confirmed by the investor yet.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Filed))] Filed,

    /// <summary>The investor has signed the confirmation (引荐确认书).</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Confirmed))] Confirmed,

    /// <summary>The investor says that it was not so.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Declined))] Declined,

    /// <summary>The head office has made a referral of it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Accepted))] Accepted,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Refused))] Refused,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Withdrawn))] Withdrawn,

    /// <summary>Its protection is over and nothing came of it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_Lapsed))] Lapsed,
}

/// <summary>
/// A referral as it is filed before anything is signed (引荐备案), by the referrer or by an officer for it. From then on it is protected: nobody else is counted as having
/// introduced the same investor until the protection ends. It becomes a referral when the investor has confirmed it by a link that is good once and the head office accepts.
/// </summary>
internal sealed partial class ReferralFiling : IVersioned
{
    public const int CompanyLength = 120, CodeLength = 18, ProductLength = 300, NoteLength = 1000, NameLength = 60, ReasonLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid ReferrerId { get; init; }

    /// <summary>The investor as the referrer calls it; the registry need not know it yet.</summary>
    public required string Company { get; init; }
    public string? CreditCode { get; init; }
    public string? Product { get; init; }
    public string? Note { get; init; }

    /// <summary>The officer's office; null where the referrer filed it.</summary>
    public Guid? OfficeId { get; init; }
    public Guid FiledById { get; init; }
    public DateTimeOffset FiledAt { get; init; }
    public FilingStep State { get; private set; }

    /// <summary>Of the secret part of the confirmation's address; null when there is none to use.</summary>
    [NotAudited] public string? LinkHash { get; private set; }
    public DateTimeOffset? LinkUntil { get; private set; }

    /// <summary>Who signed for the investor, and in which post.</summary>
    [Personal] public string? SignedBy { get; private set; }
    public string? SignedAs { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }
    public DateTimeOffset ProtectedUntil { get; private set; }
    public bool IsExtended { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>What came of it.</summary>
    public Guid? ReferralId { get; private set; }
    [NotAudited] public DateTimeOffset ChangedAt { get; private set; }
    public bool IsExample { get; init; }
    public List<FiledMark> Marks { get; private init; } = [];

    public bool IsOpen => State is FilingStep.Filed or FilingStep.Confirmed;

    public void Protect(IEnumerable<InvestorMark> marks, DateTimeOffset until)
    {
        (ProtectedUntil, ChangedAt) = (until, FiledAt);
        Marks.AddRange(marks.Select(m => new FiledMark { FilingId = Id, Key = m.Key, Core = m.Core }));
    }

    /// <summary>Makes a link, and an earlier one useless. Its secret is returned once and kept nowhere.</summary>
    public string MakeLink(TimeSpan life, DateTimeOffset now)
    {
        Require(FilingStep.Filed);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        (LinkHash, LinkUntil, ChangedAt) = (ApiToken.HashOf(secret), now + life, now);
        return secret;
    }

    /// <summary>What the investor says by the link, which is used up by it.</summary>
    public void Answer(bool isSo, string signedBy, string signedAs, DateTimeOffset now)
    {
        Require(FilingStep.Filed);
        if (LinkUntil < now) throw new RuleViolation("", Words.Confirm_Expired);
        (SignedBy, SignedAs, SignedAt, LinkHash, ChangedAt) = (signedBy, signedAs, now, null, now);
        if (isSo) State = FilingStep.Confirmed;
        else End(FilingStep.Declined);
    }

    /// <summary>The head office makes a referral of it. Its marks stay: the investor has its first referrer.</summary>
    public void Accept(Guid referral, Guid by, DateTimeOffset now)
    {
        Require(FilingStep.Confirmed);
        if (by == FiledById) throw new RuleViolation("", Words.RefFiling_OwnDecision);
        (State, ReferralId, DecidedById, DecidedAt, ChangedAt) = (FilingStep.Accepted, referral, by, now, now);
    }

    public void Refuse(string reason, Guid by, DateTimeOffset now)
    {
        RequireOpen();
        (Reason, DecidedById, DecidedAt, ChangedAt) = (reason, by, now, now);
        End(FilingStep.Refused);
    }

    public void Withdraw(DateTimeOffset now)
    {
        RequireOpen();
        ChangedAt = now;
        End(FilingStep.Withdrawn);
    }

    /// <summary>Protects it for longer, once.</summary>
    public void Extend(DateTimeOffset until, string reason, Guid by, DateTimeOffset now)
    {
        RequireOpen();
        if (IsExtended) throw new RuleViolation("", Words.Registration_ExtendedOnce);
        (IsExtended, ProtectedUntil, Reason, DecidedById, ChangedAt) = (true, until, reason, by, now);
    }

    public void Lapse(DateTimeOffset now)
    {
        if (!IsOpen) return;
        ChangedAt = now;
        End(FilingStep.Lapsed);
    }

    public void Forget() => SignedBy = null;

    private void End(FilingStep state)
    {
        (State, LinkHash) = (state, null);
        Marks.Clear();
    }

    private void RequireOpen()
    {
        if (!IsOpen) throw new RuleViolation("", string.Format(null, Words.RefFiling_NotNow, State.Label()));
    }

    private void Require(FilingStep state)
    {
        if (State != state) throw new RuleViolation("", string.Format(null, Words.RefFiling_NotNow, State.Label()));
    }
}

/// <summary>One thing by which the introduced investor is known. Unique among all: the database lets no second filing in.</summary>
internal sealed class FiledMark : IPartOf<ReferralFiling>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid FilingId { get; init; }
    public required string Key { get; init; }

    /// <summary>Of a name, what is left without its places.</summary>
    public string? Core { get; init; }
    Guid IPart.RootId => FilingId;

    public InvestorMark Mark => new(Key, Core);
}
