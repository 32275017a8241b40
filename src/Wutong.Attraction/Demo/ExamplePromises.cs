using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Promises;
using Wutong.Attraction.Recognitions;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Demo;

/// <summary>Made-up agreements with what was promised and what came, one promise slipped; and the one actual that the letter states.</summary>
internal sealed class ExamplePromises(WutongDb db, Actor actor, Dictionary<string, Guid> users, Dictionary<string, Guid> projects)
{
    private const string Permission = "示例：企业书面同意，用于兑现核对。";

    public async Task LoadAsync()
    {
        if (await db.Agreements.Whole.AnyAsync()) return;
        // The projects must be stored to be asked for.
        await db.WriteAsync(() => Task.CompletedTask);
        var signedOn = await db.Projects.Whole.Where(p => p.Name == "医用内窥镜光学模组项目").Select(p => p.SignedOn).SingleOrDefaultAsync();
        var packaging = Agreement("功率器件封测二期项目", "功率器件封测一期投资协议（示例）", "示例协 2024-01", "shenzhiyuan", new DateOnly(2024, 3, 18));
        Promise(packaging, (Measure.FixedAssets, 2024, 3_000), (Measure.Sales, 2025, 8_000), (Measure.Tax, 2025, 400), (Measure.Jobs, 2025, 60), (Measure.Sales, 2026, 12_000));
        Actuals(packaging, (Measure.FixedAssets, 2024, 3_100), (Measure.Sales, 2025, 8_600), (Measure.Tax, 2025, 280), (Measure.Jobs, 2025, 64));
        var storage = Agreement("储能电池簇集成项目", "储能电池簇集成项目框架协议（示例）", null, "zhoulan", new DateOnly(2024, 9, 2), ContractKind.Framework);
        Promise(storage, (Measure.FixedAssets, 2025, 20_000));
        var lens = Agreement("医用内窥镜光学模组项目", "医用内窥镜光学模组项目投资协议（示例）", "示例协 2026-03", "gunan", signedOn);
        Promise(lens, (Measure.PaidIn, 2027, 2_000), (Measure.Sales, 2028, 6_000), (Measure.Research, 2028, 900));
        var valves = Agreement("氢能储运瓶阀项目", "氢能储运瓶阀项目投资协议草稿（示例）", null, "gunan");
        Promise(valves, (Measure.FixedAssets, 2028, 15_000), (Measure.Tax, 2029, 1_200));
        OfTheLetter();
    }

    /// <summary>More than 120 million yuan a year; the letter does not say of which year.</summary>
    private void OfTheLetter() => db.Actuals.Add(new Actual
    {
        ProjectId = projects["智库智能穿梭机器人项目"], Measure = Measure.Sales, IsAtLeast = true, Source = ActualSource.Document, SourceNote = Letter.Number, Permission = "公开发布的文件",
        RecordedAt = actor.Now, ChangedAt = actor.Now,
    }.Be(new MeasuredValue(Amount.Cny(120_000_000), null)));

    private Agreement Agreement(string project, string title, string? number, string by, DateOnly? signedOn = null, ContractKind kind = ContractKind.Formal)
    {
        var agreement = new Agreement { ProjectId = projects[project], Title = title, Number = number, Kind = kind, SignedOn = signedOn, RecordedById = users[by], ChangedAt = actor.Now.AddDays(-3), IsExample = true };
        db.Agreements.Add(agreement);
        return agreement;
    }

    private static void Promise(Agreement agreement, params (Measure Measure, int Year, int Value)[] all)
    {
        foreach (var (measure, year, value) in all) agreement.Promised.Add(new PromisedValue { AgreementId = agreement.Id, Measure = measure, Year = year }.Be(Value(measure, value)));
    }

    private void Actuals(Agreement agreement, params (Measure Measure, int Year, int Value)[] all)
    {
        foreach (var (measure, year, value) in all)
            db.Actuals.Add(new Actual
            {
                AgreementId = agreement.Id, ProjectId = agreement.ProjectId, Measure = measure, Year = year, Source = ActualSource.FirmReport, SourceNote = $"示例：{year} 年度报告", Permission = Permission,
                RecordedById = agreement.RecordedById, RecordedAt = actor.Now, ChangedAt = actor.Now, IsExample = true,
            }.Be(Value(measure, value)));
    }

    /// <param name="value">万元, or people.</param>
    private static MeasuredValue Value(Measure measure, int value) => measure.IsCount() ? new MeasuredValue(null, value) : new MeasuredValue(Amount.Cny(value * 10_000L), null);
}
