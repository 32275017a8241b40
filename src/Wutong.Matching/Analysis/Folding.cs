namespace Wutong.Matching.Analysis;

/// <summary>
/// Makes texts that mean the same be the same: traditional characters become simplified, full width half width, capitals small, digits above and
/// below the line digits. Unit by unit of UTF-16, so a place in the folded text is the same place in what somebody wrote.
/// </summary>
internal static class Folding
{
    private static readonly char[] Table = MakeTable();

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++) folded[i] = Table[original[i]];
    });

    /// <summary>Whether the unit is a Chinese character of the basic block, one unit each.</summary>
    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    public static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++) table[c] = char.ToLowerInvariant(Plain((char)c));
        var pairs = Resource.Text("simplified.txt").Trim();
        for (var i = 0; i + 1 < pairs.Length; i += 2) table[pairs[i]] = pairs[i + 1];
        return table;
    }

    private static char Plain(char c) => c switch
    {
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        '\u3000' => ' ',
        >= '\u2080' and <= '\u2089' => (char)('0' + c - '\u2080'),
        '\u2070' or (>= '\u2074' and <= '\u2079') => (char)('0' + c - '\u2070'),
        '\u00b2' => '2',
        '\u00b3' => '3',
        '\u00b9' => '1',
        '\u00b5' => '\u03bc',
        _ => c,
    };
}
