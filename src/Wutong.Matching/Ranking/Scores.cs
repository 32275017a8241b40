using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Wutong.Matching.Indexing;
using Wutong.Matching.Meaning;

namespace Wutong.Matching.Ranking;

/// <summary>
/// Every text of the index against one question, by surface and by meaning. The two are added as what they are in standard deviations over all texts,
/// so neither drowns the other whatever the need's length.
/// </summary>
internal sealed class Scores : IDisposable
{
    /// <summary>How much meaning counts beside surface; docs/matching.md says how it was found.</summary>
    public const float MeaningShare = 1.6f;

    private readonly Snapshot snapshot;
    private readonly float[] surface, meaning;
    private readonly int[] counts;
    private readonly (float Mean, float Unit) surfaces, meanings;

    public Scores(Snapshot snapshot, Question question)
    {
        this.snapshot = snapshot;
        var room = snapshot.Segments.Length * Segment.MostEntries;
        (surface, meaning) = (ArrayPool<float>.Shared.Rent(room), ArrayPool<float>.Shared.Rent(room));
        counts = [.. snapshot.Segments.Select(view => view.Segment.EntryCount)];
        Parallel.For(0, counts.Length, i => Fill(i, question));
        surfaces = Spread(surface);
        meanings = Spread(meaning);
    }

    /// <summary>Standard deviations above the average, by surface.</summary>
    public float Surface(int place) => (surface[place] - surfaces.Mean) * surfaces.Unit;

    /// <summary>Standard deviations above the average, by meaning.</summary>
    public float Meaning(int place) => (meaning[place] - meanings.Mean) * meanings.Unit;

    public float Both(int place) => Surface(place) + MeaningShare * Meaning(place);

    public static int Place(int segment, int entry) => segment * Segment.MostEntries + entry;

    /// <summary>The best places of each segment; a text stands once in a segment, but may stand in several.</summary>
    public List<(float Score, int Place)> Top(int top, Filter filter)
    {
        var best = new Best[counts.Length];
        Parallel.For(0, counts.Length, i =>
        {
            best[i] = new(top);
            var open = snapshot.Open(i, filter);
            for (var entry = 0; entry < counts[i]; entry++)
            {
                var score = Best.Ordered(Both(Place(i, entry)));
                if (score > best[i].Threshold && (open is null || open[entry])) best[i].Offer(score, Place(i, entry));
            }
        });
        return [.. best.SelectMany(b => b.Sorted()).Select(found => (Both(found.Place), found.Place)).OrderByDescending(f => f.Item1).ThenBy(f => f.Place)];
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(surface);
        ArrayPool<float>.Shared.Return(meaning);
    }

    private void Fill(int i, Question question)
    {
        var (segment, start) = (snapshot.Segments[i].Segment, i * Segment.MostEntries);
        var sums = ArrayPool<int>.Shared.Rent(Segment.MostEntries);
        Array.Clear(sums, 0, Segment.MostEntries);
        segment.Score(question.Terms, sums);
        for (var entry = 0; entry < counts[i]; entry++) surface[start + entry] = sums[entry];
        ArrayPool<int>.Shared.Return(sums);
        var into = meaning.AsSpan(start, counts[i]);
        if (question.Vector.Length == 0) into.Clear();
        else Bytes.Products(segment.Vectors.Span, segment.VectorScales.Span, question.Vector, question.VectorScale, into);
    }

    /// <summary>Average of all scores and what one standard deviation is divided by; 0 where all are the same.</summary>
    private (float Mean, float Unit) Spread(float[] scores)
    {
        var (sum, squares, count) = (0.0, 0.0, 0L);
        for (var i = 0; i < counts.Length; i++)
        {
            var part = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan(i * Segment.MostEntries, counts[i]));
            var (partSum, partSquares) = (Vector<float>.Zero, Vector<float>.Zero);
            foreach (var line in part) (partSum, partSquares) = (partSum + line, partSquares + line * line);
            (sum, squares, count) = (sum + Vector.Sum(partSum), squares + Vector.Sum(partSquares), count + counts[i]);
            foreach (var x in scores.AsSpan(i * Segment.MostEntries + part.Length * Vector<float>.Count, counts[i] % Vector<float>.Count)) (sum, squares) = (sum + x, squares + (double)x * x);
        }
        if (count == 0) return (0, 0);
        var mean = sum / count;
        var variance = squares / count - mean * mean;
        return ((float)mean, variance > squares / count * 1e-6 ? (float)(1 / Math.Sqrt(variance)) : 0);
    }
}
