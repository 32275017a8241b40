using System.Runtime.Intrinsics;

namespace Wutong.Matching.Ranking;

/// <summary>Surface and meaning of sixteen entries at once, in standard deviations and added.</summary>
internal readonly struct Mix
{
    public const int Step = 16;

    private readonly float surface, meaning, rest, slack;

    /// <param name="surfaces">Average and unit of the surface.</param>
    /// <param name="meanings">The same of meaning.</param>
    /// <param name="slack">By how much, times its scale, an entry's meaning may be more.</param>
    public Mix((float Mean, float Unit) surfaces, (float Mean, float Unit) meanings, float slack)
    {
        (surface, meaning) = (surfaces.Unit, Scores.MeaningShare * meanings.Unit);
        rest = -surfaces.Mean * surface - meanings.Mean * meaning;
        this.slack = slack;
    }

    /// <summary>Where fewer scales are given, the rest means nothing.</summary>
    public Vector512<float> Of(ReadOnlySpan<ushort> surfaces, ReadOnlySpan<float> meanings, ReadOnlySpan<float> scales)
    {
        var (lower, upper) = Vector256.Widen(Vector256.Create(surfaces));
        var score = Vector512.ConvertToSingle(Vector512.Create(lower, upper).AsInt32()) * surface + Vector512.Create(meanings) * meaning + Vector512.Create(rest);
        if (slack == 0) return score;
        if (scales.Length == Step) return score + Vector512.Create(scales) * (slack * meaning);
        Span<float> filled = stackalloc float[Step];
        scales.CopyTo(filled);
        return score + Vector512.Create((ReadOnlySpan<float>)filled) * (slack * meaning);
    }
}
