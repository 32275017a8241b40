using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Wutong.Matching.Meaning;

/// <summary>Vectors in 8 bits a number, with one scale each, and their products with a question in 16 bits.</summary>
internal static class Bytes
{
    /// <summary>Writes a vector as bytes from -127 to 127; the scale gives it back.</summary>
    public static float Pack(ReadOnlySpan<float> vector, Span<sbyte> into)
    {
        var greatest = Greatest(vector);
        for (var i = 0; i < vector.Length; i++) into[i] = greatest == 0 ? (sbyte)0 : (sbyte)MathF.Round(vector[i] * 127 / greatest);
        return greatest / 127;
    }

    /// <summary>A question as shorts, so small that no sum of its products with bytes passes 31 bits.</summary>
    public static float Pack(ReadOnlySpan<float> question, Span<short> into)
    {
        var greatest = Greatest(question);
        var range = Math.Min(short.MaxValue, int.MaxValue / 128f / Math.Max(1, question.Length));
        for (var i = 0; i < question.Length; i++) into[i] = greatest == 0 ? (short)0 : (short)MathF.Round(question[i] * range / greatest);
        return greatest / range;
    }

    /// <summary>Products of every line with the question, each times its scale and the question's.</summary>
    public static void Products(ReadOnlySpan<sbyte> lines, ReadOnlySpan<float> scales, ReadOnlySpan<short> question, float scale, Span<float> into)
    {
        for (var i = 0; i < scales.Length; i++) into[i] = Dot(ref Unsafe.AsRef(in lines[i * question.Length]), question) * scales[i] * scale;
    }

    private static int Dot(ref sbyte line, ReadOnlySpan<short> question)
    {
        var (i, sum) = (0, 0);
        ref var other = ref MemoryMarshal.GetReference(question);
        if (Avx512BW.IsSupported)
        {
            var sums = Vector512<int>.Zero;
            for (; i + 32 <= question.Length; i += 32)
                sums += Avx512BW.MultiplyAddAdjacent(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref line, (nuint)i)), Vector512.LoadUnsafe(ref other, (nuint)i));
            sum = Vector512.Sum(sums);
        }
        else if (Avx2.IsSupported)
        {
            var sums = Vector256<int>.Zero;
            for (; i + 16 <= question.Length; i += 16)
                sums += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref line, (nuint)i)), Vector256.LoadUnsafe(ref other, (nuint)i));
            sum = Vector256.Sum(sums);
        }
        for (; i < question.Length; i++) sum += Unsafe.Add(ref line, i) * Unsafe.Add(ref other, i);
        return sum;
    }

    private static float Greatest(ReadOnlySpan<float> vector)
    {
        var greatest = 0f;
        foreach (var x in vector) greatest = Math.Max(greatest, Math.Abs(x));
        return greatest;
    }
}
