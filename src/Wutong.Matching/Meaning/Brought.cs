using Wutong.Matching.Indexing;

namespace Wutong.Matching.Meaning;

/// <summary>
/// Vectors by a model that the deployment brought, made outside of the engine. Any two texts have much in common for such a model; so the direction that all
/// offers share is taken out here as well (Mu and Viswanath 2018), and they can stand beside the vectors that the engine learns.
/// </summary>
internal sealed class Brought(Embedding embedding, float[] common)
{
    /// <summary>Lines are compared so many numbers at once; the rest is filled up with zeros.</summary>
    private const int Step = 32;
    /// <summary>What is left of a vector beside the common direction is noise where it is shorter.</summary>
    private const float Least = 1e-3f;

    public Embedding Embedding => embedding;
    /// <summary>The direction that offers share, of length 1.</summary>
    public float[] Common => common;
    public int Dimensions => common.Length;

    public static Brought Learn(Embedding embedding, IEnumerable<ReadOnlyMemory<float>> offers)
    {
        var blank = new Brought(embedding, new float[(embedding.Dimensions + Step - 1) / Step * Step]);
        var (shared, line) = (new float[blank.Dimensions], new float[blank.Dimensions]);
        foreach (var offer in offers)
        {
            line.AsSpan().Clear();
            blank.Place(offer.Span, line);
            Lines.Add(shared, line, 1);
        }
        Lines.Normalise(shared);
        return new(embedding, shared);
    }

    /// <summary>Writes a text's vector, of length 1; where nobody brought one, nothing.</summary>
    public void Place(ReadOnlySpan<float> vector, Span<float> into)
    {
        if (vector.Length == 0) return;
        Check(vector);
        vector.CopyTo(into);
        Lines.Normalise(into);
        Lines.Add(into, common, -Lines.Dot(into, common));
        if (Lines.Dot(into, into) < Least * Least) into.Clear(); else Lines.Normalise(into);
    }

    /// <summary>Throws where a vector is of another length, or holds what is no number.</summary>
    public void Check(ReadOnlySpan<float> vector)
    {
        if (vector.Length == 0) return;
        if (vector.Length != embedding.Dimensions) throw new ArgumentException($"A vector of {vector.Length} numbers does not fit an index of {embedding.Dimensions}.");
        foreach (var x in vector) if (!float.IsFinite(x)) throw new ArgumentException("A vector holds what is no number.");
    }
}
