using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.CityPromises;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Demo;

/// <summary>Made-up promises of the city: one in order and partly paid, one open to all, a draft with a red one and one without its reviews.</summary>
internal sealed class ExampleCityPromises(WutongDb db, Actor actor, Dictionary<string, Guid> users)
{
    private const string Unit = "示例：园区管委会", Reviewer = "示例：市场监管局公平竞争审查科", Lawyer = "示例：法律顾问";

    public async Task LoadAsync()
    {
        if (await db.CityPromises.Whole.AnyAsync()) return;
        // The agreements must be stored to be asked for.
        await db.WriteAsync(() => Task.CompletedTask);
        var agreements = await db.Agreements.Whole.Where(a => a.IsExample).ToListAsync();
        Guid Of(string project) => agreements.Find(a => a.Title.StartsWith(project, StringComparison.Ordinal))!.Id;
        var (packaging, valves) = (Of("功率器件封测"), Of("氢能储运瓶阀"));
        var equipment = Make(packaging, CityPromiseKind.Subsidy, "示例：乙方购置研发设备的，甲方按设备投资额的10%给予补贴，最高500万元。", 500, p => Reviewed(p, FairConclusion.Exception));
        // Paid after the signing; a part was taken back.
        var day = actor.Now.Day();
        foreach (var (sum, daysAgo) in new[] { (200, 300), (120, 90) })
            equipment.Payments.Add(new CityPayment { PromiseId = equipment.Id, Sum = Wan(sum), PaidOn = day.AddDays(-daysAgo), Note = "示例：纪要第 3 号", ById = users["heqing"], RecordedAt = actor.Now });
        equipment.Payments.Add(new CityPayment { PromiseId = equipment.Id, Sum = Wan(40), IsClawback = true, PaidOn = day.AddDays(-20), Note = "示例：部分设备外调，按协议追回", ById = users["heqing"], RecordedAt = actor.Now });
        Make(packaging, CityPromiseKind.Other, "示例：园区公共检测平台按统一公布的收费标准向包括乙方在内的所有企业开放。", null, p => { p.IsOpenToAll = true; Reviewed(p, FairConclusion.Passed); });
        Make(valves, CityPromiseKind.Tax, "示例：甲方按乙方缴纳的增值税、企业所得税地方留成部分，前三年100%给予奖励。", 900, p => p.IsTiedToTax = true);
        Make(valves, CityPromiseKind.Rent, "示例：甲方提供标准厂房6000平方米，免收前三年租金。", 300, p => p.DraftingUnit = Unit);
    }

    private CityPromise Make(Guid agreement, CityPromiseKind kind, string text, int? wan, Action<CityPromise> more)
    {
        var promise = new CityPromise { AgreementId = agreement, Kind = kind, Text = text, Limit = wan is { } limit ? Wan(limit) : null, RecordedById = users["heqing"], ChangedAt = actor.Now.AddDays(-2), IsExample = true };
        more(promise);
        promise.Judge();
        db.CityPromises.Add(promise);
        return promise;
    }

    private void Reviewed(CityPromise promise, FairConclusion conclusion)
    {
        var day = actor.Now.Day();
        (promise.LegalBasis, promise.DraftingUnit, promise.FairReviewBy, promise.FairReviewOn, promise.FairConclusion) = ("示例：市级科技政策第 8 条", Unit, Reviewer, day.AddDays(-400), conclusion);
        if (conclusion == FairConclusion.Exception) (promise.ExceptionClause, promise.ExceptionEndsOn) = ("《公平竞争审查条例》第十二条（示例）", day.AddYears(1));
        (promise.LegalReviewBy, promise.LegalReviewOn, promise.LegalReviewPassed) = (Lawyer, day.AddDays(-395), true);
    }

    private static Amount Wan(int wan) => Amount.Cny(wan * 10_000L);
}
