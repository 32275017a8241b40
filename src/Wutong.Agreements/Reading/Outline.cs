using System.Text.RegularExpressions;

namespace Wutong.Agreements.Reading;

/// <summary>Goes through an agreement's paragraphs and hands out its sentences, each with the heading and the leading line that it stands under.</summary>
internal sealed partial class Outline(Parties parties)
{
    /// <summary>What goes on longer without a full stop is cut: no rule looks further, and a text without any must not take forever.</summary>
    private const int LongestSentence = 1000;

    private const int LongestHeading = 22, InlineLevel = 20;

    private sealed record Frame(int Level, Side Speaker, string Text, bool IsLead);

    private readonly Stack<Frame> frames = [];
    private readonly List<Sentence> sentences = [];
    private int? article;

    public static IReadOnlyList<Sentence> Read(IReadOnlyList<PlainText> paragraphs, Parties parties)
    {
        var outline = new Outline(parties);
        foreach (var paragraph in paragraphs) outline.Add(paragraph);
        return outline.sentences;
    }

    private void Add(PlainText paragraph)
    {
        var text = paragraph.Text;
        if (PartyLine().IsMatch(text)) return;
        var marker = Numbering.At(text);
        var level = marker?.Level ?? UnmarkedLevel(text);
        while (frames.TryPeek(out var top) && top.Level >= level) frames.Pop();
        if (marker is { Level: <= 2, Article: { } number }) article = number;
        else if (marker is { Level: > 2, Article: { } part } && !frames.Any(f => f.Level is 1 or 2)) article = part;
        var start = marker?.Length ?? 0;
        // "第三条（场地）…": a heading in brackets.
        if (Bracketed().Match(text[start..]) is { Success: true } bracketed && Numbering.At(bracketed.Value) is null)
        {
            frames.Push(new Frame(InlineLevel, SpeakerOf(bracketed.Groups["heading"].Value), bracketed.Groups["heading"].Value, IsLead: false));
            start += bracketed.Length;
        }
        if (RowNumber().Match(text) is { Success: true } row) article = Numbering.Number(row.Groups["number"].Value);
        if (IsHeading(text[start..])) { frames.Push(new Frame(level, SpeakerOf(text[start..]), text[start..], IsLead: false)); return; }
        foreach (var (from, to) in Pieces(text, start)) AddPiece(paragraph, from, to, level);
        while (frames.TryPeek(out var top) && top.Level >= InlineLevel) frames.Pop();
    }

    /// <summary>A paragraph without a number goes on in the one above, unless it leads to a list of its own.</summary>
    private int UnmarkedLevel(string text) => RecitalHeading().IsMatch(text) ? 2 : text.EndsWith(':') || IsHeading(text) ? (frames.TryPeek(out var top) && top.Level < 9 ? top.Level + (top.IsLead ? 0 : 1) : 9) : 10;

    private void AddPiece(PlainText paragraph, int from, int to, int level)
    {
        var text = paragraph.Text[from..to];
        var inline = Numbering.At(text) is { Level: 3 or >= 8 } marker && from > 0 ? marker.Length : 0;
        (from, text) = (from + inline, text[inline..]);
        if (text.Length == 0) return;
        // "装修补贴：每平方米500元": a heading again, unless it says who speaks.
        if (Label().Match(text) is { Success: true } label && !parties.Mentions(label.Value).Any())
        {
            frames.Push(new Frame(InlineLevel, Side.Unknown, label.Value.TrimEnd(':'), IsLead: false));
            (from, text) = (from + label.Length, text[label.Length..]);
        }
        if (text[^1] == ':')
        {
            while (frames.TryPeek(out var top) && top.Level >= InlineLevel) frames.Pop();
            frames.Push(new Frame(to == paragraph.Text.Length ? level : InlineLevel, SpeakerOf(text), text, IsLead: true));
            return;
        }
        // "租金补贴。前三年全免。": a heading in the line.
        if (to + 1 < paragraph.Text.Length && paragraph.Text[to] == '。' && !frames.Any(f => f.Level == InlineLevel) && IsHeading(text))
        {
            frames.Push(new Frame(InlineLevel, SpeakerOf(text), text, IsLead: false));
            return;
        }
        sentences.Add(new Sentence(paragraph, from, text)
        {
            Article = article, Index = sentences.Count, Speaker = frames.Select(f => f.Speaker).FirstOrDefault(s => s != Side.Unknown),
            Above = frames.TryPeek(out var above) && !above.IsLead ? above.Text : "", Lead = string.Join('。', frames.Where(f => f.IsLead).Select(f => f.Text)),
        });
    }

    /// <summary>The sentences of a paragraph; what stands before an inline list is a piece of its own.</summary>
    private static IEnumerable<(int From, int To)> Pieces(string text, int start)
    {
        var from = start;
        for (var i = start; i < text.Length; i++)
        {
            var isInline = i > from && Numbering.IsInline(text, i) && text[i - 1] is ':' or ';' or ',' or '。' or '、';
            if (isInline) { if (Trimmed(text, from, i) is { } before) yield return before; from = i; continue; }
            if (text[i] is not ('。' or ';' or '!' or '?') && i - from < LongestSentence) continue;
            if (Trimmed(text, from, i) is { } piece) yield return piece;
            from = i + 1;
        }
        if (Trimmed(text, from, text.Length) is { } rest) yield return rest;
    }

    private static (int, int)? Trimmed(string text, int from, int to)
    {
        while (from < to && text[from] is ' ' or ',' or '、' or PlainText.Cell) from++;
        while (to > from && text[to - 1] is ' ' or ',' or ';' or '。' or '、' or PlainText.Cell) to--;
        return from < to ? (from, to) : null;
    }

    /// <summary>Whoever is named first, unless as the one to whom something is given.</summary>
    private Side SpeakerOf(string heading)
    {
        var named = parties.Mentions(heading).ToList();
        if (named.Count == 0) return Side.Unknown;
        if (named.Exists(m => m.Side == Side.Both) || heading.Contains("双方", StringComparison.Ordinal)) return Side.Both;
        var (side, from, _) = named[0];
        if (from > 0 && heading[from - 1] is '对' or '向' or '给' or '为') return Side.City;
        // "乙方享受以下政策：" is said of the firm and promised by the city.
        if (side == Side.Firm && Receiving().IsMatch(heading)) return Side.City;
        // A title or the head of a letter names the firm, too.
        return side == Side.Firm && !Dutiful().IsMatch(heading) ? Side.Unknown : side;
    }

    private static bool IsHeading(string text) =>
        text.Length <= LongestHeading && text.Length > 0 && text[^1] != ':' && !Said().IsMatch(text);

    // What a heading does not have: marks within, figures with units, verbs that give.
    [GeneratedRegex(@"[。;,|]|[\d一二三四五六七八九十百]+(?:\.\d+)?(?:万|亿|元|%|年|个月|折|套)|[给予]予|免[收除费租缴]|减半|返还|全额|(?<!的)(?:协助|提供|安排|保证|负责|达到|确保|享受|优先|开放)(?!的)(?=.{2})|:.|由.{1,6}承担")]
    private static partial Regex Said();

    [GeneratedRegex(@"^\((?<heading>[\p{IsCJKUnifiedIdeographs}]{2,12})\)(?=.{6})", RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}]{2,10}:(?=.{6})")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?<number>\d{1,3})\|", RegexOptions.ExplicitCapture)]
    private static partial Regex RowNumber();

    /// <summary>Headings under which an agreement tells how it came about, and promises nothing.</summary>
    public const string Recital = "背景|鉴于|前言|释义|定义|引言";

    [GeneratedRegex($"^(?:项目|合作)?(?:{Recital})$")]
    private static partial Regex RecitalHeading();

    [GeneratedRegex("^.方[:]?$|义务|责任|承诺|保证|权利|应|须|要求|需要|指标|任务|条件")]
    private static partial Regex Dutiful();

    [GeneratedRegex("享受|获得|享有|可申请")]
    private static partial Regex Receiving();

    // The head of an agreement and its signatures.
    [GeneratedRegex(@"^(?:[甲乙丙丁戊]方(?:\([^)]{1,16}\))?[|]?:[^,。;]{1,45}$|[甲乙丙丁戊]方\([^)]{1,16}\)$|[甲乙丙丁戊]方\(?(?:盖章|签字|公章|签章)|(?:地址|住所|法定代表人|授权代表|联系人|联系电话|电话|邮编|传真|开户行|统一社会信用代码|签订日期|签订地点|签约地点|签约时间|日期)[:])|^Party [A-E](?:\([^)]{1,16}\))?:")]
    private static partial Regex PartyLine();
}
