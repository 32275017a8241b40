using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.CityPromises;

/// <summary>Records money that the city paid for a promise, or took back.</summary>
internal sealed record PayPromise
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_IsClawback)), Required]
    public bool? IsClawback { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_Sum))]
    public AmountInput Sum { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_PaidOn)), Required]
    public DateOnly? PaidOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_PaidBy)), Required, StringLength(CityPromise.BasisLength)]
    public string? Note { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        var promise = await db.CityPromises.VisibleTo(actor).Include(p => p.Payments).Include(p => p.Agreement).SingleOrDefaultAsync(p => p.Id == Id);
        if (promise is null) return Outcome.Missing;
        if (promise.Version != Version) return new Outcome.Stale(new { promise.PaidMinor, promise.ClawedBackMinor }, promise.Version);
        if (PaidOn > actor.Now.Day()) return Outcome.Refuse(nameof(PaidOn), Words.Invalid_FutureDay);
        if (Sum.ToAmount(await db.RateTableAsync()) is not { Minor: > 0 } sum) return Outcome.Refuse(nameof(Sum), Sum.IsEmpty ? Words.CityPromise_NeedsSum : Platform.Words.Amount_OutOfRange);
        if (IsClawback == true) promise.ClawBack(sum, PaidOn!.Value, Note!, by, actor.Now);
        else promise.Pay(sum, PaidOn!.Value, Note!, by, actor.Now);
        return Outcome.Saved(promise.Id);
    });
}
