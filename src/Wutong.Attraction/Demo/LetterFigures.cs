using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Demo;

/// <summary>The letter's figures about attraction, counted from records; examples never count.</summary>
internal sealed class LetterFigures(WutongDb db)
{
    private Dictionary<Guid, OrganisationRef> names = [];
    private CountedDistricts districts = null!;
    private List<InvestmentProject> projects = [];

    public async Task<IReadOnlyList<LetterFigure>> ComputeAsync()
    {
        projects = await db.Projects.Whole.AsNoTracking().Where(p => !p.IsExample).ToListAsync();
        districts = await db.CountedDistrictsAsync();
        var referrals = await db.Referrals.Whole.AsNoTracking().Where(r => !r.IsExample).ToListAsync();
        names = new(await db.OrganisationRefsAsync(projects.Select(p => p.InvestorId).Concat(referrals.SelectMany(r => new[] { r.ReferrerId, r.IntroducedId }))));
        var events = await db.PromotionEvents.Whole.AsNoTracking().Where(e => !e.IsExample && e.Year >= 2023).ToListAsync();
        var places = events.Select(e => e.Place).Distinct(StringComparer.Ordinal).ToList();
        var flagships = projects.Where(p => p.IsFlagship).ToList();

        return
        [
            new("F02", "推介、拜访到过的地方", "5", Text(places.Count, events.Count), [.. events.Select(e => $"/attraction/events/{e.Id}")]),
            new("F03", "百亿级旗舰项目", "2", Text(flagships.Count, flagships.Count), Links(flagships)),
            District("F04", "德国默克", "保税区"),
            District("F05", "燎原半导体", "凤凰镇"),
            District("F06", "江苏万事预复合材料", "保税区"),
            District("F07", "宇薄新能源", "大新镇"),
            District("F08", "智库智能", "高新区"),
            Investment("F09", "信义集团", "20.00 亿美元"),
            Investment("F09", "锐迈科技", "15.00 亿美元"),
            Referred("F09", "锐迈科技", "信义集团"),
            Referred("F10", "威海重鼎托邦智能装备有限公司", "苏州精衡科技有限公司"),
        ];

        LetterFigure Referred(string fact, string introduced, string expected)
        {
            var found = referrals.Where(r => names[r.IntroducedId].Name == introduced).ToList();
            return new(fact, $"{introduced}由谁引荐", expected, found.Count == 0 ? "" : string.Join('、', found.Select(r => names[r.ReferrerId].Name)), [.. found.Select(r => $"/attraction/referrals/{r.Id}")]);
        }
    }

    private List<InvestmentProject> Of(string investor) => [.. projects.Where(p => names[p.InvestorId].Name == investor)];

    private LetterFigure District(string fact, string investor, string expected)
    {
        var found = Of(investor);
        return new(fact, $"{investor}项目落户", expected, string.Join('、', found.Select(p => p.DistrictId is { } id ? districts.NameOf(id)! : "—")), Links(found));
    }

    private LetterFigure Investment(string fact, string investor, string expected)
    {
        var found = Of(investor);
        return new(fact, $"{investor}投资", expected, string.Join('、', found.Select(p => p.TotalInvestment?.ToString() ?? "—")), Links(found));
    }

    private static string Text(int figure, int records) => records == 0 ? "" : figure.ToString(null, null);

    private static List<string> Links(IEnumerable<InvestmentProject> found) => [.. found.Select(p => $"/attraction/projects/{p.Id}")];
}
