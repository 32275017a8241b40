using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.ReferralFilings;
using Wutong.Attraction.Referrals;
using Wutong.Attraction.Rewards;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Referrals;

/// <summary>A referral from its filing over the signed confirmation to the reward.</summary>
public sealed partial class ReferralWorkTests
{
    private const string Filings = "/attraction/referral-filings";

    [Theory, OnBoth]
    public async Task A_referral_is_filed_confirmed_by_a_link_that_is_good_once_and_accepted(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (own, company) = (await city.Data.OrganisationAsync(), TestData.Unique("外地精密"));
        var referrer = await city.VisitorAsync((await city.Data.UserAsync(Role.Referrer, organisation: own.Id)).Name);
        var head = await city.VisitorAsync("heqing");
        Assert.Equal(400, (await referrer.SubmitAsync($"{Filings}/new", [("Input.Company", company)])).Code);
        Assert.Contains("本单位", (await referrer.SubmitAsync($"{Filings}/new", [("Input.Company", own.Name), ("Input.Note", "自己")])).Text, StringComparison.Ordinal);
        var filed = await referrer.SubmitAsync($"{Filings}/new", [("Input.Company", company), ("Input.Note", "老客户，想来看厂房")]);
        Assert.Equal(302, filed.Code);
        var page = filed.Location!;
        // Whoever comes second learns that somebody is before, and nothing else.
        var rival = await city.VisitorAsync((await city.Data.UserAsync(Role.Referrer, organisation: (await city.Data.OrganisationAsync()).Id)).Name);
        var second = await rival.SubmitAsync($"{Filings}/new", [("Input.Company", company), ("Input.Note", "我也认识")]);
        Assert.Equal(400, second.Code);
        Assert.Contains("已有单位登记或引荐，请联系招商办", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(own.Name, second.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await rival.GetAsync(page)).Code);
        Assert.Equal(400, (await head.SubmitAsync(page, [("Decide.Decision", "Accept")], "Decide")).Code);

        var first = LinkIn(await referrer.SubmitAsync(page, [], "Link"));
        var link = LinkIn(await referrer.SubmitAsync(page, [], "Link"));
        var investor = city.Stranger();
        Assert.Equal(404, (await investor.GetAsync(first)).Code);
        Assert.Equal(404, (await investor.GetAsync(link[..^2] + "00")).Code);
        Assert.Contains(company, (await investor.GetAsync(link)).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await investor.SubmitAsync(link, [("Input.IsSo", "true")])).Code);
        Assert.Contains("已收到", (await investor.SubmitAsync(link, [("Input.IsSo", "true"), ("Input.SignedBy", "钱总"), ("Input.SignedAs", "总经理")])).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await investor.GetAsync(link)).Code);

        Assert.Equal(302, (await head.SubmitAsync(page, [("Decide.Decision", "Accept")], "Decide")).Code);
        var filing = await FilingAsync(city, company);
        Assert.Equal((FilingStep.Accepted, "钱总"), (filing.State, filing.SignedBy));
        Assert.True(await city.ReadAsync(db => db.Referrals.Whole.AnyAsync(r => r.Id == filing.ReferralId && r.ReferrerId == own.Id)));
        Assert.Contains(company, (await referrer.GetAsync("/attraction/my-referrals")).Text, StringComparison.Ordinal);
        Assert.Equal(["referrals.confirmed", "referrals.filed"], await city.ReadAsync(db => db.MetricEntries.Where(e => e.RecordId == filing.Id && e.SupersededAt == MetricEntry.Current).Select(e => e.Metric).Order().ToListAsync()));
        Assert.Contains(page, (await head.GetAsync($"/search?q={Uri.EscapeDataString(company)}")).Body, StringComparison.Ordinal);
        // The investor has its first referrer for good.
        Assert.Equal(400, (await rival.SubmitAsync($"{Filings}/new", [("Input.Company", company), ("Input.Note", "再试")])).Code);
    }

    [Theory, OnBoth]
    public async Task What_is_held_is_not_filed_and_what_is_over_is_free_again(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var post = await city.Data.PostAsync();
        var (lead, own) = (await city.Data.LeadAsync(post), await city.Data.OrganisationAsync());
        var referrer = await city.VisitorAsync((await city.Data.UserAsync(Role.Referrer, organisation: own.Id)).Name);
        var officer = await city.VisitorAsync(post.Account);
        (string, string)[] form = [("Input.Company", lead.Investor), ("Input.Note", "介绍")];
        Assert.Contains("已有单位登记或引荐", (await referrer.SubmitAsync($"{Filings}/new", form)).Text, StringComparison.Ordinal);
        // The officer who holds the lead files for whoever brought it.
        Assert.Equal(302, (await officer.SubmitAsync($"{Filings}/new", [.. form, ("Input.Referrer", own.Name)])).Code);
        var filing = await FilingAsync(city, lead.Investor);
        await city.ReadAsync(db => db.ReferralFilings.Whole.Where(f => f.Id == filing.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.ProtectedUntil, TimeProvider.System.Now().AddDays(-1))));
        await using var workshop = new Jobs.Workshop(city, [LapseFilings.Kind with { Schedule = null }]);
        await workshop.RunAsync(null, LapseFilings.Name);
        Assert.Equal(FilingStep.Lapsed, (await FilingAsync(city, lead.Investor)).State);
        Assert.Equal(302, (await officer.SubmitAsync($"{Filings}/new", [.. form, ("Input.Referrer", own.Name)])).Code);
        // A signed investor is introduced no more.
        var signed = await city.Data.ProjectAsync(post, p => p.RecordStage(Stage.Signed, TimeProvider.System.Now()));
        var name = await city.ReadAsync(db => db.OrganisationNames.Where(o => o.Id == signed.InvestorId).Select(o => o.Name).SingleAsync());
        Assert.Equal(400, (await officer.SubmitAsync($"{Filings}/new", [("Input.Company", name), ("Input.Note", "晚了"), ("Input.Referrer", own.Name)])).Code);
    }

    [Theory, OnBoth]
    public async Task Of_two_who_file_the_same_investor_at_once_one_is_protected(DatabaseKind database)
    {
        var city = await Cities.On(database);
        List<Visitor> visitors = [];
        for (var i = 0; i < 8; i++) visitors.Add(await city.VisitorAsync((await city.Data.UserAsync(Role.Referrer, organisation: (await city.Data.OrganisationAsync()).Id)).Name));
        for (var round = 0; round < 5; round++)
        {
            var company = TestData.Unique("同时外地");
            var answers = await Task.WhenAll(visitors.Select(v => v.SubmitAsync($"{Filings}/new", [("Input.Company", company), ("Input.Note", "介绍")])));
            Assert.Equal(1, answers.Count(a => a.Code == 302));
            Assert.Equal(7, answers.Count(a => a.Code == 400));
        }
    }

    [Theory, OnBoth]
    public async Task A_reward_is_proposed_approved_by_another_and_paid_and_never_more_than_the_scheme_gives(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post, p => p.RecordStage(Stage.Registered, TimeProvider.System.Now()));
        var own = await city.Data.OrganisationAsync();
        var referral = new Referral { ReferrerId = own.Id, IntroducedId = project.InvestorId, ProjectId = project.Id, RecordedAt = TimeProvider.System.Now() };
        await city.WriteAsync(db => db.Referrals.Add(referral));
        var (head, leader, finance) = (await city.VisitorAsync("heqing"), await city.VisitorAsync("jiangfan"), await city.VisitorAsync("qianwen"));
        var name = TestData.Unique("奖励办法");
        (string, string)[] form = [("Input.Name", name), ("Input.LegalBasis", "〔2026〕5 号"), ("Input.Base", "PaidInCapital"), ("Input.PerMille", "2"), ("Input.CapWan", "300"), ("Input.FromWan", "1000"), ("Input.Instalments[0].Stage", "Registered"), ("Input.Instalments[0].Percent", "30"), ("Input.Instalments[1].Stage", "InProduction")];
        Assert.Contains("合计应为 100", (await head.SubmitAsync("/attraction/reward-schemes/new", [.. form, ("Input.Instalments[1].Percent", "60")])).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await head.SubmitAsync("/attraction/reward-schemes/new", [.. form, ("Input.Instalments[1].Percent", "70")])).Code);
        var scheme = await city.ReadAsync(db => new Rows<RewardScheme>(db).Whole.Where(s => s.Name == name).Select(s => s.Id).SingleAsync());
        var opened = await head.SubmitAsync("/attraction/rewards/new", [("Input.ReferralId", referral.Id.ToString()), ("Input.SchemeId", scheme.ToString())]);
        Assert.Equal(302, opened.Code);
        var page = opened.Location!;
        Assert.Contains("没有填", (await head.SubmitAsync(page, [], "Propose")).Text.Replace("还", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await PayInAsync(city, project.Id, 5_000);
        Assert.Equal(302, (await head.SubmitAsync(page, [], "Propose")).Code);
        Assert.Equal(403, (await finance.CallAsync(HttpMethod.Post, $"/api{page}/decide", new { version = 2, isApproved = true })).Code);
        Assert.Equal(302, (await leader.SubmitAsync(page, [("Decide.IsApproved", "true")], "Decide")).Code);
        // 5,000 万 × 2 ‰ × 30 % = 3 万; nothing more is due in this stage.
        Assert.Equal(3_0000_00, await GrantedAsync(city, referral.Id));
        Assert.Equal(400, (await head.SubmitAsync(page, [], "Propose")).Code);
        Assert.Equal(400, (await finance.SubmitAsync(page, [("Pay.PaidOn", "2020-01-01"), ("Pay.Voucher", "001")], "Pay")).Code);
        Assert.Equal(302, (await finance.SubmitAsync(page, [("Pay.PaidOn", TimeProvider.System.Now().Day().ToString("yyyy-MM-dd", null)), ("Pay.Voucher", "001")], "Pay")).Code);
        await PayInAsync(city, project.Id, 400_000);
        await city.WriteAsync(async db => { (await db.Projects.Whole.SingleAsync(p => p.Id == project.Id)).RecordStage(Stage.InProduction, TimeProvider.System.Now()); return true; });
        Assert.Equal(302, (await head.SubmitAsync(page, [], "Propose")).Code);
        Assert.Equal(302, (await leader.SubmitAsync(page, [("Decide.IsApproved", "true")], "Decide")).Code);
        // The cap: 300 万 in all.
        Assert.Equal(300_0000_00, await GrantedAsync(city, referral.Id));
        var referrer = await city.VisitorAsync((await city.Data.UserAsync(Role.Referrer, organisation: own.Id)).Name);
        var shown = (await referrer.GetAsync(page)).Text;
        Assert.Contains("300.00", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("江帆", shown, StringComparison.Ordinal);
        Assert.Contains("300.00", (await referrer.GetAsync("/attraction/my-referrals")).Text, StringComparison.Ordinal);
    }

    private static Task<bool> PayInAsync(City city, Guid project, long wan) => city.WriteAsync(async db => { (await db.Projects.Whole.SingleAsync(p => p.Id == project)).PaidInCapital = TestData.Wan(wan); return true; });

    private static Task<long> GrantedAsync(City city, Guid referral) => city.ReadAsync(async db => (await db.ReferralRewards.Whole.AsNoTracking().Include(r => r.Instalments).SingleAsync(r => r.ReferralId == referral)).Granted);

    private static Task<ReferralFiling> FilingAsync(City city, string company) => city.ReadAsync(db => db.ReferralFilings.Whole.AsNoTracking().Where(f => f.Company == company).OrderByDescending(f => f.FiledAt).FirstAsync());

    private static string LinkIn(Answer answer)
    {
        Assert.Equal(200, answer.Code);
        return Link().Match(answer.Body).Value;
    }

    [GeneratedRegex("/referral/[0-9a-f]{48}")]
    private static partial Regex Link();
}
