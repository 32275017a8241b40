using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Messages;

/// <summary>
/// What a system administrator does with deliveries that do not go on by themselves: send them again, or give them up. All of those named or, where one has
/// moved on meanwhile, those that have not.
/// </summary>
internal sealed record SettleDeliveries
{
    /// <summary>More at once than one page of the list shows.</summary>
    public const int Most = 200;

    public List<Guid> Ids { get; init; } = [];

    /// <summary>An unclear one may have arrived; whoever sends it again knows that.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Delivery_MayArriveTwice))]
    public bool MayArriveTwice { get; init; }

    public Task<Outcome> Retry(WutongDb db, Actor actor) => RunAsync(db, actor, DeliveryState.Waiting, [DeliveryState.Unclear, DeliveryState.Dead, DeliveryState.Waiting], async chosen =>
    {
        if (!MayArriveTwice && await chosen.AnyAsync(d => d.State == DeliveryState.Unclear)) return Outcome.Refuse(nameof(MayArriveTwice), Words.Delivery_SayTwice);
        var now = actor.Now;
        // A new key: somebody wants it sent, whatever became of the last.
        await chosen.ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.NotBefore, now).SetProperty(d => d.Attempts, 0).SetProperty(d => d.ParcelId, (Guid?)null).SetProperty(d => d.FinishedAt, (DateTimeOffset?)null));
        db.AfterCommit(db.PostBell.Ring);
        return Outcome.Saved();
    });

    public Task<Outcome> GiveUp(WutongDb db, Actor actor) => RunAsync(db, actor, DeliveryState.Dead, [DeliveryState.Unclear, DeliveryState.Waiting], async chosen =>
    {
        var now = actor.Now;
        await chosen.ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, DeliveryState.Dead).SetProperty(d => d.Trouble, DeliveryTrouble.GivenUp).SetProperty(d => d.TroubleCode, (int?)null).SetProperty(d => d.FinishedAt, now));
        return Outcome.Saved();
    });

    /// <summary>Acts on those named that are in one of the states; and notes who did it, which the postman's own changes are not.</summary>
    private Task<Outcome> RunAsync(WutongDb db, Actor actor, DeliveryState to, IReadOnlyList<DeliveryState> from, Func<IQueryable<Delivery>, Task<Outcome>> act) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        if (Ids.Count is 0 or > Most) return Outcome.Refuse("", Words.Delivery_NoneChosen);
        var still = await db.Deliveries.VisibleTo(actor).Where(d => Ids.Contains(d.Id) && from.Contains(d.State)).Select(d => d.Id).ToListAsync();
        foreach (var id in still) db.Note(actor, AuditKind.Changed, nameof(Delivery), id, new Dictionary<string, object?> { [nameof(Delivery.State)] = to });
        return await act(db.Deliveries.VisibleTo(actor).Where(d => still.Contains(d.Id)));
    });
}
