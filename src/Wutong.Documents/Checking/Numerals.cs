using System.Text.RegularExpressions;

namespace Wutong.Documents.Checking;

/// <summary>Numbers as GB/T 15835-2011 has them, and words beside them that say the same twice or cannot be.</summary>
internal static partial class Numerals
{
    private const string Source = "GB/T 15835-2011";

    public static IEnumerable<DocumentFinding> Find(DocumentText text) =>
        Each(text, FullDigits(), "digitWidth", "阿拉伯数字用半角。", Certainty.Certain)
            .Concat(Each(text, LatinZero(), "yearZero", "汉字年份里的零写“〇”。", Certainty.Certain))
            .Concat(Each(text, HalfRange(), "percentRange", "前一个数也要带百分号，如“5%～10%”。", Certainty.Likely))
            .Concat(Each(text, AboutTwice(), "aboutTwice", "约数只说一次：“约”“近”与“余”“多”“左右”不同用。", Certainty.Likely))
            .Concat(Each(text, OverTwice(), "aboutTwice", "“超过”与“以上”不同用。", Certainty.Likely))
            .Concat(Each(text, TimesLess(), "timesLess", "减少不用倍数，写减少几成或百分之几。", Certainty.Likely))
            .Concat(Each(text, ByOrTo(), "byOrTo", "“增长”与“达到”并用，看不出增长了还是增长到，请写明基数，或改为“增长到”。", Certainty.Possible));

    private static IEnumerable<DocumentFinding> Each(DocumentText text, Regex pattern, string rule, string suggestion, Certainty certainty) =>
        text.Find(pattern).Select(h => new DocumentFinding(rule, Source, h.Passage.LineOf(h.Match.Index), h.Passage.Around(h.Match), suggestion, certainty));

    [GeneratedRegex(@"[０-９]+(?:[．.][０-９]+)?")] private static partial Regex FullDigits();
    [GeneratedRegex(@"[二一][0OoО○Ｏ九][一二三四五六七八九〇零0OoО○Ｏ]{2}年(?<=[0OoО○Ｏ].*)")] private static partial Regex LatinZero();
    [GeneratedRegex(@"(?<![\d.%])\d+(?:\.\d+)?\s*[-—–~～至]\s*\d+(?:\.\d+)?\s*%")] private static partial Regex HalfRange();
    [GeneratedRegex(@"(?:大约|约|将近|近|接近)\s*(?:\d+(?:\.\d+)?|[一二三四五六七八九十百千]+)[百千万亿]*\s*[余多]\s*[万亿]?\s*(?:个|家|名|项|人|次|户|元|台|套|亩|平方米|公里|吨)|(?:大约|约)\s*\d+(?:\.\d+)?[百千万亿]*\s*(?:个|家|名|项|人|次|户|元|台|套|亩|平方米|公里|吨|年|天|%)左右")] private static partial Regex AboutTwice();
    [GeneratedRegex(@"(?:超过|高于|多于)\s*\d+(?:\.\d+)?[百千万亿]*\s*(?:个|家|名|项|人|次|户|元|台|套|亩|平方米|公里|吨|年|天|%)?以上")] private static partial Regex OverTwice();
    [GeneratedRegex(@"(?:减少|下降|降低|缩小|缩短)了?\s*(?:近|约)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)\s*倍")] private static partial Regex TimesLess();
    [GeneratedRegex(@"(?:预计|预期|力争|有望|计划)[^。；！？]{0,24}?(?:增长|提高|增加|提升)\s*(?:[1-9]\d{2,}(?:\.\d+)?\s*%|\d+(?:\.\d+)?\s*倍)[，、,]\s*[^。；！？，]{0,12}?达到?\s*\d[\d.]*\s*[百千万亿]*元?")] private static partial Regex ByOrTo();
}
