using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.CityPromises;

/// <summary>What is recorded of a promise of the city.</summary>
internal abstract record CityPromiseFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_Kind)), Required, EnumDataType(typeof(CityPromiseKind))]
    public CityPromiseKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_Text)), Required, StringLength(CityPromise.TextLength)]
    public string? Text { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_Conditions)), StringLength(CityPromise.TextLength)]
    public string? Conditions { get; init; }

    /// <summary>The most that it can cost.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_Limit))]
    public AmountInput Limit { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_TiedToTax))] public bool IsTiedToTax { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_TiedToRegistration))] public bool IsTiedToRegistration { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_TiedToStaying))] public bool IsTiedToStaying { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_OpenToAll))] public bool IsOpenToAll { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_LegalBasis)), StringLength(CityPromise.BasisLength)]
    public string? LegalBasis { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_DraftingUnit)), StringLength(CityPromise.UnitLength)]
    public string? DraftingUnit { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_FairReviewBy)), StringLength(CityPromise.UnitLength)]
    public string? FairReviewBy { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_FairReviewOn))] public DateOnly? FairReviewOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_FairConclusion)), EnumDataType(typeof(FairConclusion))]
    public FairConclusion? FairConclusion { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_ExceptionClause)), StringLength(CityPromise.BasisLength)]
    public string? ExceptionClause { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_ExceptionEndsOn))] public DateOnly? ExceptionEndsOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_LegalReviewBy)), StringLength(CityPromise.UnitLength)]
    public string? LegalReviewBy { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_LegalReviewOn))] public DateOnly? LegalReviewOn { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_LegalReviewPassed))] public bool? LegalReviewPassed { get; init; }

    /// <summary>Carries the fields into a promise; throws a rule violation with everything that is wrong.</summary>
    private protected void Fill(CityPromise promise, Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates, DateTimeOffset now)
    {
        var limit = Limit.ToAmount(rates);
        if (Check(limit, promise, now.Day()).ToList() is { Count: > 0 } problems) throw new RuleViolation(problems);
        (promise.Kind, promise.Text, promise.Conditions, promise.Limit, promise.ChangedAt) = (Kind!.Value, Text!, Conditions, limit, now);
        (promise.IsTiedToTax, promise.IsTiedToRegistration, promise.IsTiedToStaying, promise.IsOpenToAll) = (IsTiedToTax, IsTiedToRegistration, IsTiedToStaying, IsOpenToAll);
        (promise.LegalBasis, promise.DraftingUnit) = (LegalBasis, DraftingUnit);
        (promise.FairReviewBy, promise.FairReviewOn, promise.FairConclusion) = (FairReviewBy, FairReviewOn, FairConclusion);
        (promise.ExceptionClause, promise.ExceptionEndsOn) = FairConclusion == CityPromises.FairConclusion.Exception ? (ExceptionClause, ExceptionEndsOn) : (null, null);
        (promise.LegalReviewBy, promise.LegalReviewOn, promise.LegalReviewPassed) = (LegalReviewBy, LegalReviewOn, LegalReviewPassed);
        promise.Judge();
    }

    private IEnumerable<Problem> Check(Amount? limit, CityPromise promise, DateOnly today)
    {
        if (!Limit.IsEmpty && limit is null) yield return new($"{nameof(Limit)}.{nameof(AmountInput.Rate)}", Platform.Words.Amount_NoRate);
        // What was paid stays within the limit, in the same currency.
        if (promise.Payments.Count > 0 && (limit is null || limit.Currency != promise.Limit!.Currency || limit.Minor < promise.PaidMinor)) yield return new(nameof(Limit), Words.CityPromise_BelowPaid);
        if (PastDay.Wrong(nameof(FairReviewOn), FairReviewOn, today) is { } fair) yield return fair;
        if (PastDay.Wrong(nameof(LegalReviewOn), LegalReviewOn, today) is { } legal) yield return legal;
        if (FairConclusion is null) yield break;
        if (FairReviewBy is null) yield return new(nameof(FairReviewBy), Words.CityPromise_NeedsReviewer);
        if (FairReviewOn is null) yield return new(nameof(FairReviewOn), Words.CityPromise_NeedsReviewer);
        if (FairConclusion != CityPromises.FairConclusion.Exception) yield break;
        if (ExceptionClause is null) yield return new(nameof(ExceptionClause), Words.CityPromise_NeedsException);
        if (ExceptionEndsOn is null) yield return new(nameof(ExceptionEndsOn), Words.CityPromise_NeedsException);
    }
}

/// <summary>Records what the city promises in an agreement.</summary>
internal sealed record RecordCityPromise : CityPromiseFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Promise_Agreement)), Required]
    public Guid? AgreementId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        if (await db.Agreements.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(a => a.Id == AgreementId) is not { } agreement) return Outcome.Refuse(nameof(AgreementId), Platform.Words.Invalid_Choice);
        var promise = new CityPromise { AgreementId = agreement.Id, Text = Text!, RecordedById = by, IsExample = agreement.IsExample };
        Fill(promise, await db.RateTableAsync(), actor.Now);
        db.CityPromises.Add(promise);
        return Outcome.Saved(promise.Id);
    });
}

/// <summary>Corrects a promise, or adds its reviews.</summary>
internal sealed record EditCityPromise : CityPromiseFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers)) return Outcome.Denied;
        var promise = await db.CityPromises.VisibleTo(actor).Include(p => p.Payments).SingleOrDefaultAsync(p => p.Id == Id);
        if (promise is null) return Outcome.Missing;
        if (promise.Version != Version) return new Outcome.Stale(From(promise), promise.Version);
        Fill(promise, await db.RateTableAsync(), actor.Now);
        return Outcome.Saved(promise.Id);
    });

    public static EditCityPromise From(CityPromise promise) => new()
    {
        Id = promise.Id, Version = promise.Version, Kind = promise.Kind, Text = promise.Text, Conditions = promise.Conditions, Limit = AmountInput.From(promise.Limit), IsTiedToTax = promise.IsTiedToTax,
        IsTiedToRegistration = promise.IsTiedToRegistration, IsTiedToStaying = promise.IsTiedToStaying, IsOpenToAll = promise.IsOpenToAll, LegalBasis = promise.LegalBasis, DraftingUnit = promise.DraftingUnit,
        FairReviewBy = promise.FairReviewBy, FairReviewOn = promise.FairReviewOn, FairConclusion = promise.FairConclusion, ExceptionClause = promise.ExceptionClause, ExceptionEndsOn = promise.ExceptionEndsOn,
        LegalReviewBy = promise.LegalReviewBy, LegalReviewOn = promise.LegalReviewOn, LegalReviewPassed = promise.LegalReviewPassed,
    };
}
