using System.Text.RegularExpressions;
using Wutong.Agreements.Reading;

namespace Wutong.Agreements.Judging;

/// <summary>Finds in a sentence the clauses by which the city promises something.</summary>
internal sealed partial class Reader(Parties parties)
{
    private readonly Directions directions = new(parties);

    /// <summary>Who acts in a clause: named in it, or the one of the clauses before. Whoever listed duties before has them here, too.</summary>
    private readonly record struct Actor(Side Side, bool IsNamed, bool HasDuty);

    /// <summary>The clauses of a sentence, those that promise with the rule by which they do.</summary>
    public List<Clause> Read(Sentence sentence)
    {
        var clauses = Clause.Of(sentence, parties);
        if (Explains().IsMatch(sentence.Text) || Recites().IsMatch(sentence.Above)) return clauses;
        var (actor, isRefused) = (new Actor(sentence.Speaker, IsNamed: false, HasDuty: true), false);
        foreach (var clause in clauses)
        {
            isRefused |= RefusesAll().IsMatch(clause.Text);
            actor = clause.Actor != Side.Unknown && !Condition().IsMatch(clause.Text) ? new Actor(clause.Actor, IsNamed: true, sentence.Speaker == Side.Firm || Duty().IsMatch(clause.Text)) : actor with { IsNamed = false };
            if (!isRefused) clause.Favour = FavourOf(clause.Text, sentence.IsRow, actor);
        }
        if (!isRefused && clauses.TrueForAll(c => c.Favour is null))
            clauses[^1].Favour = sentence.IsRow ? FavourOf(sentence.Text, isRow: true, new Actor(sentence.Speaker, IsNamed: false, HasDuty: true)) : WholeFavour(sentence, clauses);
        return clauses;
    }

    private Favour? FavourOf(string text, bool isRow, Actor actor)
    {
        if (parties.IsReferral && Favours.Referrer.Pattern.Match(text) is { Success: true } reward) return Stands(text, isRow, actor, reward, Nature.Names) ? Favours.Referrer : null;
        foreach (var favour in Favours.All)
        {
            if (favour.Pattern.Match(text) is not { Success: true } match) continue;
            if (favour.Kind is PromiseKind.TaxReturn or PromiseKind.PersonalTaxReturn && !favour.Pattern.IsMatch(Terms.WithoutHarmlessTax(text))) continue;
            if (Stands(text, isRow, actor, match, favour.Nature)) return favour;
        }
        return null;
    }

    /// <summary>A promise may be said in several clauses, none of which promises alone; or its heading says what it is of.</summary>
    private Favour? WholeFavour(Sentence sentence, List<Clause> clauses)
    {
        var text = sentence.Text;
        if (sentence.Speaker == Side.Firm || Terms.Refusals(text).Count > 0 || directions.ToCity.IsMatch(text)) return null;
        if (clauses.Exists(c => IsNone(c.Text) || RefersOnly().IsMatch(c.Text)) || clauses.TrueForAll(c => c.Actor != Side.City) && clauses.Exists(c => c.Actor == Side.Firm && Duty().IsMatch(c.Text))) return null;
        if (Favours.All.FirstOrDefault(f => f.Nature == Nature.Gives && f.Kind is not (PromiseKind.Procurement or PromiseKind.Premises) && f.Pattern.IsMatch(Terms.WithoutHarmlessTax(text))) is { } said) return said;
        return Benefit().IsMatch(text) ? Favours.All.FirstOrDefault(f => f.Nature != Nature.Does && f.Pattern.IsMatch(sentence.Above)) : null;
    }

    /// <summary>Whether words that fit a rule are a promise of the city, and not a duty of the firm, a refusal, a condition or a penalty.</summary>
    private bool Stands(string text, bool isRow, Actor actor, Match match, Nature nature)
    {
        if (IsRefused(text, match) || IsNone(text) || directions.ToCity.IsMatch(text)) return false;
        var gives = Amount().IsMatch(text) && Gives().IsMatch(text);
        if (!gives && (RefersOnly().IsMatch(text) || Condition().IsMatch(text) || Preface().IsMatch(text) && !directions.GivesFirm.IsMatch(text) && nature != Nature.Gives)) return false;
        var (receives, byCity) = (Receives().IsMatch(text), directions.ByCity.IsMatch(text));
        if (actor.Side == Side.Firm && actor.IsNamed && actor.HasDuty && !receives && !directions.ByAgent.IsMatch(text)) return false;
        if (actor.Side == Side.Firm && (actor.IsNamed || actor.HasDuty) && !receives && !byCity) return false;
        return nature switch
        {
            Nature.Gives => true,
            Nature.Names => gives || Gives().IsMatch(text) || Amount().IsMatch(text),
            _ => actor.Side == Side.City || byCity || receives || isRow && actor.Side != Side.Firm
                || actor.Side == Side.Unknown && (directions.ForFirm.IsMatch(text) || Arranges().IsMatch(text)),
        };
    }

    /// <summary>Words that are no promise, whatever else is in them.</summary>
    private bool IsNone(string text) => directions.TakesBack.IsMatch(text) || directions.ByFirm.IsMatch(text) || Deposit().IsMatch(text) || Boilerplate().IsMatch(text);

    private static bool IsRefused(string text, Match match) => Terms.Refusals(text).Any(r => r.Index < match.Index + match.Length && !(r.Index >= match.Index && match.Value.StartsWith('不')));

    [GeneratedRegex("\\|(?:不同意|不予支持|不支持|暂不考虑|不采纳)|所称|是指|系指|指的是|鉴于|专款专用|弄虚作假|骗取")]
    private static partial Regex Explains();

    [GeneratedRegex(Outline.Recital)]
    private static partial Regex Recites();

    [GeneratedRegex("不得以任何|不以任何|严禁|禁止|不得(?:违规|违法|变相|擅自)")]
    private static partial Regex RefusesAll();

    [GeneratedRegex("应当?|必须|须|需|承诺|保证|确保|负责|不得|同意|愿意|自行|有义务")]
    private static partial Regex Duty();

    [GeneratedRegex("保证金|押金|定金|诚意金|履约金|违约金|滞纳金|赔偿金")]
    private static partial Regex Deposit();

    [GeneratedRegex("^(?:希望|请求|恳请|建议|诉求)|保密|商业秘密|不可抗力|争议|仲裁|诉讼|管辖(?![区范])|违约责任|送达|一式|未尽事宜|签订补充协议|生效(?!后|之日|起)|法律效力|(?:核查|审计|检查|鉴定|公证|律师|差旅|考察|会务)[^,。;]{0,4}费|提供[^,。;]{0,30}(?:资料|材料|文件|信息|图纸|账户|账号|报表|证明)")]
    private static partial Regex Boilerplate();

    [GeneratedRegex("^(?:上述|前述|前款|以上|该|本条|此项|上款|各项|具体|所有|相关|有关|每笔|当年|本协议)[^,。;]{0,24}(?:奖励|补贴|补助|资金|扶持|政策|优惠|款项|支持|条款|事项|费用)|(?:奖励|补贴|补助|资金|扶持款)[^,。;]{0,10}(?:的)?(?:申报|申请|拨付|兑现|支付|使用|发放|审核|审批)?(?:时间|流程|程序|方式|期限|材料|条件|来源|账户|用途|范围|监管|管理)|(?:给予|拨付|支付|兑现|提供|享受|获得|取得|收取)(?:甲方|乙方|企业|项目公司)?的(?:奖励|补贴|补助|资金|扶持|优惠)|^第[^,。;]{1,6}条(?:第[^,。;]{1,4}款)?(?:的|约定|规定|所)|(?:按|依)(?:本协议|上述|前款|本条|第[^,。;]{1,6}条)")]
    private static partial Regex RefersOnly();

    [GeneratedRegex("^(?:为了?|鉴于|根据|依据|遵照|基于|本着|围绕|通过)")]
    private static partial Regex Preface();

    [GeneratedRegex("(?:的|后|(?<![瓦小临及准按同])时|之日|日起|期间|期内|前提下|情况下|情形下|基础上|满后|条件下|前)$|^(?:如|若|当|倘|凡|一旦|如果|因|除)")]
    private static partial Regex Condition();

    [GeneratedRegex("(?<![自在因])(?:享受|享有|获得|获取|取得|领取|申领)(?!的|[^,。;]{0,12}(?:期间|之日|期内))|可(?:以)?(?:申请|申报|获|按|优先|使用|在|免|不)|免(?:缴|交|付|费|租|收)|有权|不(?:缴|交)|无[需须]|得到|适用|参照|接受")]
    private static partial Regex Receives();

    // What is said under "租金补贴" without naming the rent again.
    [GeneratedRegex("全免|免除|免收|免缴|免交|减半|全额|等额|\\d%|\\d[万亿]?元|[奖补返减]|给予")]
    private static partial Regex Benefit();

    // What only the city arranges, whether it says so or not.
    [GeneratedRegex("安排|提供|开放|保障|协助|预留|协调|推荐|办理|落实|给予|统筹|由.{2,14}(?:部门|局|中心)")]
    private static partial Regex Arranges();

    [GeneratedRegex(Favours.Giving)]
    private static partial Regex Gives();

    [GeneratedRegex(Favours.Figure)]
    private static partial Regex Amount();
}
