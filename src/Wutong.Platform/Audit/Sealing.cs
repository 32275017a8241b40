using System.Buffers.Binary;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Platform.Audit;

/// <summary>
/// Seals what was committed and is not sealed yet. Entries are read and hashed outside the gate, since they never change; inside, the seals are added if the
/// chain still ends where they go on. So a second sealer does no harm: one of the two begins anew.
/// </summary>
internal sealed class Sealing(WutongDb db, TimeProvider time)
{
    /// <summary>
    /// Longer than any entry can take from its making to the commit that shows it: a write lasts at most <see cref="WutongDb.LongestWrite"/>, the rest is for clocks
    /// that differ. What comes later than that was not written by the platform, and is not sealed as if it had been.
    /// </summary>
    public static readonly TimeSpan Late = TimeSpan.FromHours(1);

    /// <summary>Seals added at once: well under 50 ms of the gate.</summary>
    private const int Batch = 500, MostText = 4_000_000;

    /// <param name="Sealed">How many entries got a seal.</param>
    /// <param name="Odd">How many were left because they cannot be the platform's: verification tells which.</param>
    internal sealed record Result(long Sealed, long Odd, AuditHead Head);

    private readonly AuditKey key = db.AuditKey;

    /// <summary>Seals everything; says after each batch how many it was.</summary>
    public async Task<Result> RunAsync(Func<long, Task>? report, CancellationToken cancel)
    {
        var keys = await db.WriteAsync(() => key.OpenAsync(db));
        if (key.ReadHead() is { } noted && !await HoldsAsync(noted)) throw new HeadGone(key.HeadFile, noted);
        var head = await HeadAsync();
        if (head.Sequence == 0) await new AuditConversion(db).RunAsync(cancel);
        var window = await Window.OfAsync(db, time);
        var (done, odd, after) = (0L, 0L, window.Lowest);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var (found, last) = await UnsealedAsync(after, cancel);
            if (found.Count == 0) break;
            var good = found.Where(window.Admits).ToList();
            if (await AddAsync(keys, head, good) is not { } next)
            {
                // Somebody else sealed meanwhile: go on after that, and look at the same entries again.
                head = await HeadAsync();
                continue;
            }
            (head, after, done, odd) = (next, last, done + good.Count, odd + found.Count - good.Count);
            if (report is not null) await report(done);
            // Ids that are none have no place in the order; there is nothing behind them.
            if (good.Count == 0 && found.All(e => e.Id is null)) break;
        }
        key.WriteHead(head);
        return new Result(done, odd, head);
    }

    /// <summary>The end of the chain as it stands.</summary>
    public async Task<AuditHead> HeadAsync()
    {
        var last = await db.AuditSeals.AsNoTracking().OrderByDescending(s => s.Sequence).FirstAsync();
        return AuditHead.Of(last.Sequence, last.Mac);
    }

    private async Task<bool> HoldsAsync(AuditHead head) =>
        await db.AuditSeals.AsNoTracking().Where(s => s.Sequence == head.Sequence).Select(s => s.Mac).SingleOrDefaultAsync() is { } mac && AuditHead.Of(head.Sequence, mac) == head;

    private async Task<AuditHead?> AddAsync(AuditKey.Keys keys, AuditHead head, List<AuditContent> entries)
    {
        if (entries.Count == 0) return head;
        List<AuditSeal> seals = [];
        var mac = head.Bytes;
        foreach (var entry in entries)
        {
            var sequence = head.Sequence + seals.Count + 1;
            mac = AuditHead.Next(keys, mac, sequence, entry);
            seals.Add(new AuditSeal { Sequence = sequence, EntryId = entry.Id!.Value, Mac = mac });
        }
        return await db.WriteAsync(async () =>
        {
            if (await HeadAsync() != head) return false;
            await db.InsertAsync(seals);
            return true;
        }) ? AuditHead.Of(seals[^1].Sequence, mac) : null;
    }

    /// <summary>The next entries without a seal, with the id up to which was looked.</summary>
    private async Task<(List<AuditContent> Found, Guid Last)> UnsealedAsync(Guid after, CancellationToken cancel)
    {
        await using var command = db.Command($"""
            SELECT {AuditContent.Selected} FROM "AuditEntries" e
            WHERE e."Id" > @after AND NOT EXISTS (SELECT 1 FROM "AuditSeals" s WHERE s."EntryId" = e."Id")
            ORDER BY e."Id" LIMIT {Batch}
            """, ("@after", after));
        await using var open = await OpenConnection.OfAsync(db);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<AuditContent> found = [];
        var (last, size) = (after, 0);
        while (size < MostText && await reader.ReadAsync(cancel))
        {
            var entry = AuditContent.Read(reader, 0)!;
            size += entry.Size;
            found.Add(entry);
            last = entry.Id ?? last;
        }
        return (found, last);
    }

    /// <summary>Between which moments an entry that is not sealed yet can lie, by the sealed ones and the clock.</summary>
    internal sealed record Window(DateTimeOffset From, DateTimeOffset To)
    {
        /// <summary>The lowest id that an entry made in the window can have.</summary>
        public Guid Lowest => FirstIdAt(From);

        public static async Task<Window> OfAsync(WutongDb db, TimeProvider time)
        {
            var latest = await db.AuditSeals.AsNoTracking().Where(s => s.Sequence > 0).OrderByDescending(s => s.EntryId).Select(s => (Guid?)s.EntryId).FirstOrDefaultAsync();
            var to = time.Now() + Late;
            // Before the first seal all that is there counts: nobody could have known what to put behind it.
            return new Window(MadeAt(latest) - Late ?? DateTimeOffset.UnixEpoch, to);
        }

        public bool Admits(AuditContent entry) => MadeAt(entry.Id) is { } made && entry.At is { } at && made >= From && at >= From && made <= To && at <= To;
    }

    /// <summary>When an id was made, to the millisecond; null for one that does not say so.</summary>
    internal static DateTimeOffset? MadeAt(Guid? id) =>
        id is { Version: 7 } made ? DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(BinaryPrimitives.ReadInt64BigEndian([0, 0, .. made.ToByteArray(bigEndian: true)[..6]]), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())) : null;

    /// <summary>The lowest id that can be made at a moment.</summary>
    internal static Guid FirstIdAt(DateTimeOffset moment)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Math.Max(0, moment.ToUnixTimeMilliseconds()) << 16);
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>The chain does not hold the head that was noted beside the key: something was cut off or put back from a backup. Sealing on would hide that.</summary>
internal sealed class HeadGone(string file, AuditHead head) : InvalidOperationException(
    $"The chain no longer holds the head that {file} says ({head}): seals were cut off, or the database was put back from a backup. Look with: audit verify. If a backup was put back, keep {file} under another name; then sealing goes on.")
{
    public AuditHead Head { get; } = head;
}

internal static class AuditQueries
{
    /// <summary>A question past the model.</summary>
    public static DbCommand Command(this WutongDb db, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
