using System.Runtime.InteropServices;

namespace Wutong.Matching.Meaning;

/// <summary>
/// How much more often two terms stand near each other than chance would have it: a sparse symmetric matrix of positive pointwise mutual information,
/// ln(p(a,b) / p(a)p(b)) where that is above zero (Church and Hanks 1990; Bullinaria and Levy 2007), in rows.
/// </summary>
internal sealed class Cooccurrence
{
    /// <summary>How many terms apart two may stand and still be near.</summary>
    public const int Window = 8;

    private readonly int[] starts, columns;
    private readonly float[] values;

    private Cooccurrence(int[] starts, int[] columns, float[] values) => (this.starts, this.columns, this.values) = (starts, columns, values);

    public int Size => starts.Length - 1;

    /// <param name="texts">Numbers of terms in the order of each text.</param>
    /// <param name="size">How many terms there are.</param>
    public static Cooccurrence Of(IEnumerable<int[]> texts, int size)
    {
        var pairs = new Dictionary<(int, int), int>();
        foreach (var text in texts)
            for (var i = 0; i < text.Length; i++)
                for (var j = i + 1; j < Math.Min(text.Length, i + Window + 1); j++)
                    if (text[i] != text[j]) CollectionsMarshal.GetValueRefOrAddDefault(pairs, text[i] < text[j] ? (text[i], text[j]) : (text[j], text[i]), out _)++;
        return Weigh(pairs, size);
    }

    /// <summary>This matrix times a tall one of <paramref name="width"/> columns, row after row.</summary>
    public float[] Times(float[] tall, int width)
    {
        var product = new float[tall.Length];
        Parallel.For(0, Size, row =>
        {
            var into = product.AsSpan(row * width, width);
            for (var k = starts[row]; k < starts[row + 1]; k++) Lines.Add(into, tall.AsSpan(columns[k] * width, width), values[k]);
        });
        return product;
    }

    private static Cooccurrence Weigh(Dictionary<(int A, int B), int> pairs, int size)
    {
        var totals = new double[size];
        foreach (var ((a, b), count) in pairs) (totals[a], totals[b]) = (totals[a] + count, totals[b] + count);
        var all = totals.Sum();
        var kept = new List<(int Row, int Column, float Value)>();
        foreach (var ((a, b), count) in pairs)
        {
            var information = (float)Math.Log(count * all / (totals[a] * totals[b]));
            if (information <= 0) continue;
            kept.Add((a, b, information));
            kept.Add((b, a, information));
        }
        kept.Sort((x, y) => (x.Row, x.Column).CompareTo((y.Row, y.Column)));
        var starts = new int[size + 1];
        foreach (var (row, _, _) in kept) starts[row + 1]++;
        for (var i = 0; i < size; i++) starts[i + 1] += starts[i];
        return new(starts, [.. kept.Select(k => k.Column)], [.. kept.Select(k => k.Value)]);
    }
}
