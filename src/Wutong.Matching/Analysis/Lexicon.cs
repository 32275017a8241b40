using System.IO.Compression;
using System.Text;

namespace Wutong.Matching.Analysis;

/// <summary>
/// Cuts Chinese into words: of all ways to cut, the one whose words are together the most probable (the maximum-probability path over a graph of words,
/// as jieba does it, without its guesses at unknown words). Costs are -ln(probability) in sixteenths; a character that is no word costs as much as the rarest.
/// </summary>
public sealed class Lexicon
{
    private const int LongestWord = 8;
    private const int UnknownCost = 290;
    private static readonly Lazy<Lexicon> Shared = new(() => new([]));

    private readonly Dictionary<string, short> costs = new(360_000);
    private readonly Dictionary<string, short>.AlternateLookup<ReadOnlySpan<char>> lookup;
    /// <summary>Of each character, the length of the longest word that begins with it.</summary>
    private readonly byte[] longest = new byte[char.MaxValue + 1];

    /// <param name="own">Words of the trade or of the city; each is taken whole wherever it stands.</param>
    public Lexicon(IEnumerable<string> own)
    {
        lookup = costs.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadBuiltIn();
        foreach (var word in own.Select(Folding.Fold).Where(w => w.Length is > 1 and <= LongestWord && w.All(Folding.IsHan))) Add(word, 1);
    }

    /// <summary>The built-in words alone, read once.</summary>
    public static Lexicon BuiltIn => Shared.Value;

    /// <summary>Lengths of the words of a run of Chinese characters, in order, into <paramref name="lengths"/>.</summary>
    public void Cut(ReadOnlySpan<char> run, List<int> lengths)
    {
        // A long run is cut piece by piece, so that the space on the stack is bounded.
        while (run.Length > 0)
        {
            var piece = run[..Math.Min(run.Length, 256)];
            CutPiece(piece, lengths);
            run = run[piece.Length..];
        }
    }

    private void CutPiece(ReadOnlySpan<char> run, List<int> lengths)
    {
        Span<int> best = stackalloc int[run.Length + 1];
        Span<byte> step = stackalloc byte[run.Length];
        best[run.Length] = 0;
        for (var i = run.Length - 1; i >= 0; i--)
        {
            best[i] = best[i + 1] + CostOf(run.Slice(i, 1), UnknownCost);
            step[i] = 1;
            for (var length = 2; length <= Math.Min(longest[run[i]], run.Length - i); length++)
            {
                var cost = CostOf(run.Slice(i, length), -1);
                if (cost < 0 || cost + best[i + length] >= best[i]) continue;
                (best[i], step[i]) = (cost + best[i + length], (byte)length);
            }
        }
        for (var i = 0; i < run.Length; i += step[i]) lengths.Add(step[i]);
    }

    private int CostOf(ReadOnlySpan<char> word, int otherwise) => lookup.TryGetValue(word, out var cost) ? cost : otherwise;

    private void Add(string word, short cost)
    {
        costs[word] = cost;
        longest[word[0]] = Math.Max(longest[word[0]], (byte)word.Length);
    }

    /// <summary>Each line: how many characters of the last word stay, the rest of the word, its cost.</summary>
    private void ReadBuiltIn()
    {
        using var reader = new StreamReader(new BrotliStream(Resource.Open("lexicon.br"), CompressionMode.Decompress), Encoding.UTF8);
        var last = "";
        while (reader.ReadLine() is { } line)
        {
            var digits = line.AsSpan(1).IndexOfAnyInRange('0', '9') + 1;
            last = string.Concat(last.AsSpan(0, line[0] - '0'), line.AsSpan(1, digits - 1));
            Add(last, short.Parse(line.AsSpan(digits), provider: null));
        }
    }
}
