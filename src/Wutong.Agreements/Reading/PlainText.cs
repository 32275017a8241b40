using System.Text;

namespace Wutong.Agreements.Reading;

/// <summary>
/// A paragraph as the rules read it: punctuation, digits and letters in their narrow form, without spaces and line breaks within a sentence. Each character remembers where it stands in the
/// agreement, so that what is found can be quoted as it stands.
/// </summary>
internal sealed class PlainText
{
    /// <summary>Stands between the cells of a table's row.</summary>
    public const char Cell = '|';

    private readonly StringBuilder plain = new();
    private readonly List<int> places = [];

    /// <summary>Adds a line of the source.</summary>
    public void Add(string source, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var c = Fold(source[i]);
            if (c == '\t') c = Cell;
            if (c == ' ' && !IsBetweenWords(source, i)) continue;
            plain.Append(c);
            places.Add(i);
        }
        text = null;
    }

    private string? text;
    public string Text => text ??= plain.ToString();

    /// <summary>Where a part of the plain text stands in the source.</summary>
    public (int Start, int Length) Source(int from, int to) => (places[from], places[to - 1] + 1 - places[from]);

    // Full-width forms lie at a fixed distance from the narrow ones.
    private static char Fold(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '　' or '\u00a0' or '\r' or '\n' => ' ',
        '│' or '┃' => Cell,
        '﹪' => '%',
        _ => c,
    };

    // English names keep their spaces.
    private static bool IsBetweenWords(string source, int i) =>
        i > 0 && i + 1 < source.Length && (char.IsAsciiLetter(source[i - 1]) || source[i - 1] is '.' or ',') && char.IsAsciiLetterOrDigit(source[i + 1]);
}
