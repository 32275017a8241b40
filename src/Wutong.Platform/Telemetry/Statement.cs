using System.Text.RegularExpressions;
using Wutong.Platform.Text;

namespace Wutong.Platform.Telemetry;

/// <summary>The shape of a statement: what it does without a single value, so that the same question about another record reads the same.</summary>
internal static partial class Statement
{
    private const int Longest = 2000;

    public static string ShapeOf(string sql)
    {
        var bare = Parts().Replace(sql, part => part.Groups["kept"].Success ? part.Value : part.Groups["comment"].Success ? " " : "?");
        return Shortening.Shorten(Blanks().Replace(Rows().Replace(Lists().Replace(bare, "(…)"), "(…), …"), " ").Trim(), Longest)!;
    }

    // Names in quotes, names with digits and parameters stay; texts (also those of PostgreSQL between dollars) and numbers go, comments as well.
    [GeneratedRegex("""(?<kept>"(?:[^"]|"")*"|[@:$]\w+(?!\w*\$)|[A-Za-z_]\w*(?!['\w]))|(?<comment>--[^\n]*|/\*.*?\*/)|\b[eE]'(?:[^'\\]|''|\\.)*'|(?:\b[xXbB])?'(?:[^']|'')*'|\$(?<tag>\w*)\$.*?\$\k<tag>\$|\b\d[\w.]*""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    // However many values a set holds, and however many rows are written at once, it is one question.
    [GeneratedRegex(@"\(\s*(?:\?|[@:$]\w+)(?:\s*,\s*(?:\?|[@:$]\w+))*\s*\)")] private static partial Regex Lists();
    [GeneratedRegex(@"\(…\)(?:\s*,\s*\(…\))+")] private static partial Regex Rows();
    [GeneratedRegex(@"\s+")] private static partial Regex Blanks();
}
