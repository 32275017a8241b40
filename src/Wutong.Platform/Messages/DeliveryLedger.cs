using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages.Channels;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Messages;

/// <summary>
/// The postman's entries in the table of deliveries. What it takes it marks before a byte is sent, so that a process that dies in between leaves a trace;
/// what it settles it settles only where it still holds it.
/// </summary>
internal sealed class DeliveryLedger(IServiceScopeFactory scopes, ChannelBox box, MessageSecrets secrets, MessageOptions options, TimeProvider time)
{
    /// <summary>More of a day go into a second digest.</summary>
    private const int MostTogether = 100;

    /// <summary>The channels that are set up now.</summary>
    public Task<IReadOnlyList<IMessageChannel>> ChannelsAsync() => InScopeAsync(box.OpenAsync);

    /// <summary>
    /// Looks after what was taken by a process that died since: where the receiver tells a second from the first it is sent again, elsewhere a person must decide.
    /// </summary>
    public Task SweepAsync() => InScopeAsync(async db =>
    {
        var found = time.Now();
        if (!await db.Deliveries.Whole.AnyAsync(d => d.State == DeliveryState.Sending && d.LeaseUntil < found)) return true;
        await db.WriteAsync(async () =>
        {
            var now = time.Now();
            foreach (var channel in Enum.GetValues<MessageChannel>())
            {
                var left = db.Deliveries.Whole.Where(d => d.State == DeliveryState.Sending && d.LeaseUntil < now && d.Channel == channel);
                if (channel.IsIdempotent()) await FailAsync(left, now, now, DeliveryTrouble.HolderDied, null);
                else await EndAsync(left, DeliveryState.Unclear, now, DeliveryTrouble.HolderDied, null);
            }
        });
        return true;
    });

    /// <summary>Takes what is due of a channel, each for another receiver, and none for those who are busy.</summary>
    public Task<IReadOnlyList<Parcel>> TakeAsync(MessageChannel channel, string holder, IReadOnlyList<Guid> busy, int most) => InScopeAsync<IReadOnlyList<Parcel>>(async db =>
    {
        // Asked before the gate: mostly there is none.
        if (!await Due(db, channel, busy, time.Now()).AnyAsync()) return [];
        return await db.WriteAsync<IReadOnlyList<Parcel>>(async () =>
        {
            var now = time.Now();
            List<Parcel> taken = [];
            while (taken.Count < most)
            {
                var next = Due(db, channel, [.. busy, .. taken.Select(t => t.UserId)], now).OrderBy(d => d.NotBefore).ThenBy(d => d.Id);
                if (await next.AsNoTracking().FirstOrDefaultAsync() is not { } first) break;
                var (parcel, until) = (first.ParcelId ?? first.Id, now + options.Lease);
                await (await TogetherAsync(db, first, now)).ExecuteUpdateAsync(set => set
                    .SetProperty(d => d.State, DeliveryState.Sending).SetProperty(d => d.Holder, holder).SetProperty(d => d.LeaseUntil, until)
                    .SetProperty(d => d.ParcelId, parcel).SetProperty(d => d.Attempts, d => d.Attempts + 1));
                taken.Add(new Parcel(parcel, channel, first.UserId, first.Attempts + 1));
            }
            return taken;
        });
    });

    private static IQueryable<Delivery> Due(WutongDb db, MessageChannel channel, IReadOnlyList<Guid> busy, DateTimeOffset now)
    {
        var due = db.Deliveries.Whole.Where(d => d.Channel == channel && d.State == DeliveryState.Waiting && d.NotBefore <= now);
        return busy.Count == 0 ? due : due.Where(d => !busy.Contains(d.UserId));
    }

    /// <summary>What leaves with a delivery: what left with it before, or for the digest whatever else of its reader is due.</summary>
    private static async Task<IQueryable<Delivery>> TogetherAsync(WutongDb db, Delivery first, DateTimeOffset now)
    {
        var (id, user, channel) = (first.Id, first.UserId, first.Channel);
        if (first.ParcelId is { } parcel) return db.Deliveries.Whole.Where(d => d.ParcelId == parcel && d.State == DeliveryState.Waiting);
        if (!first.IsDigest) return db.Deliveries.Whole.Where(d => d.Id == id);
        var ids = await db.Deliveries.Whole.Where(d => d.UserId == user && d.Channel == channel && d.State == DeliveryState.Waiting && d.NotBefore <= now && d.IsDigest && d.ParcelId == null)
            .OrderBy(d => d.NotBefore).ThenBy(d => d.Id).Select(d => d.Id).Take(MostTogether).ToListAsync();
        return db.Deliveries.Whole.Where(d => ids.Contains(d.Id));
    }

    public Task<Letter> OpenAsync(Parcel parcel, string holder) => InScopeAsync(db => Letter.WriteAsync(db, secrets, parcel, holder));

    /// <summary>Writes down how an attempt ended. What else waits for a receiver that is away waits with it.</summary>
    public Task SettleAsync(Parcel parcel, string holder, SendResult result, QuietHours? quiet) => InScopeAsync(db => db.WriteAsync(async () =>
    {
        var now = time.Now();
        var mine = db.Deliveries.Whole.Where(d => d.ParcelId == parcel.Id && d.Holder == holder && d.State == DeliveryState.Sending);
        var others = db.Deliveries.Whole.Where(d => d.UserId == parcel.UserId && d.Channel == parcel.Channel && d.State == DeliveryState.Waiting && d.NotBefore <= now);
        var later = now + options.Pause(parcel.Attempts);
        later = quiet?.After(later) ?? later;
        switch (result)
        {
            case SendResult.Sent:
                await EndAsync(mine, DeliveryState.Sent, now, null, null);
                break;
            case SendResult.Rejected(var trouble, var code):
                await EndAsync(mine, DeliveryState.Dead, now, trouble, code);
                break;
            case SendResult.Unknown(var trouble) when !parcel.Channel.IsIdempotent():
                await EndAsync(mine, DeliveryState.Unclear, now, trouble, null);
                await FailAsync(others, later, now, trouble, null, begun: 1);
                break;
            case SendResult.Unknown(var trouble):
                await AwayAsync(trouble, null);
                break;
            case SendResult.TryAgain(var trouble, var code):
                await AwayAsync(trouble, code);
                break;
        }
        return true;

        async Task AwayAsync(DeliveryTrouble trouble, int? code)
        {
            await FailAsync(others, later, now, trouble, code, begun: 1);
            await FailAsync(mine, later, now, trouble, code);
        }
    }));

    private static Task<int> EndAsync(IQueryable<Delivery> rows, DeliveryState state, DateTimeOffset now, DeliveryTrouble? trouble, int? code) => rows.ExecuteUpdateAsync(set => set
        .SetProperty(d => d.State, state).SetProperty(d => d.FinishedAt, now).SetProperty(d => d.Trouble, trouble).SetProperty(d => d.TroubleCode, code)
        .SetProperty(d => d.Holder, (string?)null).SetProperty(d => d.LeaseUntil, (DateTimeOffset?)null));

    /// <summary>Puts rows off, or ends those that were tried often enough.</summary>
    /// <param name="begun">1 for rows that share in an attempt at another.</param>
    private async Task FailAsync(IQueryable<Delivery> rows, DateTimeOffset later, DateTimeOffset now, DeliveryTrouble trouble, int? code, int begun = 0)
    {
        var most = options.MostAttempts - begun;
        await EndAsync(rows.Where(d => d.Attempts >= most), DeliveryState.Dead, now, trouble, code);
        await rows.Where(d => d.Attempts < most).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.NotBefore, later).SetProperty(d => d.Attempts, d => d.Attempts + begun)
            .SetProperty(d => d.Trouble, trouble).SetProperty(d => d.TroubleCode, code)
            .SetProperty(d => d.Holder, (string?)null).SetProperty(d => d.LeaseUntil, (DateTimeOffset?)null));
    }

    private Task<T> InScopeAsync<T>(Func<WutongDb, Task<T>> work) => scopes.AsMachineAsync(time, work);
}
