using System.Threading.RateLimiting;

namespace Wutong.Platform.Tables;

/// <summary>
/// Lets few pages of lists be read at once, in the order in which they were asked for. When more are asked for than the processors can read,
/// all would otherwise be slowed down alike and some, by chance, twice as much; in turns each takes about as long as the next.
/// Only reading is waited for, never a browser that takes its time to receive.
/// </summary>
internal sealed class ReadingTurns : IDisposable
{
    // One that computes and one that waits for the database on each processor.
    internal static readonly int AtOnce = 2 * Environment.ProcessorCount;

    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = AtOnce, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a turn; disposing of it ends it.</summary>
    public async ValueTask<RateLimitLease> TakeAsync(CancellationToken cancel)
    {
        var turn = await limiter.AcquireAsync(1, cancel);
        // Behind the pages that are made and wait to be sent. Else whoever ends a turn goes on with the next itself, one after the other, and none is sent until all are made.
        await Task.Yield();
        return turn;
    }

    public void Dispose() => limiter.Dispose();
}
