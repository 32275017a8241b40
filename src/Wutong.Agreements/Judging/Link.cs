using System.Text.RegularExpressions;
using Wutong.Agreements.Reading;

namespace Wutong.Agreements.Judging;

/// <summary>A sentence that ties promises made elsewhere: "上述奖励以乙方在甲方辖区纳税为前提", "十年内迁出的，退还已享受的补贴".</summary>
/// <param name="Articles">Those that it names; empty where it names none.</param>
/// <param name="IsNear">It speaks of what stands above it in its own article.</param>
internal sealed partial record Link(Sentence Sentence, Ties Ties, IReadOnlyList<int> Articles, bool IsNear)
{
    /// <param name="before">The sentence before it, whose condition it may speak of: "违反的，退还全部奖励".</param>
    public static Link? Of(Sentence sentence, Sentence? before)
    {
        var text = before is not null && before.Paragraph == sentence.Paragraph && GoesOn().IsMatch(sentence.Text) ? $"{before.Text},{sentence.Text}" : sentence.Text;
        var ties = Terms.TiesIn(text);
        if (ties == Ties.None || !SpeaksOfPromises().IsMatch(text) || !Depends().IsMatch(text) || Refuses().IsMatch(text)) return null;
        var numbers = Numbered().Matches(text).ToLookup(m => m.Groups["part"].Value, m => Numbering.Number(m.Groups["number"].Value));
        // Items are looked for by their own number only where no article is named.
        List<int> articles = [.. numbers[numbers.Contains("条") ? "条" : "项"].OfType<int>()];
        return new Link(sentence, ties, articles, Above().IsMatch(text));
    }

    /// <summary>Ties those that it speaks of: of the articles that it names, of its own article before it, or all.</summary>
    public void Tie(List<Promise> promises)
    {
        var spoken = promises.Where(p => IsMoney(p.Kind) && p.Sentence != Sentence && Names(p)).ToList();
        var near = spoken.Where(p => p.Sentence.Article == Sentence.Article && p.Sentence.Index < Sentence.Index).ToList();
        var tied = Articles.Count > 0 && spoken.Exists(p => p.Sentence.Article is { } number && Articles.Contains(number)) ? spoken.Where(p => p.Sentence.Article is { } number && Articles.Contains(number))
            : IsNear && near.Count > 0 ? near : spoken;
        foreach (var promise in tied) promise.Ties |= Ties;
    }

    private bool Names(Promise promise)
    {
        var text = Sentence.Text;
        if (AnyOfThem().IsMatch(text)) return true;
        return promise.Kind switch
        {
            PromiseKind.Rent or PromiseKind.Premises => RentWords().IsMatch(text),
            PromiseKind.Land => LandWords().IsMatch(text),
            _ => MoneyWords().IsMatch(text),
        };
    }

    private static bool IsMoney(PromiseKind kind) => kind is not (PromiseKind.Service or PromiseKind.Platform or PromiseKind.Scene or PromiseKind.Infrastructure or PromiseKind.Exclusivity);

    [GeneratedRegex("奖励|补贴|补助|扶持|优惠|政策|支持|资助|租金|房租|免租|土地款|出让金|资金|经费|费用|奖补|减免|返还")]
    private static partial Regex SpeaksOfPromises();

    [GeneratedRegex("前提|条件|为限|为准|否则|方可|方能|才能|退还|退回|(?:全额|应当?|须|需)返还|返还已|收回|追回|追缴|补缴|补交|取消|停止|不再|不予|不得享受|终止|仅限?|挂钩|扣减|相应|享受")]
    private static partial Regex Depends();

    [GeneratedRegex("^(?:如有?|若)?(?:违反|违约|否则|未履行|未达|上述承诺)")]
    private static partial Regex GoesOn();

    [GeneratedRegex("不得以任何|不以任何|严禁|禁止|不以|并非|均不|不(?:对|作|做)|不(?:因|构成|作为)|不(?:向[^,。;]{1,8})?承诺")]
    private static partial Regex Refuses();

    [GeneratedRegex("第\\(?(?<number>[一二三四五六七八九十百]+|\\d+)\\)?(?<part>[条项])", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    [GeneratedRegex("上述|前述|前款|以上|上列|本条|本章|上款|该(?:项|条|等)?(?:奖励|补贴|政策|优惠)")]
    private static partial Regex Above();

    [GeneratedRegex("优惠|政策|扶持|支持|各项|款项|全部资金|上述条款|条款")]
    private static partial Regex AnyOfThem();

    [GeneratedRegex("租金|房租|免租|厂房|场地")]
    private static partial Regex RentWords();

    [GeneratedRegex("土地|出让金|地价|用地")]
    private static partial Regex LandWords();

    [GeneratedRegex("奖励|补贴|补助|资助|奖补|资金|经费|奖金")]
    private static partial Regex MoneyWords();
}
