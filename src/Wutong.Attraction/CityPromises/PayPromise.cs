using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.CityPromises;

/// <summary>Records money that the city paid for a promise, or took back.</summary>
internal sealed record PayPromise : RecordAct<CityPromise>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_IsClawback)), Required]
    public bool? IsClawback { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_Sum))]
    public AmountInput Sum { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_PaidOn)), Required]
    public DateOnly? PaidOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_PaidBy)), Required, StringLength(CityPromise.BasisLength)]
    public string? Note { get; init; }

    protected override IQueryable<CityPromise> With(IQueryable<CityPromise> rows) => rows.Include(p => p.Payments).Include(p => p.Agreement);
    protected override bool May(CityPromise promise, Actor actor) => actor.IsAny(AttractionModule.Officers);
    protected override object Seen(CityPromise promise) => new { promise.PaidMinor, promise.ClawedBackMinor };

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, CityPromise promise, Guid by)
    {
        if (PastDay.Wrong(nameof(PaidOn), PaidOn, actor.Now.Day()) is { } wrong) return new Outcome.Refused([wrong]);
        if (Sum.ToAmount(await db.RateTableAsync()) is not { Minor: > 0 } sum) return Outcome.Refuse(nameof(Sum), Sum.IsEmpty ? Words.CityPromise_NeedsSum : Platform.Words.Amount_OutOfRange);
        if (IsClawback == true) promise.ClawBack(sum, PaidOn!.Value, Note!, by, actor.Now);
        else promise.Pay(sum, PaidOn!.Value, Note!, by, actor.Now);
        return null;
    }
}
