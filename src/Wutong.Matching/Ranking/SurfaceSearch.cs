using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Wutong.Matching.Indexing;

namespace Wutong.Matching.Ranking;

/// <summary>
/// The best by surface alone: exactly the greatest of all quantised scores, of equal ones the first. What a row can add is often too little to lift an
/// entry among the best; so rows are added where many entries might be lifted, and looked up for these entries alone where there are few.
/// </summary>
internal sealed class SurfaceSearch
{
    /// <summary>Entries that are looked at together: their sums stay in a core's nearest cache.</summary>
    private const int Block = 4096;
    /// <summary>More entries of a block than these are not worth looking up one by one.</summary>
    private const int Few = 64;
    private const int Line = 64;

    private readonly Sums sums = Sums.Own;
    private readonly ushort[] found = new ushort[Few + Line];
    private readonly Best best;

    private SurfaceSearch(int top) => best = new(top);

    public static List<(int Score, int Place)> Top(Snapshot snapshot, Question question, int top)
    {
        var search = new SurfaceSearch(top);
        for (var i = 0; i < snapshot.Segments.Length; i++) search.Look(snapshot.Segments[i].Segment, Scores.Place(i, 0), question);
        return search.best.Sorted();
    }

    private int Threshold => Math.Max(0, best.Threshold);

    private void Look(Segment segment, int place, Question question)
    {
        sums.Begin(segment.Postings, question.Terms);
        var hot = segment.Postings.Hot.Span;
        var length = Postings.RowLength(segment.EntryCount);
        var (added, most) = Split();
        for (var start = 0; start < length; start += Block) Look(sums.Values[start..Math.Min(length, start + Block)], hot[Math.Min(start, hot.Length)..], length, added, most, place + start);
    }

    /// <summary>How many rows are added everywhere, and how much the others can add together: at most two fifths of what it takes, measured to be quickest.</summary>
    private (int Added, int Most) Split()
    {
        var (added, most) = (sums.Rows.Length, 0);
        while (added > 0 && most + sums.Rows[added - 1].Most <= Threshold * 2 / 5) most += sums.Rows[--added].Most;
        return (added, most);
    }

    private void Look(Span<ushort> block, ReadOnlySpan<byte> hot, int length, int added, int most, int place)
    {
        Sums.Add(sums.Rows[..added], hot, length, block);
        var others = sums.Rows[added..];
        var count = FindAbove(block, Threshold - most, Few);
        if (count <= Few) Take(block, count, others, hot, length, place);
        else
        {
            Sums.Add(others, hot, length, block);
            for (var start = 0; start < block.Length; start += Line)
            {
                var line = block.Slice(start, Line);
                Take(line, FindAbove(line, Threshold, Line), [], [], 0, place + start);
            }
        }
        block.Clear();
    }

    /// <summary>Finds entries above, in order, and stops soon after it has found more than a few.</summary>
    private int FindAbove(ReadOnlySpan<ushort> block, int least, int few)
    {
        ref var first = ref MemoryMarshal.GetReference(block);
        var than = Vector512.Create((ushort)Math.Max(0, least));
        var count = 0;
        for (var i = 0; i + Line <= block.Length && count <= few; i += Line)
        {
            var (low, high) = (Vector512.LoadUnsafe(ref first, (nuint)i), Vector512.LoadUnsafe(ref first, (nuint)i + Line / 2));
            if (!Vector512.GreaterThanAny(Vector512.Max(low, high), than)) continue;
            var above = Vector512.GreaterThan(low, than).ExtractMostSignificantBits() | Vector512.GreaterThan(high, than).ExtractMostSignificantBits() << (Line / 2);
            for (; above != 0; above &= above - 1) found[count++] = (ushort)(i + BitOperations.TrailingZeroCount(above));
        }
        return count;
    }

    private void Take(ReadOnlySpan<ushort> block, int count, ReadOnlySpan<HotAsked> others, ReadOnlySpan<byte> hot, int length, int place)
    {
        foreach (var entry in found.AsSpan(0, count))
        {
            int score = block[entry];
            foreach (var row in others) score += Postings.Part(row.Weight, hot[row.Row * length + entry]);
            if (score > Threshold) best.Offer(score, place + entry);
        }
    }
}
