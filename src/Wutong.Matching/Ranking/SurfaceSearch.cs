using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Wutong.Matching.Indexing;

namespace Wutong.Matching.Ranking;

/// <summary>The best by surface alone: exactly the greatest of all quantised scores, of equal ones the first.</summary>
internal static class SurfaceSearch
{
    [ThreadStatic]
    private static int[]? sums;

    public static List<(int Score, int Place)> Top(Snapshot snapshot, Question question, int top)
    {
        var best = new Best(top);
        sums ??= new int[Segment.MostEntries];
        for (var i = 0; i < snapshot.Segments.Length; i++)
        {
            var segment = snapshot.Segments[i].Segment;
            var own = sums.AsSpan(0, segment.EntryCount);
            own.Clear();
            segment.Score(question.Terms, sums);
            Collect(own, i, best);
        }
        return best.Sorted();
    }

    /// <summary>Most scores are below what it takes, so sixteen at a time are looked at.</summary>
    private static void Collect(ReadOnlySpan<int> scores, int segment, Best best)
    {
        var lines = MemoryMarshal.Cast<int, Vector512<int>>(scores);
        for (var i = 0; i < lines.Length; i++)
            if (Vector512.GreaterThanAny(lines[i], Vector512.Create(Math.Max(0, best.Threshold)))) Take(scores, i * Vector512<int>.Count, Vector512<int>.Count, segment, best);
        Take(scores, lines.Length * Vector512<int>.Count, scores.Length % Vector512<int>.Count, segment, best);
    }

    private static void Take(ReadOnlySpan<int> scores, int start, int count, int segment, Best best)
    {
        for (var entry = start; entry < start + count; entry++)
            if (scores[entry] > Math.Max(0, best.Threshold)) best.Offer(scores[entry], Scores.Place(segment, entry));
    }
}
