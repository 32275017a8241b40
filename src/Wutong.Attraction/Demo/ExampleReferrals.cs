using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Events;
using Wutong.Attraction.Guests;
using Wutong.Attraction.Projects;
using Wutong.Attraction.ReferralFilings;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Rewards;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Demo;

/// <summary>Filed referrals in several states, a reward with its ledger, and events with guests: all examples.</summary>
internal sealed class ExampleReferrals(WutongDb db, Actor actor, AttractionDemo demo, Dictionary<string, Guid> users, Dictionary<string, Guid> projects)
{
    public async Task LoadAsync()
    {
        if (await db.ReferralFilings.Whole.AnyAsync()) return;
        var chamber = await demo.OrganisationAsync("示例商会");
        await FileAsync(chamber, "示例外地企业 丙", "shanghui", 40, "会员单位的供应商，有意设华东基地。", _ => { });
        await FileAsync(chamber, "示例外地企业 丁", "shanghui", 70, "年会上结识，已来本市看过厂房。", f => f.Answer(true, "示例：丁总", "总经理", actor.Now.AddDays(-3)));
        await FileAsync(chamber, "示例外地企业 戊", "zhoulan", 90, "商会口头介绍。", f => f.Answer(false, "示例：戊经理", "投资经理", actor.Now.AddDays(-60)));
        await RewardAsync(chamber);
        await EventsAsync();
    }

    private async Task FileAsync(Guid referrer, string company, string by, int daysAgo, string note, Action<ReferralFiling> then)
    {
        var filing = new ReferralFiling { ReferrerId = referrer, Company = company, Product = "示例产品", Note = $"示例：{note}", FiledById = users[by], FiledAt = actor.Now.AddDays(-daysAgo), IsExample = true };
        filing.Protect((await db.InvestorAsync(company, null)).Marks, await db.MonthsFromAsync(new ReferralRule().ProtectionMonths, filing.FiledAt));
        filing.MakeLink(TimeSpan.FromDays(new ReferralRule().LinkDays), actor.Now.AddDays(-4));
        then(filing);
        db.ReferralFilings.Add(filing);
    }

    private async Task RewardAsync(Guid chamber)
    {
        var scheme = new RewardScheme { Name = "示例：招商引荐奖励办法", LegalBasis = "示例：〔2026〕1 号，已通过公平竞争审查", Base = RewardBase.PaidInCapital, Rate = 200, CapWan = 300, FromWan = 500, PublishedAt = actor.Now.AddDays(-300), IsExample = true };
        scheme.Instalments.Add(new SchemeInstalment { SchemeId = scheme.Id, Stage = Stage.Registered, Percent = 30 });
        scheme.Instalments.Add(new SchemeInstalment { SchemeId = scheme.Id, Stage = Stage.InProduction, Percent = 70 });
        new Rows<RewardScheme>(db).Add(scheme);
        if (!projects.TryGetValue("MEMS 压力传感器项目", out var id)) return;
        var project = await db.Projects.Whole.AsNoTracking().SingleAsync(p => p.Id == id);
        var referral = new Referral { ReferrerId = chamber, IntroducedId = project.InvestorId, ProjectId = id, IntroducedOn = demo.Today.AddDays(-250), Note = "示例：商会考察团带来。", RecordedAt = actor.Now, IsExample = true };
        referral.Thanks.Add(new ReferralThanks { ReferralId = referral.Id, Kind = ThanksKind.Letter, On = demo.Today.AddDays(-30), Text = "示例：致感谢信，授“招商伙伴”证书。", ById = users["heqing"] });
        db.Referrals.Add(referral);
        var reward = new ReferralReward { ReferralId = referral.Id, ReferrerId = chamber, SchemeId = scheme.Id, OpenedById = users["heqing"], OpenedAt = actor.Now.AddDays(-60), ChangedAt = actor.Now.AddDays(-60), IsExample = true };
        var first = reward.Propose(scheme, project, users["heqing"], actor.Now.AddDays(-60));
        first.Decide(isApproved: true, null, users["jiangfan"], actor.Now.AddDays(-50));
        first.Pay(demo.Today.AddDays(-40), "示例凭证 001", users["qianwen"]);
        db.ReferralRewards.Add(reward);
        if (projects.TryGetValue("氢能储运瓶阀项目", out var valves) && await db.Referrals.Whole.Where(r => r.IsExample && r.ProjectId == valves).Select(r => (Guid?)r.Id).FirstOrDefaultAsync() is { } early)
            db.ReferralRewards.Add(new ReferralReward { ReferralId = early, ReferrerId = chamber, SchemeId = scheme.Id, OpenedById = users["heqing"], OpenedAt = actor.Now.AddDays(-5), ChangedAt = actor.Now.AddDays(-5), IsExample = true });
    }

    private async Task EventsAsync()
    {
        var next = new PromotionEvent
        {
            Name = "示例：科技人才招商推介会", Place = "深圳", Year = demo.Today.AddDays(24).Year, HeldOn = demo.Today.AddDays(24), Code = "shenzhen-example", RecordedAt = actor.Now, IsExample = true,
            Programme = "14:00 签到\n14:30 城市和产业推介\n15:20 已落户企业讲述\n16:00 对接洽谈",
        };
        var held = new PromotionEvent
        {
            Name = "示例：半导体产业对接会", Place = "上海", Year = demo.Today.AddDays(-35).Year, HeldOn = demo.Today.AddDays(-35), Cost = Amount.Cny(86_000), Note = "示例：与行业协会合办。", RecordedAt = actor.Now, IsExample = true,
            Programme = "13:30 签到\n14:00 产业链推介\n15:00 需求发布\n16:00 一对一洽谈",
        };
        db.PromotionEvents.Add(next);
        db.PromotionEvents.Add(held);
        await db.WriteAsync(() => Task.CompletedTask);
        foreach (var lead in await db.Leads.Whole.Where(l => l.IsExample && l.Origin == Origin.PromotionEvent).ToListAsync()) lead.EventId = held.Id;
        foreach (var (name, company, kind, state) in new[] { ("示例：陈经理", "示例外地企业 乙", GuestKind.Enterprise, GuestState.CheckedIn), ("示例：吴博士", "示例研究院", GuestKind.Talent, GuestState.CheckedIn), ("示例：孙总", "示例外地企业 甲", GuestKind.Enterprise, GuestState.Declined), ("示例：何秘书长", "示例行业协会", GuestKind.Partner, GuestState.Met) })
            Guest(held, name, company, kind, state);
        foreach (var (name, company, state) in new[] { ("示例：林总", "示例外地企业 丙", GuestState.Coming), ("示例：周经理", "示例外地企业 己", GuestState.Invited) }) Guest(next, name, company, GuestKind.Enterprise, state);
    }

    private void Guest(PromotionEvent held, string name, string company, GuestKind kind, GuestState state)
    {
        var guest = new EventGuest { EventId = held.Id, Kind = kind, Company = company, Post = "示例职务", ConsentAt = actor.Now, RecordedById = users["zhoulan"], RecordedAt = actor.Now.AddDays(-36), IsExample = true }.ReachedBy(name, "13900000000", null, held.HeldOn!.Value);
        if (state == GuestState.CheckedIn) guest.CheckIn(users["zhoulan"], held.HeldOn.Value.StartInChina().AddHours(14));
        else guest.Become(state);
        db.EventGuests.Add(guest);
    }
}
