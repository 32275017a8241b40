using System.Text.RegularExpressions;
using Wutong.Agreements.Reading;

namespace Wutong.Agreements.Judging;

/// <summary>A promise about to be judged: the clauses of a sentence that make it.</summary>
internal sealed partial class Promise
{
    private Promise(Sentence sentence, Favour favour, int from, int to, string conditions, string affirmed)
    {
        (Sentence, Favour, From, To, Text) = (sentence, favour, from, to, affirmed);
        var said = $"{sentence.Lead}。{conditions},{Text}";
        Ties = Terms.TiesIn(said);
        Kind = KindOf(favour, said, sentence.Above);
        IsOpen = Terms.AreOpen($"{sentence.Lead}。{Text}", Amount().IsMatch(Text));
    }

    public Sentence Sentence { get; }
    public Favour Favour { get; }
    public int From { get; }
    public int To { get; }

    /// <summary>Its words without what it refuses: "但不承担任何担保责任".</summary>
    private string Text { get; }
    public Ties Ties { get; set; }
    private bool IsOpen { get; }

    public PromiseKind Kind { get; }

    /// <summary>The measure may stand in another clause than the money.</summary>
    private static PromiseKind KindOf(Favour favour, string said, string above)
    {
        if (favour.Kind is PromiseKind.TaxReturn or PromiseKind.Award or PromiseKind.Subsidy && Favours.PersonalTax.Pattern.IsMatch(Terms.WithoutHarmlessTax(said))) return PromiseKind.PersonalTaxReturn;
        if (favour.Kind is not (PromiseKind.Award or PromiseKind.Subsidy or PromiseKind.Policy or PromiseKind.Fees)) return favour.Kind;
        if (favour.Kind is PromiseKind.Award or PromiseKind.Subsidy && Favours.TaxReturned.Pattern.IsMatch(above)) return PromiseKind.TaxReturn;
        if (Favours.LandPrice.Pattern.IsMatch(said)) return PromiseKind.Land;
        return Measured().IsMatch(Terms.WithoutHarmlessTax(said)) ? PromiseKind.TaxReturn : favour.Kind;
    }

    /// <summary>The promises of a sentence: clauses before one that promises lead to it, those after it go on with it until one leads to the next.</summary>
    public static IEnumerable<Promise> Of(Sentence sentence, List<Clause> clauses)
    {
        var (from, first) = (0, clauses.FindIndex(c => c.Favour is not null));
        var conditions = first > 0 ? sentence.Text[..clauses[first].From] : "";
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Favour is not { } favour) continue;
            var last = i;
            for (var next = i + 1; next < clauses.Count; next++)
            {
                if (clauses[next].Favour is { } other && !IsSame(favour, other, clauses[next].Text, Case().IsMatch(clauses[next - 1].Text))) break;
                if (clauses[next].Favour is { } completing && Completes(favour.Kind, completing.Kind, clauses[next].Text)) favour = completing;
                if (clauses[next].Favour is not null || !LeadsOn(clauses, next)) last = next;
            }
            var affirmed = string.Join(',', clauses[from..(last + 1)].Select(c => c.Text).Where(t => t == clauses[i].Text || Terms.Refusals(t).Count == 0));
            yield return new Promise(sentence, favour, clauses[from].From, clauses[last].To, conditions, affirmed);
            (from, i) = (last + 1, last);
        }
    }

    /// <summary>"补贴总额不超过…" goes on with what was promised.</summary>
    private static bool IsSame(Favour favour, Favour other, string text, bool isNewCase) =>
        favour.Kind == other.Kind && (favour.Entry == other.Entry || other.Nature == Nature.Does) && !(isNewCase && GivesAnew().IsMatch(text))
        || Completes(favour.Kind, other.Kind, text) || (favour.Kind, other.Kind) is (PromiseKind.Talent, PromiseKind.Rent)
        || GoesOn().IsMatch(text) || other.Entry is "award" or "subsidy" && favour.Nature != Nature.Does && !GivesAnew().IsMatch(text);

    /// <summary>"提供厂房8000平方米，免收租金" is one promise, of rent.</summary>
    private static bool Completes(PromiseKind first, PromiseKind second, string text) =>
        (first, second) is (PromiseKind.Premises, PromiseKind.Rent) || first == PromiseKind.Service && text.StartsWith('使');

    /// <summary>A clause between two promises that belongs to the second: its condition, or whom it is given to.</summary>
    private static bool LeadsOn(List<Clause> clauses, int at)
    {
        for (var next = at; next < clauses.Count; next++)
            if (clauses[next].Favour is not null) return Leads().IsMatch(clauses[at].Text);
        return false;
    }

    public Colour Colour =>
        Kind is PromiseKind.TaxReturn or PromiseKind.PersonalTaxReturn || IsPreference || Ties != Ties.None && IsFavour ? Colour.Red
        : IsFavour ? Colour.Yellow : Colour.Green;

    private bool IsPreference => Kind == PromiseKind.Procurement && !IsEqualTender;

    private bool IsEqualTender => OpenTender().IsMatch(Sentence.Text) && !Prefers().IsMatch(Sentence.Text);

    /// <summary>Something that others do not get.</summary>
    public bool IsFavour => Kind switch
    {
        PromiseKind.Service or PromiseKind.Procurement => false,
        PromiseKind.Exclusivity => true,
        PromiseKind.Energy => !IsOpen && Cheaper().IsMatch(Text),
        PromiseKind.Platform or PromiseKind.Scene or PromiseKind.Infrastructure => !IsOpen && Free().IsMatch(Text),
        PromiseKind.Talent when Favour.Nature == Nature.Does => !IsOpen && (FreeForPeople().IsMatch(Text) || Favour.Entry == "talent housing" && Amount().IsMatch(Text)),
        PromiseKind.Fund => !IsOpen && !Introduces().IsMatch(Text) || Guarantees().IsMatch(Text),
        PromiseKind.Financing => !IsOpen && Guaranteed().IsMatch(Text),
        PromiseKind.Policy when Favour.Entry == "lawful tax" => false,
        PromiseKind.Premises => !IsOpen && !PricedLease().IsMatch(Text),
        _ => !IsOpen,
    };

    public Finding ToFinding(string text)
    {
        var (start, length) = Sentence.Source(From, To);
        return new Finding(start, length, text.Substring(start, length), Kind, Colour) { Ties = Colour == Colour.Red ? Ties : Ties.None };
    }

    [GeneratedRegex(Favours.Figure)]
    private static partial Regex Amount();

    [GeneratedRegex("^(?:该|其中|最高|总额|上述|单个|合计|累计|每年|分|具体|原则上)?(?:奖励|补贴|补助|扶持|资助|返还|支持|减免|免租|租金|优惠|资金|费用)?(?:总额|金额|资金|期限|款项?|标准|上限|比例|额度|期|部分|年限|面积|总计)?(?:最高|不超过|上限|不低于|为期|共计|总计|合计|累计|封顶|分|于|在|由|按年)")]
    private static partial Regex GoesOn();

    [GeneratedRegex("给予|予以|奖励|补贴|发放|发给|拨付|再")]
    private static partial Regex GivesAnew();

    [GeneratedRegex("(?:的|后|时|之日|日起|期间|起|以上|前提下|情况下)$|^(?:对|如|若|当|自|从|凡|同时|另外|此外|并且|乙方|甲方|项目公司|由)")]
    private static partial Regex Leads();

    // By tax, and not only from some sum of it on.
    [GeneratedRegex($"(?:按|以|参照|相当于|等额|等同|根据|将|把)[^。;]{{0,40}}(?:{Favours.Tax})|(?:{Favours.Tax})[^。;]{{0,16}}(?:部分|的?\\d+(?:\\.\\d+)?%|全额|全部|等额|为基数|比例|百分之)")]
    private static partial Regex Measured();

    [GeneratedRegex("公开(?:招标|采购|竞争|发布|征集)|招投标|招标投标|政府采购(?:程序|法|规定|方式)|揭榜")]
    private static partial Regex OpenTender();

    [GeneratedRegex("优先|指定|直接|定向|定点|首选|独家|倾斜|保证|不少于|不低于|确保")]
    private static partial Regex Prefers();

    [GeneratedRegex("免费|无偿|优惠|优先|定向|独家|直接(?:开放|给予|提供|安排)|专用|专属|专线|减免|减半|免除|补贴|奖励|补助|承担(?:全部|相关|建设|所需)?费用|费用由(?:甲方|政府|园区|管委会)|出资|投资建设|免租|折|低于")]
    private static partial Regex Free();

    [GeneratedRegex("免费|无偿|优惠|减免|减半|免租|补贴|奖励|折|低于|承担|过户|赠")]
    private static partial Regex FreeForPeople();

    // A condition of its own: "投资完成80%的，再奖励…".
    [GeneratedRegex("(?:的|后|时|以上|起)$")]
    private static partial Regex Case();

    [GeneratedRegex("优惠|补|减|折|低于|最低|不高于|不超过|优先|下浮|下调|元|封顶|包干|返还|单列|承担|负担|兜底|免|奖")]
    private static partial Regex Cheaper();

    [GeneratedRegex("对接|推荐|协助|争取|路演|自主|引导|帮助|介绍|申报|申请|牵线")]
    private static partial Regex Introduces();

    [GeneratedRegex("保底|兜底|让利|平价|原值|优惠(?:退出|转让)|不参与分红|放弃[^,。;]{0,6}收益|固定收益|承诺回购|保本|无偿|优先支持")]
    private static partial Regex Guarantees();

    [GeneratedRegex("(?:提供|承担)[^,。;]{0,16}(?:担保|增信|借款|过桥|贷款|反担保)|免息|低息|无息|优惠|保证")]
    private static partial Regex Guaranteed();

    [GeneratedRegex("(?:出租|租赁|租给|承租|租用)[^。]{0,60}租金[^。]{0,20}元|租金(?:标准)?(?:为|按)?[^。]{0,12}元")]
    private static partial Regex PricedLease();
}
