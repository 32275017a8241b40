namespace Wutong.Matching.Ranking;

internal static class Runs
{
    private const int Most = 256;

    /// <summary>The longest run that both texts have within their first 256 units, as it stands in the first.</summary>
    public static ReadOnlySpan<char> LongestCommon(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a[..Math.Min(a.Length, Most)];
        b = b[..Math.Min(b.Length, Most)];
        Span<short> last = stackalloc short[b.Length + 1];
        last.Clear();
        var (end, length) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            short diagonal = 0;
            for (var j = 0; j < b.Length; j++)
            {
                var above = last[j + 1];
                last[j + 1] = a[i] == b[j] && a[i] != ' ' ? (short)(diagonal + 1) : (short)0;
                diagonal = above;
                if (last[j + 1] > length) (end, length) = (i + 1, last[j + 1]);
            }
        }
        return a.Slice(end - length, length);
    }
}
