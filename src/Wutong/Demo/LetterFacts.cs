using Wutong.Platform.Data;
using Wutong.Platform.Modules;

namespace Wutong.Demo;

/// <summary>The facts of the letter, each figure computed from records by the module that holds them.</summary>
internal static class LetterFacts
{
    /// <summary>Facts, or parts of them, that no module can hold yet.</summary>
    private static readonly (string Fact, string What, string Expected)[] NotYet =
    [
        ("F04", "默克前驱体材料所在产业链", "半导体"),
        ("F09", "锐迈与沙钢集团的产业链接", "优质钢材"),
        ("F11", "人才机制与政策", "3+3；补贴翻倍；八条"),
        ("F12", "载体架构与星级评定", "一核三环四片区；八个维度"),
        ("F13", "半导体公共服务平台", "2"),
        ("F14", "众创协会与港城青创基金", "5000 万元"),
        ("F15", "众创空间训练营", "连续 4 年"),
        ("F16", "思萃熔接技术研究所", "六方发起；4 个市场化项目"),
        ("F17", "人才社区与专业管家", "4 个；百余名"),
        ("F18", "创新速递、技术需求库、企业需求榜", "三项机制"),
    ];

    public static async Task<IReadOnlyList<LetterFigure>> ComputeAsync(WutongDb db)
    {
        List<LetterFigure> figures = [.. NotYet.Select(n => new LetterFigure(n.Fact, n.What, n.Expected, null, []))];
        foreach (var module in CityModules.List.All) figures.AddRange(await module.ComputeLetterAsync(db));
        return [.. figures.OrderBy(f => f.Fact, StringComparer.Ordinal).ThenBy(f => f.Computed is null)];
    }
}
