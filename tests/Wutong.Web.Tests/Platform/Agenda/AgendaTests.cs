using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Agenda;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Agenda;

/// <summary>One's agenda, and the secret address under which a calendar program reads it.</summary>
public sealed class AgendaTests
{
    private static async Task<string> MakeAsync(Visitor visitor, bool brief)
    {
        var answer = await visitor.PostWithTokenAsync("/agenda", ("Input.IsBrief", brief ? "true" : "false"));
        Assert.Equal(200, answer.Code);
        return new Uri(answer.Page.QuerySelector("input[readonly]")!.GetAttribute("value")!).AbsolutePath;
    }

    [Theory, OnBoth]
    public async Task A_calendar_program_reads_ones_own_deadlines_and_nobody_elses(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var mate = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        using var officer = await city.NewVisitorAsync(post.Account);
        var (own, other) = (TestData.Unique("自己的事"), TestData.Unique("同事的事"));
        foreach (var (title, owner) in new[] { (own, post.UserId), (other, mate.Id) })
            Assert.Equal(200, (await officer.CallAsync(HttpMethod.Post, "/api/tasks", new { title, ownerId = owner, amount = 3, unit = "NaturalDays" })).Code);
        using var program = city.Stranger();

        var address = await MakeAsync(officer, brief: false);
        var feed = await program.GetAsync(address);
        Assert.Equal((200, AgendaFeed.ContentType), (feed.Code, feed.Header("content-type")));
        var unfolded = feed.Body.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains(own, unfolded, StringComparison.Ordinal);
        Assert.DoesNotContain(other, unfolded, StringComparison.Ordinal);

        // A new address ends the old one; a brief one tells no title.
        var brief = await MakeAsync(officer, brief: true);
        Assert.Equal(404, (await program.GetAsync(address)).Code);
        Assert.DoesNotContain(own, (await program.GetAsync(brief)).Body.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // Neither a guess, nor half an address, nor the address of somebody who may no longer sign in.
        foreach (var guess in new[] { new string('a', 64), brief[10..^5] + (brief[^5] == 'a' ? 'b' : 'a') }) Assert.Equal(404, (await program.GetAsync($"/calendar/{guess}.ics")).Code);
        foreach (var half in new[] { brief[..^6] + ".ics", "/calendar/.ics", brief[..^4] }) Assert.NotEqual(200, (await program.GetAsync(half)).Code);
        await city.WriteAsync(async db => { (await db.Users.SingleAsync(u => u.Id == post.UserId)).IsDisabled = true; return true; });
        Assert.Equal(404, (await program.GetAsync(brief)).Code);
    }

    [Theory, OnBoth]
    public async Task A_month_shows_what_is_due_in_it_and_a_link_can_be_ended(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var officer = await city.NewVisitorAsync(post.Account);
        var title = TestData.Unique("到期的事");
        var saved = await officer.CallAsync(HttpMethod.Post, "/api/tasks", new { title, ownerId = post.UserId, amount = 5, unit = "WorkingDays" });
        var due = (await officer.CallAsync(HttpMethod.Get, $"/api/tasks/{saved.Json.GetProperty("id").GetGuid()}")).Json.GetProperty("task").GetProperty("dueAt").GetDateTimeOffset().AddHours(8);
        Assert.Contains(title, (await officer.GetAsync($"/agenda?month={due:yyyy-MM}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await officer.GetAsync($"/agenda?month={due.AddMonths(2):yyyy-MM}")).Text, StringComparison.Ordinal);
        foreach (var month in new[] { "2026-13", "soon", "1066-10", "9999-12" }) Assert.Equal(404, (await officer.GetAsync($"/agenda?month={month}")).Code);
        var address = await MakeAsync(officer, brief: true);
        Assert.Equal(400, (await officer.PostWithTokenAsync("/agenda", ("Input.IsBrief", "maybe"))).Code);
        Assert.Equal(200, (await city.Stranger().GetAsync(address)).Code);
        Assert.Equal(302, (await officer.PostWithTokenAsync("/agenda?handler=Withdraw")).Code);
        Assert.Equal(404, (await officer.GetAsync(address)).Code);
        Assert.Equal(404, (await officer.PostWithTokenAsync("/agenda?handler=Withdraw")).Code);
    }
}
