using System.Data.Common;
using System.Security.Cryptography;
using Wutong.Platform.Data;

namespace Wutong.Platform.Audit;

/// <summary>
/// Holds every seal against its entry, in the order of the chain, and what has no seal against the clock. Each place is held against the stored code before it,
/// so one changed entry is one fault and not the end of the chain; whoever has not the key can make no code that holds.
/// </summary>
internal sealed class Verifying(WutongDb db, TimeProvider time)
{
    private const int ReportEvery = 10_000, MostCompared = 64;
    private readonly List<Fault> faults = [];
    private readonly List<Misfit> misfits = [];
    private long faultCount, furtherMisfits;

    /// <summary>A place whose code does not hold, kept to find out why.</summary>
    private sealed record Misfit(long Sequence, byte[] Before, byte[] Mac, AuditContent Content);

    /// <param name="asked">A head that somebody kept elsewhere; any earlier one must still lie on the chain.</param>
    /// <param name="report">Told how many places of how many were looked at.</param>
    public async Task<Verification> RunAsync(AuditHead? asked, Func<long, long, Task>? report, CancellationToken cancel)
    {
        // Read before the chain: a sealer may be at work, and its head must not be ahead of what is looked at.
        var noted = db.AuditKey.ReadHead();
        AuditHead[] heads = [.. new[] { noted, asked }.OfType<AuditHead>().DistinctBy(h => h.ToString())];
        await using var open = await OpenConnection.OfAsync(db);
        var total = await CountAsync("SELECT count(*) FROM \"AuditSeals\"", cancel) - 1;
        var keys = await db.AuditKey.FindAsync(db) ?? db.AuditKey.Read();
        AuditHead? head = null;
        if (keys is not null && total >= 0) head = await WalkAsync(keys, heads, total, report, cancel);
        foreach (var cut in heads.Where(h => h.Sequence > (head?.Sequence ?? -1))) Add(new Fault(FaultKind.Cut, (head?.Sequence ?? 0) + 1, cut.Sequence));
        var unsealed = await CountUnsealedAsync(cancel);
        return new Verification(Math.Max(0, total), unsealed, head?.ToString(), [.. faults.OrderBy(f => f.Sequence ?? long.MaxValue)], faultCount);
    }

    /// <summary>Walks the chain; returns its end.</summary>
    private async Task<AuditHead> WalkAsync(AuditKey.Keys keys, AuditHead[] heads, long total, Func<long, long, Task>? report, CancellationToken cancel)
    {
        await using var command = db.Command($"""
            SELECT s."Sequence", s."EntryId", s."Mac", {AuditContent.Selected}
            FROM "AuditSeals" s LEFT JOIN "AuditEntries" e ON e."Id" = s."EntryId" ORDER BY s."Sequence"
            """);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (expected, seen) = (0L, 0L);
        // The code before as it is stored, and as it would have to be; null where it is gone.
        byte[]? stored = null, computed = null;
        while (await reader.ReadAsync(cancel))
        {
            var (sequence, mac, content) = (reader.GetInt64(0), reader.GetValue(2) as byte[] ?? [], AuditContent.Read(reader, 3));
            if (sequence > expected) { Add(new Fault(FaultKind.Missing, expected, sequence - 1 == expected ? null : sequence - 1)); (stored, computed) = sequence == 1 ? (keys.Beginning, keys.Beginning) : (null, null); }
            foreach (var noted in heads.Where(h => h.Sequence == sequence && !Same(h.Bytes, mac))) Add(new Fault(FaultKind.Rewritten, sequence));
            (stored, computed) = sequence == 0 ? (mac, keys.Beginning) : (mac, Hold(keys, sequence, stored, computed, mac, content, EntryOf(reader)));
            if (sequence == 0 && !Same(mac, keys.Beginning)) Add(new Fault(FaultKind.SealChanged, 0));
            expected = sequence + 1;
            if (++seen % ReportEvery == 0 && report is not null) await report(seen, total);
        }
        Explain(keys);
        return AuditHead.Of(expected - 1, stored ?? []);
    }

    /// <summary>Holds one place; returns the code that it would have to have.</summary>
    private byte[]? Hold(AuditKey.Keys keys, long sequence, byte[]? stored, byte[]? computed, byte[] mac, AuditContent? content, Guid? entry)
    {
        if (content is null) { Add(new Fault(FaultKind.Removed, sequence, Entry: entry)); return null; }
        // The place before is gone: what follows it cannot be held, but the next can be held against it.
        if (stored is null) return null;
        var right = AuditHead.Next(keys, stored, sequence, content);
        if (Same(right, mac)) return right;
        if (computed is not null && !Same(computed, stored) && Same(AuditHead.Next(keys, computed, sequence, content), mac))
        {
            // It follows the code that its predecessor had once: that one's entry is as it was, its seal is not.
            if (misfits.Count > 0 && misfits[^1].Sequence == sequence - 1) misfits.RemoveAt(misfits.Count - 1);
            else furtherMisfits--;
            Add(new Fault(FaultKind.SealChanged, sequence - 1));
            return mac;
        }
        if (misfits.Count < MostCompared) misfits.Add(new Misfit(sequence, stored, mac, content));
        else furtherMisfits++;
        return right;
    }

    /// <summary>Says of the places that do not hold whether they were exchanged among each other; the rest were changed.</summary>
    private void Explain(AuditKey.Keys keys)
    {
        HashSet<Misfit> swapped = [];
        foreach (var one in misfits.Where(m => !swapped.Contains(m)))
        {
            if (misfits.Find(m => m.Sequence > one.Sequence && !swapped.Contains(m) && AreSwapped(keys, one, m)) is not { } other) continue;
            swapped.UnionWith([one, other]);
            Add(new Fault(FaultKind.Swapped, one.Sequence, other.Sequence, one.Content.Id));
        }
        foreach (var one in misfits.Where(m => !swapped.Contains(m)))
        {
            // Codes that moved along with their entries make the places after them fail, which are as they were.
            if (swapped.Any(m => Same(AuditHead.Next(keys, m.Mac, one.Sequence, one.Content), one.Mac))) continue;
            Add(new Fault(FaultKind.Changed, one.Sequence, Entry: one.Content.Id));
        }
        faultCount += furtherMisfits;
    }

    private static bool AreSwapped(AuditKey.Keys keys, Misfit one, Misfit other)
    {
        // The other's content belonged here: with its own id where seals were exchanged, with this one's where contents were; the code stayed or went along.
        foreach (var content in new[] { other.Content, other.Content.Under(one.Content) })
        {
            var right = AuditHead.Next(keys, one.Before, one.Sequence, content);
            if (Same(right, one.Mac) || Same(right, other.Mac)) return true;
        }
        return false;
    }

    private async Task<long> CountUnsealedAsync(CancellationToken cancel)
    {
        var window = await Sealing.Window.OfAsync(db, time);
        await using var command = db.Command($"""
            SELECT {AuditContent.Selected} FROM "AuditEntries" e WHERE NOT EXISTS (SELECT 1 FROM "AuditSeals" s WHERE s."EntryId" = e."Id") ORDER BY e."Id"
            """);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var count = 0L;
        while (await reader.ReadAsync(cancel))
        {
            var entry = AuditContent.Read(reader, 0)!;
            if (window.Admits(entry)) count++;
            else Add(new Fault(FaultKind.Inserted, null, Entry: entry.Id));
        }
        return count;
    }

    private async Task<long> CountAsync(string sql, CancellationToken cancel)
    {
        await using var command = db.Command(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), null);
    }

    private static Guid? EntryOf(DbDataReader reader) => reader.GetValue(1) switch { Guid id => id, string text when Guid.TryParse(text, out var id) => id, _ => null };

    private void Add(Fault fault)
    {
        faultCount++;
        if (faults.Count < Verification.MostFaults) faults.Add(fault);
    }

    private static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => CryptographicOperations.FixedTimeEquals(one, other);
}
