using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Growth;
using Wutong.Attraction.Promises;
using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Demo;

/// <summary>The letter's figures about what became of firms after they had landed, from records that are no examples.</summary>
internal sealed class LetterGrowthFigures(WutongDb db)
{
    private List<GrowthRecord> records = [];
    private Dictionary<Guid, OrganisationRef> names = [];

    public async Task<IReadOnlyList<LetterFigure>> ComputeAsync()
    {
        records = await db.GrowthRecords.Whole.AsNoTracking().Where(g => !g.IsExample).ToListAsync();
        names = new(await db.OrganisationRefsAsync(records.SelectMany(g => new[] { g.OrganisationId, g.CounterpartyId }).OfType<Guid>()));
        return
        [
            Sum("F05", "燎原半导体落地后融资", "燎原半导体", GrowthKind.Financing, "8,000 万元"),
            .. await ForecastsAsync(),
            With("F07", "宇薄新能源供应", "宇薄新能源", GrowthKind.Customer, "宁德时代"),
            .. await SalesAsync(),
            Sum("F08", "智库智能融资", "智库智能", GrowthKind.Financing, "3,000 万元"),
            With("F08", "智库智能由谁领投", "智库智能", GrowthKind.Financing, "高新区金沙新兴产业基金"),
            Sum("F09", "信义集团连续加码投资", "信义集团", GrowthKind.FollowOn, "20.00 亿美元"),
            Sum("F10", "苏州精衡融资（确数未载）", "苏州精衡科技有限公司", GrowthKind.Financing, "不低于 1,000 万元"),
        ];
    }

    private List<GrowthRecord> Of(string firm, GrowthKind kind) => [.. records.Where(g => g.Kind == kind && names[g.OrganisationId].Name == firm)];

    private LetterFigure Sum(string fact, string what, string firm, GrowthKind kind, string expected)
    {
        var found = Of(firm, kind);
        return new(fact, what, expected, string.Join('、', found.Select(g => g.Sum is null ? "—" : g.IsAtLeast ? $"不低于 {g.Sum}" : g.Sum.ToString())), Links(found));
    }

    private LetterFigure With(string fact, string what, string firm, GrowthKind kind, string expected)
    {
        var found = Of(firm, kind);
        return new(fact, what, expected, string.Join('、', found.Select(g => g.CounterpartyId is { } other ? names[other].Name : "—")), Links(found));
    }

    private async Task<IReadOnlyList<LetterFigure>> ForecastsAsync()
    {
        var of = await ProjectsOfAsync("江苏万事预复合材料");
        var forecasts = await db.Forecasts.Whole.AsNoTracking().Where(f => !f.IsExample && f.Measure == Measure.Sales && of.Contains(f.ProjectId)).ToListAsync();
        List<string> links = [.. forecasts.Select(f => $"/attraction/forecasts/{f.Id}")];
        return
        [
            new("F06", "万事预销售预计增长", "2 年 300%", string.Join('、', forecasts.Select(f => $"{f.WithinYears} 年 {f.GrowthPercent}%")), links),
            new("F06", "万事预销售预计", "2024 年 5,000 万元", string.Join('、', forecasts.Select(f => $"{f.Year} 年 {f.Sum}")), links),
        ];
    }

    private async Task<IReadOnlyList<LetterFigure>> SalesAsync()
    {
        var of = await ProjectsOfAsync("智库智能");
        var sales = await db.Actuals.Whole.AsNoTracking().Where(a => !a.IsExample && a.Measure == Measure.Sales && of.Contains(a.ProjectId)).ToListAsync();
        return [new("F08", "智库智能年销售", "超 1.20 亿元", string.Join('、', sales.Select(a => a.IsAtLeast ? $"超 {a.Sum}" : $"{a.Sum}")), [.. sales.Select(a => $"/attraction/actuals/{a.Id}")])];
    }

    private Task<List<Guid>> ProjectsOfAsync(string firm)
    {
        var organisations = db.OrganisationNames;
        return db.Projects.Whole.Where(p => organisations.Any(o => o.Id == p.InvestorId && o.Name == firm)).Select(p => p.Id).ToListAsync();
    }

    private static List<string> Links(IEnumerable<GrowthRecord> found) => [.. found.Select(g => $"/attraction/growth/{g.Id}")];
}
