using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Forecasts;
using Wutong.Attraction.Growth;
using Wutong.Attraction.Promises;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Demo;

/// <summary>What the letter tells of firms after they had landed, each with the letter as its source and without a day, which the letter does not give; and examples beside it.</summary>
internal sealed class LetterGrowth(WutongDb db, Actor actor, AttractionDemo demo, Dictionary<string, Guid> users, Dictionary<string, Guid> projects)
{
    /// <summary>The day of the letter, on which it states what is expected.</summary>
    private static readonly DateOnly LetterDay = new(2023, 6, 12);

    public async Task LoadAsync()
    {
        await GrowthAsync();
        await ForecastsAsync();
        if (await db.LeavingSigns.Whole.AnyAsync()) return;
        Sign("MEMS 压力传感器项目", "gunan", LeavingSignKind.RentEnded, "示例：租期年底到，还没有谈续租。", 6);
        Sign("储能电池簇集成项目", "zhoulan", LeavingSignKind.EquipmentMoved, "示例：两台设备运往外地分厂。", 30).Settle("示例：上门了解，为外地客户临时调用，下月运回。", users["zhoulan"], actor.Now.AddDays(-20));
    }

    private async Task GrowthAsync()
    {
        if (await db.GrowthRecords.Whole.AnyAsync()) return;
        await FromLetterAsync("燎原半导体", "燎原半导体氧化镓外延项目", GrowthKind.Financing, Amount.Cny(80_000_000), "落户后获得融资 8000 万元。");
        await FromLetterAsync("宇薄新能源", "宇薄新能源锂电池负压化成装备项目", GrowthKind.Customer, null, "打入宁德时代生态圈。", "宁德时代");
        await FromLetterAsync("智库智能", "智库智能穿梭机器人项目", GrowthKind.Financing, Amount.Cny(30_000_000), "高新区金沙新兴产业基金领投 3000 万元，建立总部生产基地。", "高新区金沙新兴产业基金");
        await FromLetterAsync("信义集团", "信义集团增资扩产项目", GrowthKind.FollowOn, new Amount(200_000_000_000, Currency.USD, 7_100_000, LetterDay), "连续加码投资 20 亿美元。");
        // An order of magnitude: the exact sum is not stated.
        await FromLetterAsync("苏州精衡科技有限公司", null, GrowthKind.Financing, Amount.Cny(10_000_000), "自身获千万级融资。", isAtLeast: true);
        await ExampleAsync("示例企业 01", "功率器件封测二期项目", GrowthKind.Supplier, null, "示例：引线框架改由本地供应。", 160, "示例企业 08");
        await ExampleAsync("示例企业 07", "MEMS 压力传感器项目", GrowthKind.Financing, Amount.Cny(20_000_000), "示例：A 轮融资。", 75);
        await ExampleAsync("示例企业 13", "储能电池簇集成项目", GrowthKind.Award, null, "示例：获评省级智能制造示范工厂。", 40);
    }

    private async Task FromLetterAsync(string firm, string? project, GrowthKind kind, Amount? sum, string text, string? other = null, bool isAtLeast = false) => db.GrowthRecords.Add(new GrowthRecord
    {
        OrganisationId = await demo.OrganisationAsync(firm), ProjectId = project is null ? null : projects[project], Kind = kind, Sum = sum, IsAtLeast = isAtLeast, Text = text,
        CounterpartyId = other is null ? null : await demo.OrganisationAsync(other), Source = Letter.Number, RecordedAt = actor.Now, ChangedAt = actor.Now,
    });

    private async Task ExampleAsync(string firm, string project, GrowthKind kind, Amount? sum, string text, int daysAgo, string? other = null) => db.GrowthRecords.Add(new GrowthRecord
    {
        OrganisationId = await demo.OrganisationAsync(firm), ProjectId = projects[project], Kind = kind, Sum = sum, Text = text, HappenedOn = demo.Today.AddDays(-daysAgo),
        CounterpartyId = other is null ? null : await demo.OrganisationAsync(other), RecordedById = users["zhoulan"], RecordedAt = actor.Now, ChangedAt = actor.Now.AddDays(-1), IsExample = true,
    });

    /// <summary>Growth by or to 300 per cent is left open by the letter; its words are kept, and the level is what is compared.</summary>
    private async Task ForecastsAsync()
    {
        if (await db.Forecasts.Whole.AnyAsync()) return;
        db.Forecasts.Add(new Forecast
        {
            ProjectId = projects["江苏万事预复合材料航空新材料总部项目"], Measure = Measure.Sales, Year = 2024, GrowthPercent = 300, WithinYears = 2, MadeOn = LetterDay, Text = "预计 2 年内销售增长 300%，2024 年达 5000 万元。",
            Source = Letter.Number, ChangedAt = actor.Now,
        }.Be(new MeasuredValue(Amount.Cny(50_000_000), null)));
        db.Forecasts.Add(new Forecast
        {
            ProjectId = projects["功率器件封测二期项目"], Measure = Measure.Sales, Year = 2025, MadeOn = new DateOnly(2024, 3, 18), Text = "示例：2025 年销售预计 1 亿元。", Source = "示例：企业路演材料", RecordedById = users["shenzhiyuan"],
            ChangedAt = actor.Now.AddDays(-4), IsExample = true,
        }.Be(new MeasuredValue(Amount.Cny(100_000_000), null)));
    }

    private LeavingSign Sign(string project, string by, LeavingSignKind kind, string text, int daysAgo)
    {
        var sign = new LeavingSign { ProjectId = projects[project], Kind = kind, SeenOn = demo.Today.AddDays(-daysAgo), Text = text, RecordedById = users[by], RecordedAt = actor.Now.AddDays(-daysAgo), IsExample = true };
        db.LeavingSigns.Add(sign);
        return sign;
    }
}
