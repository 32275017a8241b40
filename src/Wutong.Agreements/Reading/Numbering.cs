using System.Text.RegularExpressions;

namespace Wutong.Agreements.Reading;

/// <summary>The numbers at the beginning of paragraphs: how deep they stand, and the article that they begin.</summary>
internal static partial class Numbering
{
    /// <param name="Level">0 for chapters, more the deeper it stands.</param>
    /// <param name="Length">Of the number itself.</param>
    /// <param name="Article">Of a number that other clauses refer to as 第…条; null for smaller parts.</param>
    public readonly record struct Marker(int Level, int Length, int? Article);

    private const string Han = "[一二三四五六七八九十百零]";

    public static Marker? At(string text)
    {
        var match = Mark().Match(text);
        if (!match.Success) return null;
        int? article = null;
        foreach (var name in new[] { "article", "han", "dotted", "plain" })
            if (match.Groups[name] is { Success: true } number) article = Number(number.Value);
        var level = match switch
        {
            _ when match.Groups["chapter"].Success => 0,
            _ when match.Groups["article"].Success => 1,
            _ when match.Groups["han"].Success => 2,
            _ when match.Groups["round"].Success => 3,
            _ when match.Groups["dotted"].Success => 4 + match.Value.Count(c => c == '.'),
            _ when match.Groups["plain"].Success => 4,
            _ when match.Groups["small"].Success => 8,
            _ => 9,
        };
        return new Marker(level, match.Length, level is 3 or >= 8 ? null : article);
    }

    /// <summary>Whether a further number stands here within a paragraph: (2), ②.</summary>
    public static bool IsInline(string text, int at) => Inline().Match(text, at) is { Success: true } match && match.Index == at && !(at > 0 && text[at - 1] is '第' or '至' or '、' or '和' or '及' or '与');

    public static int? Number(string text)
    {
        if (int.TryParse(text, out var digits)) return digits;
        var (sum, digit) = (0, 0);
        foreach (var c in text)
            if (c == '百') (sum, digit) = (sum + Math.Max(digit, 1) * 100, 0);
            else if (c == '十') (sum, digit) = (sum + Math.Max(digit, 1) * 10, 0);
            else if ("零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var value) digit = value;
            else return null;
        return sum + digit;
    }

    // "2.5亿元" at the beginning of a line is a figure.
    [GeneratedRegex($@"^(?:第(?<chapter>{Han}+|\d+)[章部篇节]分?|第(?<article>{Han}+|\d+)条|(?<article>(?<=^Article )\d+)|(?<han>{Han}+)[、.](?!\d)|(?<round>\({Han}+\))|(?<small>\(\d{{1,2}}\)|\d{{1,2}}\)|[①-⑳])|(?<dotted>\d{{1,2}})(?:\.\d{{1,2}}){{1,3}}(?![\d.万亿元%‰平亩米年个倍公吨折])[、.]?|(?<plain>\d{{1,2}})(?:[、.](?!\d)|(?=[\p{{IsCJKUnifiedIdeographs}}]{{2,16}}$)(?![万亿元年月日个家亩]))|(?<bullet>[-•·●◆■▪])|(?<letter>[a-zA-Z][.)、](?![a-z])))[|]?", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex($@"\G(?:[①-⑳]|\((?:\d{{1,2}}|{Han}{{1,3}})\))(?![项款条目])")]
    private static partial Regex Inline();
}
