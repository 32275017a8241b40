namespace Wutong.Agreements;

/// <summary>What may stand in a promise's place, and words for it that go into a Chinese agreement.</summary>
public static class Substitutes
{
    public static Substitute? For(PromiseKind kind, Colour colour) => colour == Colour.Green ? null : kind switch
    {
        PromiseKind.PersonalTaxReturn or PromiseKind.Talent => Substitute.Talent,
        PromiseKind.Rent or PromiseKind.Land or PromiseKind.Premises => Substitute.Premises,
        PromiseKind.Procurement or PromiseKind.Scene or PromiseKind.Exclusivity => Substitute.Scene,
        PromiseKind.TaxReturn or PromiseKind.Award or PromiseKind.Fund or PromiseKind.Financing => Substitute.Fund,
        _ => Substitute.Platform,
    };

    /// <summary>Words that can be put into the agreement instead.</summary>
    public static string Clause(Substitute substitute) => substitute switch
    {
        Substitute.Fund => "基金：改由产业基金按市场化方式投资，经尽职调查、第三方评估和投资决策程序，与其他投资人同股同权，不与纳税、注册地、不迁出挂钩。",
        Substitute.Premises => "载体：提供向各类企业公开招租的标准厂房、孵化载体，租金按第三方评估价或公开竞价确定；用地通过招拍挂公开出让取得。",
        Substitute.Platform => "平台：开放公共技术服务、检验检测、中试、人才与政策服务平台，按统一公布的条件和收费标准面向所有企业；奖补只按公开发布的政策申报。",
        Substitute.Scene => "场景：公开发布应用场景和需求清单，以揭榜、公开招标等方式面向所有企业，乙方平等参与。",
        Substitute.Talent => "人才：乙方人才按公开发布的人才政策申报人才计划、人才公寓、子女入学等服务，条件与标准对各类企业一致。",
        _ => throw new ArgumentOutOfRangeException(nameof(substitute)),
    };
}
