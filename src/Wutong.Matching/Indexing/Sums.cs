using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Wutong.Matching.Indexing;

/// <summary>
/// One thread's room to add up the scores of one segment: a whole number of 16 bits for each entry, 128 KB that stay in a core's own cache.
/// Between two segments all of it is zero; whoever reads a stretch leaves it so.
/// </summary>
internal sealed class Sums
{
    [ThreadStatic]
    private static Sums? own;

    private readonly ushort[] values = new ushort[Segment.MostEntries];
    private HotAsked[] rows = new HotAsked[64];
    private int count;

    public static Sums Own => own ??= new();

    public Span<ushort> Values => values;

    /// <summary>Rows that the question asks for and that are not in the sums yet, those that can add the most first.</summary>
    public ReadOnlySpan<HotAsked> Rows => rows.AsSpan(0, count);

    /// <summary>Adds all that is not in rows.</summary>
    public void Begin(Postings postings, ReadOnlySpan<Asked> question)
    {
        if (rows.Length < question.Length) rows = new HotAsked[question.Length];
        count = postings.Add(question, values, rows);
        rows.AsSpan(0, count).Sort(static (a, b) => b.Weight.CompareTo(a.Weight));
    }

    /// <summary>Adds a stretch of rows, each <paramref name="length"/> long; <paramref name="hot"/> begins where the stretch begins in the first.</summary>
    public static void Add(ReadOnlySpan<HotAsked> rows, ReadOnlySpan<byte> hot, int length, Span<ushort> sums)
    {
        foreach (var row in rows) Add(hot.Slice(row.Row * length, sums.Length), row.Weight, sums);
    }

    private static void Add(ReadOnlySpan<byte> impacts, int weight, Span<ushort> sums)
    {
        var i = 0;
        if (Avx512BW.IsSupported)
        {
            var times = Vector512.Create((ushort)weight);
            ref var from = ref MemoryMarshal.GetReference(impacts);
            ref var into = ref MemoryMarshal.GetReference(sums);
            for (; i + 32 <= sums.Length; i += 32)
                (Vector512.LoadUnsafe(ref into, (nuint)i) + Avx512BW.MultiplyHigh(Avx512BW.ConvertToVector512UInt16(Vector256.LoadUnsafe(ref from, (nuint)i)) << 8, times)).StoreUnsafe(ref into, (nuint)i);
        }
        else if (Avx2.IsSupported)
        {
            var times = Vector256.Create((ushort)weight);
            ref var from = ref MemoryMarshal.GetReference(impacts);
            ref var into = ref MemoryMarshal.GetReference(sums);
            for (; i + 16 <= sums.Length; i += 16)
                (Vector256.LoadUnsafe(ref into, (nuint)i) + Avx2.MultiplyHigh(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref from, (nuint)i)).AsUInt16() << 8, times)).StoreUnsafe(ref into, (nuint)i);
        }
        for (; i < sums.Length; i++) sums[i] += Postings.Part(weight, impacts[i]);
    }
}
