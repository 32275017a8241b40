using System.Numerics;
using System.Runtime.InteropServices;

namespace Wutong.Matching.Meaning;

/// <summary>Sums over lines of numbers, some numbers at once.</summary>
internal static class Lines
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < left.Length; i++) sum += left[i] * right[i];
        var total = Vector.Sum(sum);
        for (var i = left.Length * Vector<float>.Count; i < a.Length; i++) total += a[i] * b[i];
        return total;
    }

    /// <summary><paramref name="into"/> += <paramref name="line"/> × <paramref name="times"/>.</summary>
    public static void Add(Span<float> into, ReadOnlySpan<float> line, float times)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(into);
        var parts = MemoryMarshal.Cast<float, Vector<float>>(line);
        for (var i = 0; i < sums.Length; i++) sums[i] += parts[i] * times;
        for (var i = sums.Length * Vector<float>.Count; i < into.Length; i++) into[i] += line[i] * times;
    }

    public static float Greatest(ReadOnlySpan<float> line)
    {
        var greatest = 0f;
        foreach (var x in line) greatest = Math.Max(greatest, Math.Abs(x));
        return greatest;
    }

    public static void Scale(Span<float> line, float times)
    {
        foreach (ref var x in line) x *= times;
    }

    /// <summary>Makes a line's length 1; what has none stays nothing.</summary>
    public static void Normalise(Span<float> line)
    {
        var length = MathF.Sqrt(Dot(line, line));
        if (length > 1e-9f) Scale(line, 1 / length);
    }
}
