namespace Wutong.Matching.Indexing;

/// <summary>The greatest of many scores, at most so many as there is room for; of equal ones the first. A heap of which the least stands on top.</summary>
internal sealed class Best(int room)
{
    private readonly long[] heap = new long[room];

    public int Count { get; private set; }

    /// <summary>A score not above this is not taken.</summary>
    public int Threshold => Count < room ? int.MinValue : (int)(heap[0] >> 32);

    public void Offer(int score, int place)
    {
        var key = ((long)score << 32) | (uint)~place;
        if (Count < room)
        {
            heap[Count] = key;
            Rise(Count++);
        }
        else if (room > 0 && key > heap[0])
        {
            heap[0] = key;
            Sink();
        }
    }

    /// <summary>Greatest first.</summary>
    public List<(int Score, int Place)> Sorted()
    {
        var keys = heap[..Count];
        Array.Sort(keys);
        Array.Reverse(keys);
        return [.. keys.Select(key => ((int)(key >> 32), ~(int)key))];
    }

    /// <summary>A whole number in the same order as the fraction.</summary>
    public static int Ordered(float score)
    {
        var bits = BitConverter.SingleToInt32Bits(score);
        return bits >= 0 ? bits : bits ^ int.MaxValue;
    }

    /// <summary>The fraction of which <see cref="Ordered"/> made the number.</summary>
    public static float Fraction(int ordered) => BitConverter.Int32BitsToSingle(ordered >= 0 ? ordered : ordered ^ int.MaxValue);

    private void Rise(int at)
    {
        for (; at > 0 && heap[at] < heap[(at - 1) / 2]; at = (at - 1) / 2) (heap[at], heap[(at - 1) / 2]) = (heap[(at - 1) / 2], heap[at]);
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var child = 2 * at + 1;
            if (child >= Count) return;
            if (child + 1 < Count && heap[child + 1] < heap[child]) child++;
            if (heap[at] <= heap[child]) return;
            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }
}
