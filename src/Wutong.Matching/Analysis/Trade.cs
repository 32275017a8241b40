using System.Collections.Frozen;

namespace Wutong.Matching.Analysis;

/// <summary>What words of the trade say: nothing about the thing (研发, 产业化), or the same as another.</summary>
internal static class Trade
{
    private static readonly string[][] Rows = [.. Resource.Rows("trade.txt")];
    private static readonly FrozenSet<string> Empty = Rows.Where(row => row.Length == 1).Select(row => row[0]).ToFrozenSet();
    private static readonly FrozenDictionary<string, string> Same =
        Rows.Where(row => row.Length > 1).SelectMany(row => row.Skip(1).Select(word => (word, row[0]))).ToFrozenDictionary(p => p.word, p => p.Item2);

    public static bool SaysNothing(string word) => Empty.Contains(word);

    /// <summary>The word by which a thing is known here.</summary>
    public static string Known(string word) => Same.GetValueOrDefault(word, word);
}
