using System.Linq.Expressions;
using Wutong.Agreements;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Promises;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;

namespace Wutong.Attraction.CityPromises;

/// <summary>What the city promises in an agreement, on what conditions, with its legal basis and reviews; and what was paid of it and taken back.</summary>
internal sealed partial class CityPromise : IVersioned, IVisible<CityPromise>
{
    public const int TextLength = 1000, UnitLength = 120, BasisLength = 500, MostPayments = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public Guid AgreementId { get; init; }
    public Agreement Agreement { get; private init; } = null!;
    public CityPromiseKind Kind { get; set; }

    /// <summary>The words as they stand in the agreement.</summary>
    public required string Text { get; set; }
    public string? Conditions { get; set; }

    /// <summary>The most that it can cost; null for what costs no money, of which nothing is paid.</summary>
    public Amount? Limit { get; set; }

    // What it is tied to, and whether it is open to all on published or market terms.
    public bool IsTiedToTax { get; set; }
    public bool IsTiedToRegistration { get; set; }
    public bool IsTiedToStaying { get; set; }
    public bool IsOpenToAll { get; set; }
    public PromiseColour Colour { get; private set; }

    public string? LegalBasis { get; set; }
    public string? DraftingUnit { get; set; }

    /// <summary>Of the fair-competition review: who, when, with what conclusion.</summary>
    public string? FairReviewBy { get; set; }
    public DateOnly? FairReviewOn { get; set; }
    public FairConclusion? FairConclusion { get; set; }

    /// <summary>By which clause an exception is made, and until when.</summary>
    public string? ExceptionClause { get; set; }
    public DateOnly? ExceptionEndsOn { get; set; }

    public string? LegalReviewBy { get; set; }
    public DateOnly? LegalReviewOn { get; set; }
    public bool? LegalReviewPassed { get; set; }

    public Guid RecordedById { get; init; }
    [NotAudited] public DateTimeOffset ChangedAt { get; set; }
    public bool IsExample { get; init; }

    public List<CityPayment> Payments { get; private init; } = [];

    /// <summary>Hundredths of the limit's currency that were paid in all, and of those taken back.</summary>
    public long PaidMinor => Payments.Where(p => !p.IsClawback).Sum(p => p.Sum.Minor);
    public long ClawedBackMinor => Payments.Where(p => p.IsClawback).Sum(p => p.Sum.Minor);

    /// <summary>
    /// Red is what no procedure can save: tied to tax paid, to registering here or to not moving away, and a preference in buying; green is what is open to all on
    /// published or market terms; everything else is yellow (公平竞争审查条例, 国令783, articles 2, 12 and 14). Words that the check-up reads as red are red, whatever was ticked.
    /// </summary>
    public void Judge() => Colour =
        Kind is CityPromiseKind.Tax or CityPromiseKind.Procurement || IsTiedToTax || IsTiedToRegistration || IsTiedToStaying || AgreementCheck.Check(Text).Any(f => f.Colour == Wutong.Agreements.Colour.Red) ? PromiseColour.Red
        : IsOpenToAll ? PromiseColour.Green : PromiseColour.Yellow;

    /// <summary>Records a payment: of a signed agreement, and all payments together never beyond the limit.</summary>
    public void Pay(Amount sum, DateOnly on, string note, Guid by, DateTimeOffset now)
    {
        if (Agreement.SignedOn is not { } signed || on < signed) throw new RuleViolation("PaidOn", Words.CityPromise_NotSigned);
        if (Colour == PromiseColour.Red) throw new RuleViolation("", Words.CityPromise_RedUnpaid);
        if (ExceptionEndsOn < on) throw new RuleViolation("PaidOn", Words.CityPromise_ExceptionOver);
        Require(sum);
        if (PaidMinor + sum.Minor > Limit!.Minor) throw new RuleViolation("Sum", string.Format(null, Words.CityPromise_BeyondLimit, Left(Limit.Minor - PaidMinor)));
        Add(sum, on, note, isClawback: false, by, now);
    }

    /// <summary>Records what was taken back, never more than was paid.</summary>
    public void ClawBack(Amount sum, DateOnly on, string note, Guid by, DateTimeOffset now)
    {
        Require(sum);
        if (ClawedBackMinor + sum.Minor > PaidMinor) throw new RuleViolation("Sum", string.Format(null, Words.CityPromise_BeyondPaid, Left(PaidMinor - ClawedBackMinor)));
        if (Payments.Where(p => !p.IsClawback).Min(p => p.PaidOn) > on) throw new RuleViolation("PaidOn", Words.CityPromise_ClawbackFirst);
        Add(sum, on, note, isClawback: true, by, now);
    }

    private void Require(Amount sum)
    {
        if (Limit is null) throw new RuleViolation("Sum", Words.CityPromise_NoLimit);
        if (sum.Currency != Limit.Currency) throw new RuleViolation("Sum", string.Format(null, Words.CityPromise_OtherCurrency, Limit.CurrencyWord));
        if (Payments.Count >= MostPayments) throw new RuleViolation("", string.Format(null, Words.CityPromise_MostPayments, MostPayments));
    }

    private Amount Left(long minor) => Limit! with { Minor = minor };

    private void Add(Amount sum, DateOnly on, string note, bool isClawback, Guid by, DateTimeOffset now)
    {
        Payments.Add(new CityPayment { PromiseId = Id, Sum = sum, PaidOn = on, Note = note, IsClawback = isClawback, ById = by, RecordedAt = now });
        ChangedAt = now;
    }

    /// <summary>Whoever knows the project whole.</summary>
    public static Expression<Func<CityPromise, bool>> VisibleTo(Actor actor) => OfProjects.KnownTo<CityPromise>(p => p.Agreement.Project, actor);
}

/// <summary>Money that the city paid for a promise, or took back. Never altered.</summary>
internal sealed class CityPayment : IPartOf<CityPromise>, IFrozen
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PromiseId { get; init; }
    public bool IsClawback { get; init; }
    public required Amount Sum { get; init; }
    public DateOnly PaidOn { get; init; }

    /// <summary>The paper by which it was decided.</summary>
    public required string Note { get; init; }
    public Guid ById { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    Guid IPart.RootId => PromiseId;
}
