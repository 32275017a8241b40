using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Wutong.Matching.Meaning;

/// <summary>
/// The vectors of a segment in 8 bits a number, from -119 to 119, with one scale each; kept as 16 × a coarse half + a fine half, both from -8 to 7. A question is
/// compared with the coarse halves of all and with the fine ones of those alone which that leaves in doubt: it is memory that takes the time.
/// A half takes 4 bits: byte i of each 64 holds number i of a stretch of 128 and, above, number i + 64.
/// </summary>
internal sealed class PackedVectors
{
    public const int Stretch = 128;
    private const int Line = Stretch / 2;
    private const int Zero = 8;

    public required int Dimensions { get; init; }
    public required ReadOnlyMemory<byte> Coarse { get; init; }
    public required ReadOnlyMemory<byte> Fine { get; init; }
    public required ReadOnlyMemory<float> Scales { get; init; }
    /// <summary>The greatest lengths that a vector's coarse and fine part have, before they are scaled.</summary>
    public required float CoarseLength { get; init; }
    public required float FineLength { get; init; }

    public int Count => Scales.Length;

    public static int Stretches(int dimensions) => (dimensions + Stretch - 1) / Stretch;

    private int Width => Stretches(Dimensions) * Line;

    /// <summary>Products of every vector's coarse part with the question's.</summary>
    public void Products(PackedQuestion question, Span<float> into)
    {
        var scales = Scales.Span;
        var coarse = Coarse.Span;
        if (coarse.Length < scales.Length * Width || question.Coarse.Length < 2 * Width) throw new ArgumentException("The question is of another make.", nameof(question));
        ref var line = ref MemoryMarshal.GetReference(coarse);
        for (var i = 0; i < scales.Length; i++, line = ref Unsafe.Add(ref line, Width)) into[i] = (Dot(ref line, Width, question.Coarse) - question.Offset) * scales[i] * question.CoarseScale;
    }

    /// <summary>By how much, times its scale, a vector's whole product may pass that of the coarse parts (Cauchy and Schwarz).</summary>
    public float Slack(PackedQuestion question) => (question.Length * FineLength + question.Error * CoarseLength) * 1.0001f;

    /// <summary>The whole product of one vector with the question.</summary>
    public float Product(PackedQuestion question, int entry)
    {
        ref var coarse = ref MemoryMarshal.GetReference(Coarse.Span.Slice(entry * Width, Width));
        ref var fine = ref MemoryMarshal.GetReference(Fine.Span.Slice(entry * Width, Width));
        var (sum, low) = (Vector512<int>.Zero, Vector512.Create((byte)15));
        for (var i = 0; i < Width; i += Line)
        {
            var (one, other) = (Vector512.LoadUnsafe(ref coarse, (nuint)i), Vector512.LoadUnsafe(ref fine, (nuint)i));
            sum += Times(((one & low).AsUInt16() << 4).AsByte() | (other & low), question.Values.AsSpan(2 * i, Line));
            sum += Times((one & ~low) | ((other.AsUInt16() >> 4).AsByte() & low), question.Values.AsSpan(2 * i + Line, Line));
        }
        return Vector512.Sum(sum) * Scales.Span[entry] * question.Scale;
    }

    /// <summary>Products of numbers, both halves of them in a byte, with those of a question.</summary>
    private static Vector512<int> Times(Vector512<byte> numbers, ReadOnlySpan<int> question)
    {
        var others = MemoryMarshal.Cast<int, Vector512<int>>(question);
        var zero = Vector512.Create(Zero * 16 + Zero);
        var (lower, upper) = Vector512.Widen(numbers);
        var (first, second) = Vector512.Widen(lower);
        var (third, fourth) = Vector512.Widen(upper);
        return (first.AsInt32() - zero) * others[0] + (second.AsInt32() - zero) * others[1] + (third.AsInt32() - zero) * others[2] + (fourth.AsInt32() - zero) * others[3];
    }

    /// <summary>The vector as far as it is kept.</summary>
    public void Read(int entry, Span<float> into)
    {
        var coarse = Coarse.Span.Slice(entry * Width, Width);
        var fine = Fine.Span.Slice(entry * Width, Width);
        var scale = Scales.Span[entry];
        for (var i = 0; i < into.Length; i++)
        {
            var (at, above) = (i / Stretch * Line + i % Line, i % Stretch >= Line ? 4 : 0);
            into[i] = Number((coarse[at] >> above) & 15, (fine[at] >> above) & 15) * scale;
        }
    }

    private static int Number(int coarse, int fine) => 16 * (coarse - Zero) + fine - Zero;

    /// <summary>Products of 4 with 8 bits fit into 16 bits eight times over; then they are put into 32.</summary>
    private static int Dot(ref byte line, int width, ReadOnlySpan<sbyte> question)
    {
        ref var other = ref MemoryMarshal.GetReference(question);
        if (Avx512BW.IsSupported)
        {
            var (sums, low, ones) = (Vector512<int>.Zero, Vector512.Create((byte)15), Vector512.Create((short)1));
            for (var i = 0; i < width;)
            {
                var some = Vector512<short>.Zero;
                for (var end = Math.Min(width, i + 4 * Line); i < end; i += Line)
                {
                    Ahead(ref Unsafe.Add(ref line, i));
                    var both = Vector512.LoadUnsafe(ref line, (nuint)i);
                    some += Avx512BW.MultiplyAddAdjacent(both & low, Vector512.LoadUnsafe(ref other, (nuint)(2 * i)));
                    some += Avx512BW.MultiplyAddAdjacent((both.AsUInt16() >> 4).AsByte() & low, Vector512.LoadUnsafe(ref other, (nuint)(2 * i + Line)));
                }
                sums += Avx512BW.MultiplyAddAdjacent(some, ones);
            }
            return Vector512.Sum(sums);
        }
        return Avx2.IsSupported ? DotByHalves(ref line, width, ref other) : DotOneByOne(ref line, width, ref other);
    }

    /// <summary>Asks memory for what comes a page later: by itself the processor looks ahead to the end of a page.</summary>
    private static unsafe void Ahead(ref byte line) => Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref line, 4096)));

    private static int DotByHalves(ref byte line, int width, ref sbyte other)
    {
        var (sums, low, ones) = (Vector256<int>.Zero, Vector256.Create((byte)15), Vector256.Create((short)1));
        for (var i = 0; i < width;)
        {
            var some = Vector256<short>.Zero;
            for (var end = Math.Min(width, i + 2 * Line); i < end; i += Line / 2)
            {
                var both = Vector256.LoadUnsafe(ref line, (nuint)i);
                var at = i / Line * Stretch + i % Line;
                some += Avx2.MultiplyAddAdjacent(both & low, Vector256.LoadUnsafe(ref other, (nuint)at));
                some += Avx2.MultiplyAddAdjacent((both.AsUInt16() >> 4).AsByte() & low, Vector256.LoadUnsafe(ref other, (nuint)(at + Line)));
            }
            sums += Avx2.MultiplyAddAdjacent(some, ones);
        }
        return Vector256.Sum(sums);
    }

    private static int DotOneByOne(ref byte line, int width, ref sbyte other)
    {
        var sum = 0;
        for (var i = 0; i < width; i++)
        {
            var (both, at) = (Unsafe.Add(ref line, i), i / Line * Stretch + i % Line);
            sum += (both & 15) * Unsafe.Add(ref other, at) + (both >> 4) * Unsafe.Add(ref other, at + Line);
        }
        return sum;
    }

    /// <summary>Packs vectors one after the other.</summary>
    internal sealed class Packer(int dimensions)
    {
        private const int Greatest = 119;
        private readonly List<byte> coarse = [], fine = [];
        private readonly List<float> scales = [];
        private readonly sbyte[] numbers = new sbyte[Stretches(dimensions) * Stretch];
        private double coarseSquares, fineSquares;

        public void Add(ReadOnlySpan<float> vector)
        {
            var greatest = Lines.Greatest(vector);
            for (var i = 0; i < vector.Length; i++) numbers[i] = greatest == 0 ? (sbyte)0 : (sbyte)MathF.Round(vector[i] * Greatest / greatest);
            scales.Add(greatest / Greatest);
            var (coarsely, finely) = (0, 0);
            for (var i = 0; i < numbers.Length / 2; i++)
            {
                var at = i / Line * Stretch + i % Line;
                var (one, other) = (Half(numbers[at]), Half(numbers[at + Line]));
                coarse.Add((byte)(one + Zero | other + Zero << 4));
                fine.Add((byte)(numbers[at] - 16 * one + Zero | numbers[at + Line] - 16 * other + Zero << 4));
                (coarsely, finely) = (coarsely + 256 * (one * one + other * other), finely + Square(numbers[at] - 16 * one) + Square(numbers[at + Line] - 16 * other));
            }
            (coarseSquares, fineSquares) = (Math.Max(coarseSquares, coarsely), Math.Max(fineSquares, finely));
        }

        public PackedVectors Make() => new()
        {
            Dimensions = dimensions, Coarse = coarse.ToArray(), Fine = fine.ToArray(), Scales = scales.ToArray(),
            CoarseLength = (float)Math.Sqrt(coarseSquares), FineLength = (float)Math.Sqrt(fineSquares),
        };

        private static int Half(int number) => (number + 8) >> 4;

        private static int Square(int number) => number * number;
    }
}
