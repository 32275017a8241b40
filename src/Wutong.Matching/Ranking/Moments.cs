using System.Numerics;
using System.Runtime.InteropServices;

namespace Wutong.Matching.Ranking;

/// <summary>What average and deviation are made of.</summary>
internal readonly record struct Moments(double Sum, double Squares, long Count)
{
    /// <summary>So many are added up in single precision before they are added to the rest.</summary>
    private const int Block = 4096;

    public static Moments Of(ReadOnlySpan<ushort> scores)
    {
        var (sum, squares) = (0L, 0L);
        foreach (long score in scores) (sum, squares) = (sum + score, squares + score * score);
        return new(sum, squares, scores.Length);
    }

    public static Moments Of(ReadOnlySpan<float> scores)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var start = 0; start < scores.Length; start += Block)
        {
            var block = scores[start..Math.Min(scores.Length, start + Block)];
            var lines = MemoryMarshal.Cast<float, Vector<float>>(block);
            var (some, someSquares) = (Vector<float>.Zero, Vector<float>.Zero);
            foreach (var line in lines) (some, someSquares) = (some + line, someSquares + line * line);
            (sum, squares) = (sum + Vector.Sum(some), squares + Vector.Sum(someSquares));
            foreach (var score in block[(lines.Length * Vector<float>.Count)..]) (sum, squares) = (sum + score, squares + (double)score * score);
        }
        return new(sum, squares, scores.Length);
    }

    /// <summary>Average of all and what one standard deviation is divided by; 0 where all are the same.</summary>
    public static (float Mean, float Unit) Spread(IEnumerable<Moments> parts)
    {
        var (sum, squares, count) = parts.Aggregate((0.0, 0.0, 0L), (all, part) => (all.Item1 + part.Sum, all.Item2 + part.Squares, all.Item3 + part.Count));
        if (count == 0) return (0, 0);
        var mean = sum / count;
        var variance = squares / count - mean * mean;
        return ((float)mean, variance > squares / count * 1e-6 ? (float)(1 / Math.Sqrt(variance)) : 0);
    }
}
