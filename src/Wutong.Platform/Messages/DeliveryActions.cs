using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
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

    public Task<Outcome> Retry(WutongDb db, Actor actor) => RunAsync(db, actor, async chosen =>
    {
        if (!MayArriveTwice && await chosen.AnyAsync(d => d.State == DeliveryState.Unclear)) return Outcome.Refuse(nameof(MayArriveTwice), Words.Delivery_SayTwice);
        var now = actor.Now;
        // A new key: somebody wants it sent, whatever became of the last.
        await chosen.Where(d => d.State == DeliveryState.Unclear || d.State == DeliveryState.Dead || d.State == DeliveryState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.NotBefore, now).SetProperty(d => d.Attempts, 0).SetProperty(d => d.ParcelId, (Guid?)null).SetProperty(d => d.FinishedAt, (DateTimeOffset?)null));
        db.AfterCommit(db.PostBell.Ring);
        return Outcome.Saved();
    });

    public Task<Outcome> GiveUp(WutongDb db, Actor actor) => RunAsync(db, actor, async chosen =>
    {
        var now = actor.Now;
        await chosen.Where(d => d.State == DeliveryState.Unclear || d.State == DeliveryState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, DeliveryState.Dead).SetProperty(d => d.Trouble, DeliveryTrouble.GivenUp).SetProperty(d => d.TroubleCode, (int?)null).SetProperty(d => d.FinishedAt, now));
        return Outcome.Saved();
    });

    private Task<Outcome> RunAsync(WutongDb db, Actor actor, Func<IQueryable<Delivery>, Task<Outcome>> act) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        if (Ids.Count is 0 or > Most) return Outcome.Refuse("", Words.Delivery_NoneChosen);
        return await act(db.Deliveries.VisibleTo(actor).Where(d => Ids.Contains(d.Id)));
    });
}
