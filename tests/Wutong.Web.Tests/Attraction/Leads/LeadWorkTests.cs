using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Attraction;
using Wutong.Attraction.Inquiries;
using Wutong.Attraction.Leads;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Leads;

/// <summary>A lead from its report to the project, with its clock; holds that lapse, are transferred; what comes by the public form.</summary>
public sealed class LeadWorkTests
{
    [Theory, OnBoth]
    public async Task A_large_lead_runs_against_the_clock_and_becomes_a_project(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var officer = await city.VisitorAsync(post.Account);
        var investor = TestData.Unique("大额投资方");
        var made = await officer.SubmitAsync("/attraction/leads/new",
            [("Input.Name", "大额线索"), ("Input.Investor", investor), ("Input.Origin", "Visit"), ("Input.TotalInvestment.Number", "2"), ("Input.TotalInvestment.Scale", "Yi")]);
        Assert.Equal(302, made.Code);
        var address = made.Location!;
        var id = Guid.Parse(address.Split('/')[^1]);
        Assert.Equal(1, await OpenDutiesAsync(city, id));
        Assert.Equal(302, (await officer.SubmitAsync($"{address}/step", [("Respond.ResponsibleId", post.UserId.ToString())], "Respond")).Code);
        var judged = new[] { "Industry", "Market", "Technology", "Environment", "Energy", "Benefit" };
        Assert.Equal(400, (await officer.SubmitAsync($"{address}/step", [.. judged[..5].Select(j => ($"Judge.{j}", "可行"))], "Judge")).Code);
        Assert.Equal(302, (await officer.SubmitAsync($"{address}/step", [.. judged.Select(j => ($"Judge.{j}", "可行"))], "Judge")).Code);
        Assert.Equal(302, (await officer.SubmitAsync($"{address}/step", [("Follow.Note", "约定来访")], "Follow")).Code);
        Assert.Equal(1, await OpenDutiesAsync(city, id));
        var converted = await officer.SubmitAsync($"{address}/convert", [("Input.Kind", "Technology")]);
        Assert.Equal(302, converted.Code);
        Assert.Equal(0, await OpenDutiesAsync(city, id));
        var page = await officer.GetAsync(converted.Location!);
        Assert.Contains(investor, page.Body, StringComparison.Ordinal);
        Assert.Contains(converted.Location!, (await officer.GetAsync(address)).Body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_hold_that_is_over_awaits_the_head_office_which_alone_transfers_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (one, other) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        var lead = await city.Data.LeadAsync(one);
        await city.WriteAsync(async db => { (await db.Leads.Whole.SingleAsync(l => l.Id == lead.Id)).Lapse("到期", TimeProvider.System.Now()); return true; });
        var head = await city.VisitorAsync("heqing");
        Assert.Contains(lead.Name, (await head.GetAsync($"/attraction/leads?registration=AwaitingDecision&q={lead.Investor}")).Body, StringComparison.Ordinal);
        var form = $"/attraction/leads/{lead.Id}/registration";
        Assert.Equal(403, (await (await city.VisitorAsync(one.Account)).GetAsync(form)).Code);
        Assert.Equal(400, (await head.SubmitAsync(form, [("Input.Decision", "Transfer"), ("Input.Reason", "更合适"), ("Input.HolderId", other.UserId.ToString())])).Code);
        Assert.Equal(302, (await head.SubmitAsync(form, [("Input.Decision", "Transfer"), ("Input.Reason", "更合适"), ("Input.HolderId", other.UserId.ToString()), ("Input.Percent", "60")])).Code);
        var standing = await city.ReadAsync(db => db.Leads.Whole.AsNoTracking().Include(l => l.Shares).SingleAsync(l => l.Id == lead.Id));
        Assert.Equal((other.UserId, other.OfficeId, LeadRegistration.Held), (standing.HolderId, standing.OfficeId, standing.Registration));
        Assert.Equal([(one.OfficeId, 40), (other.OfficeId, 60)], standing.Shares.OrderBy(s => s.Percent).Select(s => (s.OfficeId, s.Percent)));
    }

    [Fact]
    public async Task What_comes_by_the_public_form_becomes_a_lead_once_and_programs_are_sent_away()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        using var stranger = city.Stranger();
        var company = TestData.Unique("来信企业");
        (string, string)[] typed = [("Input.Company", company), ("Input.Contact", "联系人"), ("Input.Phone", "0512-1234567"), ("Input.Message", "想在本市设立研发中心，面积两千平方米。")];
        // Sent the moment it was opened.
        Assert.Equal(400, (await stranger.SubmitAsync("/invest", typed)).Code);
        var stamp = new FormStamp(city.Services.GetRequiredService<IDataProtectionProvider>()).Issue(TimeProvider.System.Now().AddMinutes(-1));
        Assert.Equal(400, (await stranger.SubmitAsync("/invest", [("Stamp", stamp), .. typed.Where(t => t.Item1 != "Input.Phone")])).Code);
        Assert.Equal("/invest/received", (await stranger.SubmitAsync("/invest", [("Stamp", stamp), .. typed, ("Input.Website", "http://spam.example")])).Location);
        Assert.Equal(0, await city.ReadAsync(db => db.LeadInquiries.Whole.CountAsync(i => i.Company == company)));
        for (var twice = 0; twice < 2; twice++) Assert.Equal("/invest/received", (await stranger.SubmitAsync("/invest/shenzhen-2026", [("Stamp", stamp), .. typed])).Location);
        var inquiry = await city.ReadAsync(db => db.LeadInquiries.Whole.AsNoTracking().SingleAsync(i => i.Company == company));
        Assert.NotNull(inquiry.CampaignId);
        Assert.Equal(404, (await stranger.GetAsync("/invest/nothing")).Code);
        var (post, head) = (await city.Data.PostAsync(), await city.VisitorAsync("heqing"));
        Assert.Equal(302, (await head.SubmitAsync($"/attraction/inquiries/{inquiry.Id}", [("Input.Accept", "true"), ("Input.HolderId", post.UserId.ToString())])).Code);
        var lead = await city.ReadAsync(db => db.Leads.Whole.AsNoTracking().SingleAsync(l => l.InquiryId == inquiry.Id));
        Assert.Equal((post.UserId, company), (lead.HolderId, lead.Investor));
        Assert.Contains("0512-1234567", (await (await city.VisitorAsync(post.Account)).GetAsync($"/attraction/leads/{lead.Id}")).Body, StringComparison.Ordinal);
    }

    private static Task<int> OpenDutiesAsync(City city, Guid lead) => city.ReadAsync(db => db.Tasks.Whole.CountAsync(t => t.RecordId == lead && t.State == TaskState.Open));
}
