using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Messages.Channels;
using Wutong.Platform.Tables.Export;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform.Messages;

/// <summary>One's own messages, one's choices, and the administrator's channels.</summary>
public sealed class MessagePagesTests(PostOffices offices) : IClassFixture<PostOffices>
{
    private static Task TellAsync(City city, Guid to, params string[] subjects) => city.WriteAsync(async db =>
    {
        foreach (var subject in subjects) await db.SendMessageAsync(JobMessages.Done, to, new MessageText(subject, "/jobs?state=Done", subject), TimeProvider.System.Now());
        return true;
    });

    private static string? Bell(Answer page) => page.Page.QuerySelector(".tools a[href='/messages'] .count")?.TextContent;

    [Theory, OnBoth]
    public async Task The_bell_counts_and_opening_a_message_reads_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (account, id) = await city.Data.UserAsync(Role.Expert);
        using var visitor = await city.NewVisitorAsync(account);
        Assert.Null(Bell(await visitor.GetAsync("/desk")));
        Assert.Contains(Wutong.Platform.Words.Message_None, (await visitor.GetAsync("/messages")).Text, StringComparison.Ordinal);
        string[] subjects = [TestData.Unique("甲"), TestData.Unique("乙"), TestData.Unique("丙")];
        await TellAsync(city, id, subjects);
        var page = await visitor.GetAsync("/messages");
        Assert.Equal("3", Bell(page));
        Assert.Equal(3, page.Page.QuerySelectorAll("#list .tag").Length);
        Assert.Contains(Wutong.Platform.Words.Message_JobDoneText, page.Text, StringComparison.Ordinal);

        var opened = await visitor.SubmitAsync(page.Page, "/messages", [], "handler=Open");
        Assert.Equal((302, "/jobs?state=Done"), (opened.Code, opened.Location));
        var unread = await visitor.GetAsync("/messages?unread=true");
        Assert.Equal(("2", 2), (Bell(unread), unread.Page.QuerySelectorAll("#list .items li").Length));
        Assert.Equal(302, (await visitor.SubmitAsync("/messages", [], "handler=ReadAll")).Code);
        Assert.Null(Bell(await visitor.GetAsync("/desk")));
        Assert.Contains(Wutong.Platform.Words.Message_NoneUnread, (await visitor.GetAsync("/messages?unread=true")).Text, StringComparison.Ordinal);

        // More than are counted are said to be more.
        await TellAsync(city, id, [.. Enumerable.Range(0, 101).Select(_ => TestData.Unique("多"))]);
        var many = await visitor.GetAsync("/messages");
        Assert.Equal(("99+", 50), (Bell(many), many.Page.QuerySelectorAll("#list .items li").Length));
        var second = await visitor.GetAsync(many.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(50, second.Page.QuerySelectorAll("#list .items li").Length);
    }

    [Theory, OnBoth]
    public async Task A_message_of_somebody_else_is_not_there(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var ((_, id), (other, _)) = (await city.Data.UserAsync(Role.Expert), await city.Data.UserAsync(Role.Expert));
        var subject = TestData.Unique("私事");
        await TellAsync(city, id, subject);
        var message = await city.ReadAsync(db => db.Messages.Whole.SingleAsync(m => m.UserId == id));
        foreach (var account in new[] { other, "xitong", "heqing" })
        {
            using var visitor = await city.NewVisitorAsync(account);
            Assert.Equal(404, (await visitor.PostWithTokenAsync("/messages?handler=Open", ("id", $"{message.Id}"))).Code);
            Assert.Equal(302, (await visitor.PostWithTokenAsync("/messages?handler=ReadAll")).Code);
            var token = await city.Data.TokenAsync(await city.UserIdAsync(account));
            Assert.Equal(404, (await city.Stranger().CallAsync(HttpMethod.Post, $"/api/messages/{message.Id}/read", null, token)).Code);
            Assert.DoesNotContain(subject, (await city.Stranger().CallAsync(HttpMethod.Get, "/api/messages?limit=200", null, token)).Body, StringComparison.Ordinal);
        }
        Assert.Null(await city.ReadAsync(db => db.Messages.Whole.Where(m => m.Id == message.Id).Select(m => m.ReadAt).SingleAsync()));
    }

    [Theory, OnBoth]
    public async Task Programs_read_within_their_scopes(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (_, id) = await city.Data.UserAsync(Role.Expert);
        string[] subjects = [TestData.Unique("甲"), TestData.Unique("乙"), TestData.Unique("丙")];
        await TellAsync(city, id, subjects);
        var (reads, writes) = (await city.Data.TokenAsync(id, null, "messages.read"), await city.Data.TokenAsync(id, null, "messages.write"));
        using var program = city.Stranger();
        var first = (await program.CallAsync(HttpMethod.Get, "/api/messages?limit=2", null, reads)).Json;
        Assert.Equal(2, first.GetProperty("items").GetArrayLength());
        var item = (await program.CallAsync(HttpMethod.Get, $"/api/messages?limit=2&after={first.GetProperty("next").GetString()}", null, reads)).Json.GetProperty("items").EnumerateArray().Single();
        Assert.Equal((subjects[0], "/jobs?state=Done", Wutong.Platform.Words.Message_JobDoneText), (item.GetProperty("subject").GetString(), item.GetProperty("link").GetString(), item.GetProperty("text").GetString()));
        var read = $"/api/messages/{item.GetProperty("id").GetGuid()}/read";
        Assert.Equal(403, (await program.CallAsync(HttpMethod.Post, read, null, reads)).Code);
        Assert.Equal(403, (await program.CallAsync(HttpMethod.Get, "/api/messages", null, writes)).Code);
        Assert.Equal(200, (await program.CallAsync(HttpMethod.Post, read, null, writes)).Code);
        Assert.Equal(2, (await program.CallAsync(HttpMethod.Get, "/api/messages?unread=true", null, reads)).Json.GetProperty("items").GetArrayLength());
        Assert.Equal(200, (await program.CallAsync(HttpMethod.Post, "/api/messages/read", null, writes)).Code);
        Assert.Equal(0, (await program.CallAsync(HttpMethod.Get, "/api/messages?unread=true", null, reads)).Json.GetProperty("items").GetArrayLength());
    }

    [Theory, OnBoth]
    public async Task Whoever_started_a_job_is_told_when_it_has_ended(DatabaseKind database)
    {
        var office = await offices.On(database);
        var (account, id) = await office.City.Data.UserAsync(Role.AuditAdministrator);
        var actor = await office.City.ActorAsync(account);
        await office.City.RunAsync(actor, db => db.WriteAsync(() =>
        {
            db.Jobs.Add(Job.For(actor, ExportJob.Name, new ExportJob.Asked("log", "")));
            db.Jobs.Add(Job.For(actor, ExportJob.Name, new ExportJob.Asked("gone", "")));
            return Task.FromResult(true);
        }));
        List<Message> told = [];
        for (var i = 0; i < 600 && told.Count < 2; i++)
        {
            await Task.Delay(50);
            told = await office.City.ReadAsync(db => db.Messages.Whole.Where(m => m.UserId == id).OrderBy(m => m.Kind).ToListAsync());
        }
        Assert.Equal(["job-failed", "job-finished"], told.Select(m => m.Kind));
        Assert.All(told, m => Assert.StartsWith("/jobs/", m.Link));
        using var visitor = await office.City.NewVisitorAsync(account);
        Assert.Equal(200, (await visitor.GetAsync(told[1].Link)).Code);
    }

    [Theory, OnBoth]
    public async Task What_was_read_long_ago_is_cleared_at_night(DatabaseKind database)
    {
        var office = await offices.On(database);
        var (_, id) = await office.City.Data.UserAsync(Role.Expert);
        var (old, fresh, unread) = (TestData.Unique("旧"), TestData.Unique("新"), TestData.Unique("没读"));
        await TellAsync(office.City, id, old, fresh, unread);
        foreach (var (subject, days) in new[] { (old, 181), (fresh, 179) })
        {
            var read = TimeProvider.System.Now().AddDays(-days);
            await office.City.ReadAsync(db => db.Messages.Whole.Where(m => m.UserId == id && m.Subject == subject).ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, read)));
        }
        using var keeper = await office.City.NewVisitorAsync("xitong");
        Assert.Equal(302, (await keeper.SubmitAsync("/settings/jobs", [("Input.Kind", Clearing.Name)], "/settings/jobs")).Code);
        List<string> left = [];
        for (var i = 0; i < 300 && left.Count != 2; i++)
        {
            await Task.Delay(50);
            left = await office.City.ReadAsync(db => db.Messages.Whole.Where(m => m.UserId == id).OrderBy(m => m.Id).Select(m => m.Subject).ToListAsync());
        }
        // Sent in the same millisecond, they have no order.
        Assert.Equal(new[] { fresh, unread }.Order(StringComparer.Ordinal), left.Order(StringComparer.Ordinal));
    }

    [Theory, OnBoth]
    public async Task An_address_inside_is_refused_beside_its_field_in_both_languages(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var keeper = await city.NewVisitorAsync("xitong");
        foreach (var language in new[] { "zh", "en" })
        {
            await keeper.GetAsync($"/language/{language}?back=/");
            foreach (var (address, word) in new[] { ("https://10.0.0.1/sms", "Address_Inside"), ("https://localhost/sms", "Address_Inside"), ("http://203.119.1.1/sms", "Address_NotHttps"), ("sms", "Address_NoAddress") })
            {
                var refused = await keeper.PostWithTokenAsync("/settings/messages", ("Input.HasSms", "true"), ("Input.SmsAddress", address));
                Assert.Equal(400, refused.Code);
                Assert.Equal(Wutong.Platform.Words.ResourceManager.GetString(word, new System.Globalization.CultureInfo(language)), refused.Page.QuerySelector("#Input_SmsAddress-err")?.TextContent);
            }
        }
        Assert.Equal(0, await city.ReadAsync(db => db.MessageSettings.CountAsync(s => s.HasSms)));
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_not_connected_to_whatever_it_was_when_it_was_saved()
    {
        await using var inside = await HttpReceiver.StartAsync();
        using var http = new OutsideHttp(new MessageOptions());
        var port = new Uri(inside.Address).Port;
        foreach (var address in new[] { $"http://localhost:{port}/ok/x", $"http://127.0.0.1:{port}/ok/x", $"https://localhost:{port}/ok/x", $"http://[::ffff:127.0.0.1]:{port}/ok/x" })
        {
            var result = await http.PostAsync(address, new { text = "x" }, null, _ => SendResult.Done, CancellationToken.None);
            Assert.Equal(new SendResult.Rejected(DeliveryTrouble.Inside), result);
        }
        Assert.Empty(inside.All);
    }

    [Theory, OnBoth]
    public async Task Secrets_are_shown_to_nobody_kept_unreadable_and_not_carried_to_another_address(DatabaseKind database)
    {
        var office = await offices.On(database);
        var robot = office.Robot("ok");
        var reader = await office.ReaderAsync(channels: [(MessageChannel.WeCom, robot)]);
        using var keeper = await office.City.NewVisitorAsync("xitong");
        foreach (var (visitor, page) in new[] { (keeper, "/settings/messages"), (reader.Visitor, "/account/messages") })
        {
            var body = (await visitor.GetAsync(page)).Body;
            foreach (var secret in new[] { PostOffice.MailSecret, PostOffice.SmsSecret, robot }) Assert.DoesNotContain(secret, body, StringComparison.Ordinal);
        }
        var settings = await office.City.ReadAsync(db => db.MessageSettings.AsNoTracking().SingleAsync());
        Assert.DoesNotContain(PostOffice.MailSecret, settings.MailPassword!, StringComparison.Ordinal);
        var own = await office.City.ReadAsync(db => db.MessageChoices.Whole.AsNoTracking().Include(c => c.Channels).SingleAsync(c => c.UserId == reader.Id));
        Assert.DoesNotContain("http", own.Find(MessageChannel.WeCom)!.Address!, StringComparison.Ordinal);
        Assert.Empty(await office.City.ReadAsync(db => db.AuditEntries.Where(e => e.After != null && (e.After.Contains(PostOffice.MailSecret) || e.After.Contains(robot) || e.After.Contains(settings.MailPassword!))).ToListAsync()));

        // Saved again without it, it stays; with another address it goes.
        var secrets = office.City.Services.GetRequiredService<MessageSecrets>();
        Assert.Equal(302, (await reader.Visitor.SubmitAsync("/account/messages", [])).Code);
        own = await office.City.ReadAsync(db => db.MessageChoices.Whole.AsNoTracking().Include(c => c.Channels).SingleAsync(c => c.UserId == reader.Id));
        Assert.Equal(robot, secrets.Read(own.Find(MessageChannel.WeCom)!.Address));
        var moved = new MessageSettings { MailHost = "old", MailAccount = "post", MailPassword = "hidden" };
        (EditSettings.From(moved) with { MailPort = 25 }).Fill(moved, null, null);
        Assert.Equal("hidden", moved.MailPassword);
        (EditSettings.From(moved) with { MailHost = "new" }).Fill(moved, null, null);
        Assert.Null(moved.MailPassword);
    }

    [Theory, OnBoth]
    public async Task What_does_not_fit_is_refused_and_a_late_save_is_told(DatabaseKind database)
    {
        var office = await offices.On(database);
        var reader = await office.ReaderAsync();
        foreach (var (name, value, at, word) in new[]
        {
            ("Input.Channels[0].Address", "nobody", "Input_Channels_0__Address", "Invalid_Email"), ("Input.Channels[1].Address", "12345", "Input_Channels_1__Address", "Choices_NoPhone"),
            ("Input.Channels[2].Address", "robot", "Input_Channels_2__Address", "Address_NoAddress"), ("Input.Channels[3].IsOn", "true", "Input_Channels_3__Address", "Choices_AddressMissing"), ("Input.QuietFrom", "22:00", "Input_QuietTo", "Choices_QuietHalf"),
        })
        {
            var refused = await reader.Visitor.SubmitAsync("/account/messages", [(name, value)]);
            Assert.Equal(400, refused.Code);
            Assert.Equal(Wutong.Platform.Words.ResourceManager.GetString(word), refused.Page.QuerySelector($"#{at}-err")?.TextContent);
        }
        var page = (await reader.Visitor.GetAsync("/account/messages")).Page;
        Assert.Equal(302, (await reader.Visitor.SubmitAsync("/account/messages", [("Input.Pace", "Daily")])).Code);
        var late = await reader.Visitor.SubmitAsync(page, "/account/messages", [("Input.Pace", "UrgentOnly")]);
        Assert.Equal(409, late.Code);
        Assert.Contains(Wutong.Platform.Words.Stale_Short, late.Text, StringComparison.Ordinal);
        Assert.Equal(MessagePace.Daily, await office.City.ReadAsync(db => db.MessageChoices.Whole.Where(c => c.UserId == reader.Id).Select(c => c.Pace).SingleAsync()));
    }
}
