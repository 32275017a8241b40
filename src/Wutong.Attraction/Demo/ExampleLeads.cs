using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Campaigns;
using Wutong.Attraction.Inquiries;
using Wutong.Attraction.LeadCases;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Demo;

/// <summary>Made-up leads in every stage, a case, a campaign and an inquiry, each marked as an example.</summary>
internal sealed class ExampleLeads(WutongDb db, Actor actor, Dictionary<string, Guid> users, Dictionary<string, Guid> offices, Dictionary<string, Guid> projects)
{
    private const string Judged = "示例：与主导产业相符，待进一步核实。";

    public async Task LoadAsync()
    {
        if (await db.Leads.Whole.AnyAsync()) return;
        var reported = await LeadAsync("高精度减速器华东基地", "示例投资方甲（苏州）有限公司", "gunan", "高新区招商局", 8_000, age: 6, Origin.PromotionEvent);
        var large = await LeadAsync("车规级功率模块封装线", "示例投资方乙科技有限公司", "gunan", "高新区招商局", 25_000, age: 1, Origin.Referral, l => l.ReferredBy = "示例商会");
        // Its duty must stand before it can be closed.
        await db.WriteAsync(() => Task.CompletedTask);
        large.Respond(users["gunan"], needsExperts: true, "示例：已电话联系投资方。", users["gunan"], actor.Now);
        await db.NextClockAsync(large, users["gunan"], actor.Now);
        var secret = await LeadAsync("海外电子气体企业选址", "示例投资方丙材料有限公司", "zhoulan", "市科技局招商一科", 6_000, age: 20, Origin.Visit, l => l.CodeName = "代号青梧");
        Follow(secret, "zhoulan", 18);
        var lapsed = await LeadAsync("医疗影像设备区域总部", "示例投资方丁医疗科技有限公司", "shenzhiyuan", "保税区招商局", 9_000, age: 120, Origin.Outpost);
        lapsed.Lapse(StoredWords.Of(nameof(Words.Registration_IsOver)), actor.Now.AddDays(-20));
        var dropped = await LeadAsync("连锁零售网点", "示例投资方戊商贸有限公司", "luyifan", "凤凰镇招商办", 300, age: 40, Origin.Call);
        dropped.Drop(DropReason.NoFixedAssets, "示例：只开网点，没有固定资产投入。", users["luyifan"], actor.Now.AddDays(-38));
        var converted = await LeadAsync("碳化硅外延设备国产化", "示例投资方己半导体有限公司", "zhoulan", "市科技局招商一科", 5_000, age: 90, Origin.Institute);
        Follow(converted, "zhoulan", 80);
        converted.Convert(projects["碳化硅外延设备国产化项目"], users["zhoulan"], actor.Now.AddDays(-60));
        Case(reported, "减速器生产基地", daysAgo: 2);
        Case(lapsed, "影像设备组装线", daysAgo: 15).Decide(CaseDecision.Upheld, "示例：登记在先，且一直在推进。", null, users["heqing"], actor.Now.AddDays(-12));
        Inquiries(Campaign("shenzhen-2026", "深圳专场推介会（示例）", "Shenzhen roadshow (example)"), Campaign("munich-2026", "慕尼黑专场推介会（示例）", "Munich roadshow (example)"));
    }

    private async Task<Lead> LeadAsync(string name, string investor, string holder, string office, long wan, int age, Origin origin, Action<Lead>? more = null)
    {
        var at = actor.Now.AddDays(-age);
        var lead = new Lead { Name = name, Investor = investor, Origin = origin, TotalInvestment = Amount.Cny(wan * 10_000), FirstContactOn = at.Day(), Evidence = "示例：招商人员上门拜访，有来往记录。", IsExample = true };
        more?.Invoke(lead);
        var id = offices[office];
        lead.Report(users[holder], id, await db.Offices.Whole.Where(o => o.Id == id).Select(o => o.DistrictId).SingleAsync(), at);
        await db.RegisterAsync(lead, (await db.InvestorAsync(investor, null)).Marks, at);
        return lead;
    }

    private void Follow(Lead lead, string by, int daysAgo)
    {
        var at = actor.Now.AddDays(-daysAgo);
        lead.Respond(users[by], needsExperts: false, null, users[by], at);
        lead.Judge(new Judgement(Judged, Judged, Judged, Judged, Judged, Judged), null, users[by], at.AddHours(2));
        lead.Follow("示例：交换了选址要求，约定下月来访。", users[by], at.AddHours(3));
    }

    /// <summary>An officer of the bureau reported what a district holds.</summary>
    private LeadCase Case(Lead held, string name, int daysAgo)
    {
        var asker = new Actor(users["zhoulan"], "zhoulan", "", [], actor.Now.AddDays(-daysAgo));
        var second = new Lead { Name = name, Investor = held.Investor, Origin = Origin.Visit, FirstContactOn = asker.Now.AddDays(-30).Day(), Evidence = "示例：上月在展会上接触，有名片和邮件。", IsExample = true };
        second.Report(users["zhoulan"], offices["市科技局招商一科"], null, asker.Now);
        var one = LeadCase.Of(second, new Holder(held.Id, null), asker);
        db.LeadCases.Add(one);
        return one;
    }

    private LeadCampaign Campaign(string code, string name, string englishName)
    {
        var campaign = new LeadCampaign
        {
            Code = code, Name = name, EnglishName = englishName, Text = "示例：参加专场推介会的企业，请在这里留下投资意向。", EnglishText = "Example: companies at the roadshow, please leave word here.",
            OpensOn = actor.Now.AddDays(-30).Day(), IsExample = true,
        };
        db.LeadCampaigns.Add(campaign);
        return campaign;
    }

    private void Inquiries(LeadCampaign shenzhen, LeadCampaign munich)
    {
        LeadInquiry[] all =
        [
            new() { FormId = Guid.CreateVersion7(), CampaignId = shenzhen.Id, Company = "示例投资方庚智能装备有限公司", Sum = "约 3000 万元", Message = "示例：计划设立装配车间，需要约 3000 平方米厂房。", ReceivedAt = actor.Now.AddDays(-1), IsExample = true },
            new() { FormId = Guid.CreateVersion7(), CampaignId = munich.Id, Company = "示例投资方辛（Example Sensors GmbH）", Sum = "about 5 million EUR", Message = "Example: we look for premises for a small assembly of sensors.", IsEnglish = true, ReceivedAt = actor.Now.AddDays(-3), IsExample = true },
        ];
        foreach (var inquiry in all) db.LeadInquiries.Add(inquiry.ReachedBy("示例联系人", "0512-00000000", null));
    }
}
