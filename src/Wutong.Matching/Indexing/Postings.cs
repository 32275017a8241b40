using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wutong.Matching.Indexing;

/// <summary>
/// Which entries of a segment have which terms, and how much each weighs there: in bytes, 255ths of the term's greatest weight in the segment.
/// Most terms have a list of their entries. A term that one entry in <see cref="HotShare"/> has is hot: it has a row, a byte of every entry, which is
/// added many entries at once and looked up in one step.
/// </summary>
internal sealed class Postings
{
    /// <summary>Where a row is added quicker than a list; docs/performance.md has the figures.</summary>
    public const int HotShare = 24;
    /// <summary>Rows are a multiple of this long, so that they have no odd end.</summary>
    public const int Step = 64;

    /// <summary>Of each term (by number) where its list begins; one more at the end.</summary>
    public required ReadOnlyMemory<int> Starts { get; init; }
    /// <summary>Entries that have the term, rising within each list.</summary>
    public required ReadOnlyMemory<ushort> Entries { get; init; }
    public required ReadOnlyMemory<byte> Impacts { get; init; }
    /// <summary>Of each term one 255th of its greatest weight.</summary>
    public required ReadOnlyMemory<float> Scales { get; init; }
    /// <summary>Terms that have a row, rising.</summary>
    public required ReadOnlyMemory<int> HotTerms { get; init; }
    /// <summary>Their rows, one after the other.</summary>
    public required ReadOnlyMemory<byte> Hot { get; init; }
    /// <summary>The greatest length that an entry has as a vector of its weights.</summary>
    public required float Longest { get; init; }

    /// <summary>How long a row is.</summary>
    public static int RowLength(int entries) => (entries + Step - 1) / Step * Step;

    /// <summary>From terms by entry to entries by term.</summary>
    /// <param name="weights">Terms with their weights, entry after entry.</param>
    /// <param name="ends">Of each entry where its weights end.</param>
    /// <param name="terms">How many terms there are.</param>
    public static Postings Of(ReadOnlySpan<(int Term, float Weight)> weights, ReadOnlySpan<int> ends, int terms)
    {
        var (counts, scales) = (new int[terms], new float[terms]);
        foreach (var (term, weight) in weights) (counts[term], scales[term]) = (counts[term] + 1, Math.Max(scales[term], weight / byte.MaxValue));
        var (starts, rows, hotTerms) = Share(counts, ends.Length);
        var (entries, impacts, hot) = (new ushort[starts[^1]], new byte[starts[^1]], new byte[hotTerms.Length * RowLength(ends.Length)]);
        var (next, longest, at) = (starts[..^1], 0.0, 0);
        for (var entry = 0; entry < ends.Length; entry++)
        {
            var squares = 0.0;
            for (; at < ends[entry]; at++)
            {
                var (term, weight) = weights[at];
                var impact = scales[term] == 0 ? (byte)0 : (byte)Math.Clamp(MathF.Round(weight / scales[term]), 1, byte.MaxValue);
                squares += (double)impact * impact * scales[term] * scales[term];
                if (rows[term] >= 0) hot[rows[term] + entry] = impact;
                else (entries[next[term]], impacts[next[term]++]) = ((ushort)entry, impact);
            }
            longest = Math.Max(longest, squares);
        }
        return new() { Starts = starts, Entries = entries, Impacts = impacts, Scales = scales, HotTerms = hotTerms, Hot = hot, Longest = (float)Math.Sqrt(longest) };
    }

    /// <summary>Which terms are hot, where their rows begin (-1: nowhere), and where the lists of the others do.</summary>
    private static (int[] Starts, int[] Rows, int[] HotTerms) Share(int[] counts, int entries)
    {
        var (starts, rows, hotTerms) = (new int[counts.Length + 1], new int[counts.Length], new List<int>());
        for (var term = 0; term < counts.Length; term++)
        {
            var isHot = (long)counts[term] * HotShare > entries;
            rows[term] = isHot ? hotTerms.Count * RowLength(entries) : -1;
            starts[term + 1] = starts[term] + (isHot ? 0 : counts[term]);
            if (isHot) hotTerms.Add(term);
        }
        return (starts, rows, [.. hotTerms]);
    }

    /// <summary>What a term of a question adds to an entry where it weighs <paramref name="impact"/>. Whole numbers, so sums are exact and the same in any order.</summary>
    public static ushort Part(int weight, byte impact) => (ushort)((weight * impact) >> 8);

    /// <summary>
    /// Adds the question's lists to the sums, and tells of its rows where they begin and with which weight they count. Returns how many rows there are.
    /// </summary>
    public int Add(ReadOnlySpan<Asked> question, Span<ushort> sums, Span<HotAsked> rows)
    {
        if (sums.Length <= ushort.MaxValue) throw new ArgumentException("Sums are kept for every place of 16 bits.", nameof(sums));
        var starts = Starts.Span;
        var scales = Scales.Span;
        var hot = HotTerms.Span;
        var entries = Entries.Span;
        var impacts = Impacts.Span;
        var count = 0;
        foreach (var asked in question)
        {
            if (asked.Term >= scales.Length) continue;
            var weight = (int)(asked.Weight * scales[asked.Term]);
            var (start, length) = (starts[asked.Term], starts[asked.Term + 1] - starts[asked.Term]);
            if (length > 0) Add(entries.Slice(start, length), impacts.Slice(start, length), weight, ref MemoryMarshal.GetReference(sums));
            else if (weight > 0 && hot.BinarySearch(asked.Term) is >= 0 and var row) rows[count++] = new(row, weight);
        }
        return count;
    }

    /// <summary>A place has 16 bits and there are as many sums, and impacts as entries: no bound needs to be looked at.</summary>
    private static void Add(ReadOnlySpan<ushort> entries, ReadOnlySpan<byte> impacts, int weight, ref ushort sums)
    {
        ref var impact = ref MemoryMarshal.GetReference(impacts);
        for (var i = 0; i < entries.Length; i++) Unsafe.Add(ref sums, (nint)entries[i]) += Part(weight, Unsafe.Add(ref impact, i));
    }
}

/// <summary>A term of a question with its weight.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Weight">In units of which 16 bits hold 256ths of the greatest score that there can be.</param>
internal readonly record struct Asked(int Term, float Weight);

/// <summary>A row of a segment that a question asks for.</summary>
internal readonly record struct HotAsked(int Row, int Weight)
{
    /// <summary>No entry gets more of it.</summary>
    public int Most => Postings.Part(Weight, byte.MaxValue);
}
