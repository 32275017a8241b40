using System.Text.RegularExpressions;

namespace Wutong.Agreements.Judging;

/// <summary>What decides about a promise's colour: what it is tied to, and on whose terms it is given.</summary>
internal static partial class Terms
{
    /// <summary>What a sentence ties its promises to, its leading line included.</summary>
    public static Ties TiesIn(string text)
    {
        var ties = Ties.None;
        if (TaxWords().IsMatch(WithoutHarmlessTax(text))) ties |= Ties.Tax;
        if (Registering().IsMatch(text) && !Everybody().IsMatch(text) && !OnlyDates(text)) ties |= Ties.Registration;
        if (Staying().IsMatch(text)) ties |= Ties.Staying;
        return ties;
    }

    /// <summary>Tax words that tie nothing: whether a sum is before tax, who withholds it, what the law itself grants.</summary>
    public static string WithoutHarmlessTax(string text) => HarmlessTax().Replace(text, "");

    /// <summary>Open to all or by published rules, or at market prices; not so where the same words take it back.</summary>
    public static bool AreOpen(string text, bool hasFigure)
    {
        if (Special().IsMatch(text)) return false;
        if (ForAll().IsMatch(text)) return true;
        if (Market().IsMatch(text) && !BelowMarket().IsMatch(text)) return true;
        if (Named().IsMatch(text)) return true;
        return !hasFigure && Lawful().IsMatch(text);
    }

    /// <summary>Says that something is not given. "不收取租金" gives; "不低于" and "不超过" are figures.</summary>
    public static MatchCollection Refusals(string text) => Refuses().Matches(text);

    /// <summary>A date that is counted from registering is no condition.</summary>
    private static bool OnlyDates(string text) => Registering().IsMatch(text) && !Registering().IsMatch(SinceRegistering().Replace(text, ""));

    [GeneratedRegex("不得|不(?:再)?(?:予|给予|提供|承诺|享受|作为|构成|包括|包含|含|安排|支付|兑现|设|涉及|另行|约定|承担|因)|未(?:承诺|约定|提供|给予)|没有|无任何|无权|禁止|严禁|拒绝|停止|取消|终止|暂停|不以|并非|均不|概不|不能(?:享受|作为)|不属于|不存在|不(?:对(?!外)|作|做|向|就)|不同意|不支持")]
    private static partial Regex Refuses();

    [GeneratedRegex(Favours.Tax)]
    private static partial Regex TaxWords();

    [GeneratedRegex("税收优惠[^,。;]{0,6}(?:按|依)[^,。;]{0,10}(?:国家|法律|税法)|(?:出让金|出让收益|土地(?:净)?收益|溢价)[^,。;]{0,24}(?:留成|留存|所得|实得)|(?:契税|印花税|税费|税款|税金)[^。;]{0,40}由(?:乙方|项目公司|企业|公司|其|各自|双方|个人|引荐人)[^,。;]{0,4}(?:承担|负担|缴纳)|(?:不?含|应)税|税[前后]|代扣代缴[^,。;]*|依法(?:足额)?(?:缴纳|纳税|申报)[^,。;]{0,12}(?!.{0,4}前提)|(?:相关|有关|应缴|全部)?(?:税费|税款|税金|个人所得税|所得税)[^,。;]{0,8}由[^,。;]{1,10}(?:承担|缴纳|负担)|自行(?:承担|缴纳)[^,。;]{0,10}税[^,。;]{0,4}|[^,。;]{0,8}增值税(?:专用|普通)?发票|税务(?:登记|机关|部门|局|手续|申报|服务|辅导)|税收(?:服务|辅导|政策辅导)|加计扣除|(?:出口|留抵)退税|(?:国家|法定|依法|高新技术企业)[^,。;]{0,16}(?:税收优惠|减免税|所得税|税收)(?:政策|优惠|待遇)?|税后利润|完税价格|利税|财税(?:咨询|服务|顾问)|税负")]
    private static partial Regex HarmlessTax();

    private const string Here = "(?:甲方|本市|本区|本县|本镇|我市|我区|我县|我镇|本地|当地|辖区|属地|区内|市内|园区|园内|境内|开发区|高新区|经开区|保税区|新区|产业园|科技园|孵化器|[\\p{IsCJKUnifiedIdeographs}]{1,6}[市区县镇园])";

    [GeneratedRegex($"(?:在|于|至|到|入|进)[^,。;]{{0,14}}{Here}[^,。;]{{0,14}}(?:注册(?!证|商标|资本|会计)|登记|设立|成立|落户|新设|迁入|迁至|办理工商|办理税务)|(?:注册(?!证|商标|资本|会计)|登记|设立|新设|成立|落户|迁址|迁入|迁移|迁至|变更)(?:地|地址|登记)?(?:在|到|至|于|进|入)?(?![^,。;]{{0,4}}[出离])[^,。;]{{0,4}}{Here}(?![^,。;]{{0,4}}(?:委|局))|注册地(?:址)?[^,。;]{{0,8}}(?:在|迁入|迁至|迁到|为|设)|(?:完成|办理|办结|取得)[^,。;]{{0,10}}(?:注册|登记|营业执照|迁入|迁址)[^,。;]{{0,6}}(?:后|的|为前提|方可)|独立(?:核算的?)?(?:企业)?法人|独立法人资格|(?:总部|注册地|公司|企业|主体|税源)[^,。;]{{0,8}}(?:迁到|迁至|迁入|迁来|设在|搬到)|落户奖|注册奖|迁入奖|总部(?:迁入|落户)|税务登记[^,。;]{{0,8}}(?:后|在|迁)|(?:注册|落户|迁入)(?:完成|成功)?(?:后|的)[,]")]
    private static partial Regex Registering();

    [GeneratedRegex("(?:自|从)[^,。;]{0,24}(?:注册|登记|设立|成立)(?:登记)?(?:完成|成立)?之?日起|(?:注册|登记|设立|成立)之日起")]
    private static partial Regex SinceRegistering();

    [GeneratedRegex("(?:不得|不|未|不再|不会)[^,。;]{0,14}(?:迁出|迁离|迁移|搬离|搬迁|外迁|迁址|撤离|撤出|迁往|转移|变更[^,。;]{0,6}(?:注册地|税务|税收|登记地|住所))|(?:迁出|迁离|外迁|搬离|迁往|撤离|撤出|迁移(?:出)?|变更注册地)[^。]{0,30}(?:退|返还|追|收回|取消|停止|补[缴交]|终止|赔|违约|扣)|(?:经营|存续|运营|留驻|服务|驻留)(?:期限?|年限|时间)?[^,。;]{0,8}(?:不(?:少|低|短)于|满|达到?)[^,。;]{0,4}年|(?:持续|连续|实际|正常)(?:经营|运营)[^,。;]{0,10}年|不(?:搬|迁|外)")]
    private static partial Regex Staying();

    [GeneratedRegex("(?:凡|所有|各类|全体|任何|全市|全区)[^,。;]{0,16}(?:企业|单位|主体|机构|公司)")]
    private static partial Regex Everybody();

    [GeneratedRegex("参照|一事一议|一企一策|特事特办|另行(?:给予|追加|奖励|补贴)|额外|上浮|在[^,。;]{0,12}(?:政策|标准)[^,。;]{0,6}基础上|突破|最优惠|从优|优于|专门为|定制化政策")]
    private static partial Regex Special();

    [GeneratedRegex("面向(?:全市|全区|全县|全社会|社会|所有|各类|全体|市内外|不特定)|(?:凡|所有|各类|全体|全市|全区|其他|其它|同类|其余)[^,。;]{0,14}(?:企业|单位|主体|机构|经营者|市场主体)|(?:与|和)其他(?:用户|企业)[^,。;]{0,4}一致|公开(?:办法|发布|征集|申报|招标|遴选|竞争|竞价|竞拍|招租|出让|挂牌|透明|比选|评审|摘牌|的)|普惠|免申即享|一视同仁|平等(?:享受|参与|对待|适用)|统一(?:标准|价格|租金|规定|政策|公布|执行|收费)|揭榜挂帅|同等(?:待遇|标准)|招标投标|招投标")]
    private static partial Regex ForAll();

    [GeneratedRegex("市场(?:价|化|租金|水平|行情|公允|评估|原则|方式|规则|标准)|评估(?:价|值|机构|结果|确定|后)|公允|招[、]?拍[、]?挂|招标拍卖挂牌|挂牌(?:方式|出让|程序|交易|竞得)|公开出让|目录电价|政府定价|指导价|国家(?:定价|规定的?价格|标准)|物价部门|有偿|竞得|尽职调查|同股同权|投资决策|市场主体自主|成本加|审计后|自主审贷|业主[^,。;]{0,6}商定")]
    private static partial Regex Market();

    [GeneratedRegex("低于|的[^,。;]{0,3}\\d+(?:\\.\\d+)?%|\\d(?:\\.\\d)?折|[一二三四五六七八九]折|减半|减免|优惠|补贴|补助|奖励|返还|差额|免收|免费|无偿|免除|免租|下浮|保底|兜底|让利|平价")]
    private static partial Regex BelowMarket();

    // A document is named, and it is not the agreement itself.
    [GeneratedRegex("《(?![^》]*(?:协议|合同|纪要|备忘录|意向书|公平竞争))[^》]{3,60}》[^。;]{0,40}(?:规定|执行|申报|标准|享受|兑现|条件|办理|要求|实施|政策|给予|申请|程序)|(?:按照?|依照|依据|根据|执行|符合)[^。;]{0,10}《(?![^》]*(?:协议|合同|纪要|备忘录|意向书|公平竞争))[^》]{3,60}》|符合条件[^,。;]{0,10}(?:的|可|均|企业|人才|人员)|(?:已|现行|统一|公开)(?:公开|公布|发布|出台)[^,。;]{0,10}(?:政策|办法|规定|标准)")]
    private static partial Regex Named();

    [GeneratedRegex("(?:按照?|依照|依据|根据|执行|符合|适用|参加|遵循)[^,。;]{0,16}(?:政策|规定|办法|标准|程序|法律|法规|要求|细则|条件|规则)|依(?:法|规)|合法合规|(?:国家|省|市|区|省级|市级|各级)(?:[、和及]?(?:国家|省|市|区|县|级|相关|有关|现行|政府))*(?:的)?[^,。;]{0,10}政策|政策(?:申报|兑现|范围内)|符合[^,。;]{0,12}条件")]
    private static partial Regex Lawful();
}
