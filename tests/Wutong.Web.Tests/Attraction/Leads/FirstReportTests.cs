using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.LeadCases;
using Wutong.Attraction.Leads;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Organisations;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Leads;

/// <summary>Whoever reports an investor first holds it; who comes second learns that it is held and whom to ask, and nothing else.</summary>
public sealed class FirstReportTests
{
    private const string Leads = "/api/attraction/leads", Cases = "/api/attraction/lead-cases";

    [Theory, OnBoth]
    public async Task Of_two_who_report_the_same_investor_at_once_exactly_one_holds_it(DatabaseKind database)
    {
        const int pairs = 100;
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var (one, other) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        string[] tokens = [await city.Data.TokenAsync(one.UserId), await city.Data.TokenAsync(other.UserId)];
        using var network = city.Stranger();
        var answers = await Task.WhenAll(Enumerable.Range(0, pairs).Select(i => Task.WhenAll(tokens.Select(t => network.CallAsync(HttpMethod.Post, Leads, Report($"同时登记{i}号有限公司"), t)))));
        List<string> wrong = [];
        foreach (var (i, pair) in answers.Index())
        {
            if (pair.Count(a => a.Code == 200) != 1) wrong.Add($"{i}: {string.Join(", ", pair.Select(a => $"{a.Code} {a.Body}"))}");
            if (pair.Single(a => a.Code != 200) is var lost && !(lost.Code == 400 && lost.Body.Contains("已有单位登记，请联系招商办", StringComparison.Ordinal))) wrong.Add($"{i}: {lost.Code} {lost.Body}");
        }
        Say.NothingIsWrong(wrong);
        var (held, numbers) = await city.ReadAsync(async db => (await db.Leads.Whole.CountAsync(l => l.Investor.StartsWith("同时登记")), await db.LeadCases.Whole.Where(c => c.Investor.StartsWith("同时登记")).Select(c => c.Number).ToListAsync()));
        Assert.Equal((pairs, pairs), (held, numbers.Count));
        // Each loser was told the number of a case that stands.
        Assert.All(answers.SelectMany(p => p).Where(a => a.Code == 400), a => Assert.Contains(numbers, n => a.Body.Contains(n, StringComparison.Ordinal)));
    }

    [Theory, OnBoth]
    public async Task An_investor_is_known_by_its_former_name_its_code_and_its_group(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (one, other) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        var name = TestData.Unique("集团母");
        var parent = new Organisation { Name = name, Kind = OrganisationKind.Enterprise };
        var child = new Organisation { Name = TestData.Unique("集团子"), Kind = OrganisationKind.Enterprise, ParentId = parent.Id, CreditCode = Code() };
        var former = TestData.Unique("集团旧");
        child.AddName(former, NameKind.Former);
        await city.WriteAsync(db => { db.Set<Organisation>().Add(parent); db.Set<Organisation>().Add(child); });
        Assert.Equal(200, (await ReportAsync(city, one, former)).Code);
        Assert.Equal(400, (await ReportAsync(city, other, child.Name)).Code);
        Assert.Equal(400, (await ReportAsync(city, other, parent.Name + "有限公司")).Code);
        Assert.Equal(400, (await ReportAsync(city, other, TestData.Unique("换个写法"), child.CreditCode)).Code);
        Assert.Equal(200, (await ReportAsync(city, other, TestData.Unique("另一家"))).Code);
    }

    [Theory, OnBoth]
    public async Task Who_comes_second_reads_nothing_of_the_first_anywhere(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (one, other) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        foreach (var code in new[] { null, TestData.Unique("代号") })
        {
            var investor = TestData.Unique("被占投资方");
            var lead = await city.Data.LeadAsync(one, l => l.CodeName = code, investor);
            var refused = await ReportAsync(city, other, investor);
            Assert.Equal(400, refused.Code);
            Assert.DoesNotContain(lead.Name, refused.Body, StringComparison.Ordinal);
            var number = await city.ReadAsync(db => db.LeadCases.Whole.Where(c => c.Investor == investor).Select(c => c.Number).SingleAsync());
            Assert.Equal($"已有单位登记，请联系招商办。案件编号：{number}", refused.Json.GetProperty("errors").GetProperty("investor")[0].GetString());
            var loser = await city.VisitorAsync(other.Account);
            var id = await city.ReadAsync(db => db.LeadCases.Whole.Where(c => c.Number == number).Select(c => c.Id).SingleAsync());
            foreach (var address in new[] { $"/search?q={investor}", $"/api/search?q={investor}", "/attraction/leads", $"/attraction/leads?q={investor}", $"{Leads}?q={investor}", $"/attraction/lead-cases/{id}", "/attraction/lead-cases", $"{Cases}/{id}", "/tables/leads/export", "/metrics/leads.reported" })
            {
                var answer = await loser.FollowAsync(address);
                foreach (var secret in new[] { lead.Name, code, lead.Id.ToString(), one.Account }.OfType<string>())
                    Assert.False(answer.Body.Contains(secret, StringComparison.Ordinal), $"{address} tells {secret}");
            }
            Assert.Equal(0, (await loser.CallAsync(HttpMethod.Get, $"{Leads}?q={investor}")).Json.GetProperty("items").GetArrayLength());
            // A colleague of the loser sees no case, and asking again makes no second one.
            var mate = await city.VisitorAsync((await city.Data.UserAsync(Role.InvestmentOfficer, other.OfficeId)).Name);
            Assert.Equal(404, (await mate.GetAsync($"/attraction/lead-cases/{id}")).Code);
            Assert.Contains(number, (await ReportAsync(city, other, investor)).Body, StringComparison.Ordinal);
        }
    }

    [Theory, OnBoth]
    public async Task The_head_office_sees_both_sides_and_gives_the_investor_to_one(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (one, other) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        var lead = await city.Data.LeadAsync(one);
        await ReportAsync(city, other, lead.Investor);
        var asked = await city.ReadAsync(db => db.LeadCases.Whole.AsNoTracking().SingleAsync(c => c.Investor == lead.Investor));
        var head = await city.VisitorAsync("heqing");
        var page = await head.GetAsync($"/attraction/lead-cases/{asked.Id}");
        Assert.Contains(lead.Name, page.Body, StringComparison.Ordinal);
        var decided = await head.SubmitAsync($"/attraction/lead-cases/{asked.Id}/decide", [("Input.Decision", nameof(CaseDecision.Reassigned)), ("Input.Reason", "首次接触在先")]);
        Assert.Equal(302, decided.Code);
        var (standing, won) = await city.ReadAsync(async db => (await db.Leads.Whole.AsNoTracking().Include(l => l.Marks).SingleAsync(l => l.Id == lead.Id), await db.Leads.Whole.AsNoTracking().Include(l => l.Marks).SingleAsync(l => l.Investor == lead.Investor && l.Id != lead.Id)));
        Assert.Equal((LeadRegistration.Released, 0), (standing.Registration, standing.Marks.Count));
        Assert.Equal((other.UserId, LeadRegistration.Held), (won.HolderId, won.Registration));
        Assert.NotEmpty(won.Marks);
        // Whoever lost it reads what everybody reads who comes second, and not why.
        var loser = await (await city.VisitorAsync(one.Account)).GetAsync($"/attraction/leads/{lead.Id}");
        Assert.Contains(asked.Number, loser.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("首次接触在先", loser.Body, StringComparison.Ordinal);
        Assert.Equal(400, (await head.SubmitAsync($"/attraction/lead-cases/{asked.Id}/decide", [("Input.Decision", nameof(CaseDecision.Upheld)), ("Input.Reason", "再来一次")])).Code);
    }

    [Theory, OnBoth]
    public async Task A_negotiated_project_holds_its_investor_too(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (one, other) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        var investor = await city.Data.OrganisationAsync();
        var project = await city.Data.ProjectAsync(one, investor: investor.Id);
        var refused = await ReportAsync(city, other, investor.Name);
        Assert.Equal(400, refused.Code);
        Assert.DoesNotContain(project.Name, refused.Body, StringComparison.Ordinal);
        Assert.Contains(project.Name, (await ReportAsync(city, one, investor.Name)).Body, StringComparison.Ordinal);
    }

    private static async Task<Answer> ReportAsync(City city, Post post, string investor, string? code = null)
    {
        var visitor = await city.VisitorAsync(post.Account);
        return await visitor.CallAsync(HttpMethod.Post, Leads, Report(investor, code));
    }

    private static object Report(string investor, string? code = null) => new { name = "线索", investor, creditCode = code, origin = "Visit", summary = "测试" };

    /// <summary>A credit code that nobody else has.</summary>
    private static string Code()
    {
        var first = "91320582" + string.Concat(Enumerable.Range(0, 9).Select(_ => Random.Shared.Next(10)));
        return first + CreditCode.CheckCharacter(first);
    }
}
