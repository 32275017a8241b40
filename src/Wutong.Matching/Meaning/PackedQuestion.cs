namespace Wutong.Matching.Meaning;

/// <summary>A question's vector as it is compared with packed ones: in 8 bits a number with their coarse halves, in 16 with the whole.</summary>
internal sealed class PackedQuestion
{
    public PackedQuestion(ReadOnlySpan<float> vector)
    {
        var width = PackedVectors.Stretches(vector.Length) * PackedVectors.Stretch;
        (Values, Coarse) = (new int[width], new sbyte[width]);
        var greatest = Lines.Greatest(vector);
        if (greatest == 0) return;
        (Scale, var coarseScale) = (greatest / short.MaxValue, greatest / sbyte.MaxValue);
        var (squares, errors) = (0.0, 0.0);
        for (var i = 0; i < vector.Length; i++)
        {
            (Values[i], Coarse[i]) = ((int)MathF.Round(vector[i] / Scale), (sbyte)MathF.Round(vector[i] / coarseScale));
            (squares, errors, Offset) = (squares + Math.Pow(Values[i] * Scale, 2), errors + Math.Pow(Values[i] * Scale - Coarse[i] * coarseScale, 2), Offset + 8 * Coarse[i]);
        }
        (CoarseScale, Length, Error) = (16 * coarseScale, (float)Math.Sqrt(squares), (float)Math.Sqrt(errors));
    }

    public int[] Values { get; }
    public float Scale { get; }
    public sbyte[] Coarse { get; }
    /// <summary>Of a product of coarse halves, which count sixteenfold.</summary>
    public float CoarseScale { get; }
    /// <summary>What is too much in a product because halves are kept as 0 to 15 instead of -8 to 7.</summary>
    public int Offset { get; }
    public float Length { get; }
    /// <summary>How long the difference between both is.</summary>
    public float Error { get; }
}
