namespace Wutong.Matching.Analysis;

/// <summary>Words of the trade that say nothing about the thing (研发, 产业化).</summary>
internal static class Trade
{
    private static readonly Phrases Empty = new(Resource.Rows("trade.txt").Select((row, i) => (row[0], i)));

    public static bool SaysNothing(string word) => Empty[word] >= 0;

    /// <summary>Where such words stand in a text, in order.</summary>
    public static IEnumerable<Slice> In(string folded) => Empty.In(folded).Select(found => found.Where);
}
