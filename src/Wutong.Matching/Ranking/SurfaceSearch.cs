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

    /// <summary>Most scores are below what it takes, so sixty-four at a time are looked at, by their greatest.</summary>
    private static void Collect(ReadOnlySpan<int> scores, int segment, Best best)
    {
        const int Step = 4;
        var lines = MemoryMarshal.Cast<int, Vector512<int>>(scores);
        var least = Vector512.Create(Math.Max(0, best.Threshold));
        var whole = lines.Length - lines.Length % Step;
        for (var i = 0; i < whole; i += Step)
        {
            var greatest = Vector512.Max(Vector512.Max(lines[i], lines[i + 1]), Vector512.Max(lines[i + 2], lines[i + 3]));
            if (!Vector512.GreaterThanAny(greatest, least)) continue;
            Take(scores, i * Vector512<int>.Count, Step * Vector512<int>.Count, segment, best);
            least = Vector512.Create(Math.Max(0, best.Threshold));
        }
        Take(scores, whole * Vector512<int>.Count, scores.Length - whole * Vector512<int>.Count, segment, best);
    }

    private static void Take(ReadOnlySpan<int> scores, int start, int count, int segment, Best best)
    {
        for (var entry = start; entry < start + count; entry++)
            if (scores[entry] > Math.Max(0, best.Threshold)) best.Offer(scores[entry], Scores.Place(segment, entry));
    }
}
