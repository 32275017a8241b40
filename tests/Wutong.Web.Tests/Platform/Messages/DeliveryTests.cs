using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Messages.Channels;
using Wutong.Platform.Time;
using Wutong.Web.Tests.Harness;
using static Wutong.Platform.Messages.MessageChannel;

namespace Wutong.Web.Tests.Platform.Messages;

/// <summary>How messages leave, on both databases, to stand-ins that answer, refuse, fail and hang.</summary>
public sealed class DeliveryTests(PostOffices offices) : IClassFixture<PostOffices>
{
    [Theory, OnBoth]
    public async Task Each_channel_delivers_in_its_own_form(DatabaseKind database)
    {
        var office = await offices.On(database);
        var (wecom, dingtalk, subject) = (office.Robot("ok"), office.Robot("ok"), TestData.Unique("导出"));
        var phone = $"139{Random.Shared.Next(10_000_000, 99_999_999)}";
        var address = $"{TestData.Unique("r").ToLowerInvariant()}@example.cn";
        var reader = await office.ReaderAsync(channels: [(Email, address), (Sms, phone), (WeCom, wecom), (DingTalk, dingtalk)]);
        await reader.Visitor.SubmitAsync("/account/messages", [("Input.Channels[3].Secret", "SEC0815")]);
        await office.SendAsync(reader, subject);
        var sent = await office.UntilAsync(reader, DeliveryState.Sent);
        Assert.Equal(4, sent.Count);

        var text = $"{subject}：任务已经完成，可以查看结果。\n{PostOffice.Site}/jobs";
        var mail = Assert.Single(office.Mail.To(address));
        Assert.Equal(("post@example.cn", $"【张家港市科技招商平台】{subject}", text), (mail.From, mail.Message.Subject, mail.Message.TextBody!.TrimEnd().ReplaceLineEndings("\n")));
        Assert.Contains($"\0post\0{PostOffice.MailSecret}", office.Mail.SignedIn);
        var sms = Assert.Single(office.Http.At("/sms"), r => r.Body.GetProperty("phone").GetString() == phone);
        Assert.Equal((sent.Single(d => d.Channel == Sms).Id.ToString("N"), $"Bearer {PostOffice.SmsSecret}", $"【张家港市科技招商平台】{text}"), (sms.Headers["idempotency-key"], sms.Headers["authorization"], sms.Text));
        foreach (var robot in new[] { wecom, dingtalk })
        {
            var said = Assert.Single(office.Http.At(PostOffice.PathOf(robot)));
            Assert.Equal(("text", $"【张家港市科技招商平台】{text}"), (said.Body.GetProperty("msgtype").GetString(), said.Text));
            var query = System.Web.HttpUtility.ParseQueryString(said.Query);
            Assert.Equal(robot == dingtalk ? RobotChannel.Sign("SEC0815", long.Parse(query["timestamp"]!)) : null, query["sign"]);
        }
    }

    [Theory, OnBoth]
    public async Task What_was_sent_is_not_sent_again(DatabaseKind database)
    {
        var office = await offices.On(database);
        var (robot, subject) = (office.Robot("ok"), TestData.Unique("一次"));
        var reader = await office.ReaderAsync(channels: [(WeCom, robot)]);
        await office.City.WriteAsync(async db =>
        {
            for (var i = 0; i < 2; i++) await db.SendMessageAsync(JobMessages.Done, reader.Id, new MessageText(subject, "/jobs", "once"), TimeProvider.System.Now());
            return true;
        });
        await office.SendAsync(reader, subject, "once");
        await office.UntilAsync(reader, DeliveryState.Sent);
        Assert.Single(office.Http.At(PostOffice.PathOf(robot)));
        Assert.Equal(1, await office.City.ReadAsync(db => db.Messages.Whole.CountAsync(m => m.UserId == reader.Id)));
        // Rolled back with the write that it is a part of.
        await Assert.ThrowsAsync<InvalidOperationException>(() => office.City.WriteAsync<bool>(async db =>
        {
            await db.SendMessageAsync(JobMessages.Done, reader.Id, new MessageText(subject, "/jobs", "never"), TimeProvider.System.Now());
            throw new InvalidOperationException("no");
        }));
        Assert.Equal(1, await office.City.ReadAsync(db => db.Messages.Whole.CountAsync(m => m.UserId == reader.Id)));
    }

    [Theory, OnBoth]
    public async Task A_digest_gathers_and_quiet_hours_hold_back(DatabaseKind database)
    {
        var office = await offices.On(database);
        var (daily, quiet) = (office.Robot("ok"), office.Robot("ok"));
        var gatherer = await office.ReaderAsync(MessagePace.Daily, null, (WeCom, daily));
        var sleeper = await office.ReaderAsync(MessagePace.AtOnce, ("00:00", "23:59"), (WeCom, quiet));
        var subjects = Enumerable.Range(0, 3).Select(_ => TestData.Unique("汇总")).ToList();
        await office.SendAsync(gatherer, subjects[0]);
        await office.SendAsync(gatherer, subjects[1]);
        await office.SendAsync(gatherer, subjects[2], urgent: true);
        await office.SendAsync(sleeper, "夜里", urgent: true);
        // The urgent one does not wait for the digest.
        var all = await office.UntilAsync(gatherer, a => a.Count(d => d.State == DeliveryState.Sent) == 1);
        Assert.Contains(subjects[2], Assert.Single(office.Http.At(PostOffice.PathOf(daily))).Text, StringComparison.Ordinal);
        var next = DeliveryTimes.NextDigest(TimeProvider.System.Now(), await office.City.ReadAsync(db => db.WorkCalendarAsync()));
        Assert.All(all.Where(d => d.IsDigest), d => Assert.Equal((DeliveryState.Waiting, next), (d.State, d.NotBefore)));

        // At its hour the digest is one text.
        var due = TimeProvider.System.Now();
        await office.City.ReadAsync(db => db.Deliveries.Whole.Where(d => d.UserId == gatherer.Id && d.IsDigest).ExecuteUpdateAsync(set => set.SetProperty(d => d.NotBefore, due)));
        await office.UntilAsync(gatherer, DeliveryState.Sent);
        var digest = office.Http.At(PostOffice.PathOf(daily)).Last().Text;
        Assert.Equal(2, office.Http.At(PostOffice.PathOf(daily)).Count());
        Assert.Contains(string.Format(null, Wutong.Platform.Words.Message_DigestTitle, 2), digest, StringComparison.Ordinal);
        Assert.Contains(subjects[0], digest, StringComparison.Ordinal);
        Assert.Contains(subjects[1], digest, StringComparison.Ordinal);

        // Not even an urgent one wakes anybody.
        var held = Assert.Single(await office.DeliveriesAsync(sleeper));
        Assert.Equal((DeliveryState.Waiting, "23:59"), (held.State, held.NotBefore.InChina().ToString("HH:mm", null)));
        Assert.Empty(office.Http.At(PostOffice.PathOf(quiet)));
        using var keeper = await office.City.NewVisitorAsync("xitong");
        Assert.Equal(302, (await keeper.PostWithTokenAsync("/settings/messages/outbox/settle?handler=GiveUp", ("Input.Ids", $"{held.Id}"))).Code);
        Assert.Equal(DeliveryTrouble.GivenUp, Assert.Single(await office.UntilAsync(sleeper, DeliveryState.Dead)).Trouble);
    }

    [Theory, OnBoth]
    public async Task Two_processes_send_each_once(DatabaseKind database)
    {
        var office = await offices.On(database);
        await using var second = await City.StartAsync(office.City.Target, o => o with { Messages = PostOffice.Options });
        List<(Reader Reader, string Robot)> readers = [];
        for (var i = 0; i < 5; i++)
        {
            var robot = office.Robot("ok");
            readers.Add((await office.ReaderAsync(channels: [(WeCom, robot)]), robot));
        }
        await Task.WhenAll(readers.Select(r => office.SendManyAsync(r.Reader, 10)));
        foreach (var (reader, robot) in readers)
        {
            Assert.All(await office.UntilAsync(reader, DeliveryState.Sent), d => Assert.Equal(1, d.Attempts));
            Assert.Equal(10, office.Http.At(PostOffice.PathOf(robot)).Select(r => r.Text).Distinct().Count());
            Assert.Equal(10, office.Http.At(PostOffice.PathOf(robot)).Count());
        }
    }

    [Theory, OnBoth]
    public async Task A_receiver_that_fails_is_tried_eight_times_and_again_when_somebody_says_so(DatabaseKind database)
    {
        var office = await offices.On(database);
        var (robot, subject) = (office.Robot("fail"), TestData.Unique("失败"));
        var reader = await office.ReaderAsync(channels: [(WeCom, robot)]);
        await office.SendAsync(reader, subject);
        var dead = Assert.Single(await office.UntilAsync(reader, DeliveryState.Dead));
        Assert.Equal((8, DeliveryTrouble.Answered, 500), (dead.Attempts, dead.Trouble, dead.TroubleCode));
        Assert.Equal(8, office.Http.At(PostOffice.PathOf(robot)).Count());

        using var keeper = await office.City.NewVisitorAsync("xitong");
        var list = await keeper.GetAsync("/settings/messages/outbox?state=Dead");
        Assert.Contains("127.0.0.1…", list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(subject, list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(PostOffice.PathOf(robot), list.Body, StringComparison.Ordinal);
        office.Http.Mended[PostOffice.PathOf(robot)] = true;
        Assert.Equal(302, (await keeper.PostWithTokenAsync("/settings/messages/outbox/settle?handler=Retry", ("Input.Ids", $"{dead.Id}"))).Code);
        await office.UntilAsync(reader, DeliveryState.Sent);
        Assert.Equal(9, office.Http.At(PostOffice.PathOf(robot)).Count());
    }

    [Theory, OnBoth]
    public async Task One_that_hangs_holds_up_nobody_and_is_not_sent_twice(DatabaseKind database)
    {
        var office = await offices.On(database);
        var (stuck, fine) = (office.Robot("hang"), office.Robot("ok"));
        var (waits, goes) = (await office.ReaderAsync(channels: [(DingTalk, stuck)]), await office.ReaderAsync(channels: [(DingTalk, fine)]));
        await office.SendManyAsync(waits, 12);
        await office.SendManyAsync(goes, 12);
        // One at a time of the hanging receiver takes its whole time to send: the others are through before its second.
        await office.UntilAsync(goes, DeliveryState.Sent);
        Assert.InRange(office.Http.At(PostOffice.PathOf(stuck)).Count(), 0, 2);
        Assert.Equal(12, office.Http.At(PostOffice.PathOf(fine)).Count());
        // Its time is over, and the next begins; the rest need not be waited for.
        await office.UntilAsync(waits, all => all.Exists(d => d.State == DeliveryState.Unclear));
        office.Http.Broken[PostOffice.PathOf(stuck)] = true;
        // Each that left is unclear; what waited behind it counts the attempts, and is dead without having left.
        var ended = await office.UntilAsync(waits, all => all.TrueForAll(d => d.State is DeliveryState.Unclear or DeliveryState.Dead));
        Assert.Equal(8, ended.Count(d => d.State == DeliveryState.Unclear));
        Assert.Equal(8, office.Http.At(PostOffice.PathOf(stuck)).Count());
        Assert.All(ended, d => Assert.Equal(DeliveryTrouble.NoAnswer, d.Trouble));
    }

    [Theory, OnBoth]
    public async Task What_a_dead_process_had_taken_is_sent_again_only_where_it_cannot_arrive_twice(DatabaseKind database)
    {
        var office = await offices.On(database);
        var (robot, phone) = (office.Robot("ok"), $"138{Random.Shared.Next(10_000_000, 99_999_999)}");
        var reader = await office.ReaderAsync(MessagePace.Daily, null, (Sms, phone), (WeCom, robot));
        await office.SendAsync(reader, TestData.Unique("中断"));
        var parcel = Guid.CreateVersion7();
        var gone = TimeProvider.System.Now().AddMinutes(-1);
        await office.City.ReadAsync(db => db.Deliveries.Whole.Where(d => d.UserId == reader.Id).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, DeliveryState.Sending).SetProperty(d => d.Holder, "dead").SetProperty(d => d.LeaseUntil, gone).SetProperty(d => d.ParcelId, parcel).SetProperty(d => d.Attempts, 1)));
        var settled = await office.UntilAsync(reader, all => all.TrueForAll(d => d.State is DeliveryState.Sent or DeliveryState.Unclear));
        Assert.Equal(DeliveryState.Sent, settled.Single(d => d.Channel == Sms).State);
        Assert.Equal(parcel.ToString("N"), Assert.Single(office.Http.At("/sms"), r => r.Body.GetProperty("phone").GetString() == phone).Headers["idempotency-key"]);
        var unclear = settled.Single(d => d.Channel == WeCom);
        Assert.Equal((DeliveryState.Unclear, DeliveryTrouble.HolderDied), (unclear.State, unclear.Trouble));
        Assert.Empty(office.Http.At(PostOffice.PathOf(robot)));

        // A person may have it sent again, knowing what that may mean.
        using var keeper = await office.City.NewVisitorAsync("xitong");
        var page = await keeper.GetAsync($"/settings/messages/outbox/settle?id={unclear.Id}");
        Assert.Contains(Wutong.Platform.Words.Delivery_UnclearMeans, page.Text, StringComparison.Ordinal);
        const string retry = "/settings/messages/outbox/settle?handler=Retry";
        var refused = await keeper.PostWithTokenAsync(retry, ("Input.Ids", $"{unclear.Id}"));
        Assert.Equal(400, refused.Code);
        Assert.Contains(Wutong.Platform.Words.Delivery_SayTwice, refused.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await keeper.PostWithTokenAsync(retry, ("Input.Ids", $"{unclear.Id}"), ("Input.MayArriveTwice", "true"))).Code);
        await office.UntilAsync(reader, DeliveryState.Sent);
        Assert.Single(office.Http.At(PostOffice.PathOf(robot)));
        // Who did so stands in the log, what the postman did does not.
        Assert.Equal("xitong", Assert.Single(await office.City.ReadAsync(db => db.AuditEntries.Where(e => e.EntityId == unclear.Id).Select(e => e.ActorName).ToListAsync())));
    }

    [Theory, OnBoth]
    public async Task What_is_refused_is_not_tried_again(DatabaseKind database)
    {
        var office = await offices.On(database);
        foreach (var (channel, address, code) in new[] { (WeCom, office.Robot("code/93000"), 93000), (DingTalk, office.Robot("moved"), 302), (Email, $"refused{TestData.Unique("x").ToLowerInvariant()}@example.cn", 550) })
        {
            var reader = await office.ReaderAsync(channels: [(channel, address)]);
            await office.SendAsync(reader, "拒收");
            var dead = Assert.Single(await office.UntilAsync(reader, DeliveryState.Dead));
            Assert.Equal((1, DeliveryTrouble.Answered, code), (dead.Attempts, dead.Trouble, dead.TroubleCode));
        }
        Assert.Empty(office.Http.At("/ok/elsewhere"));
        // Busy is not refused, and a mail server that hangs after the mail leaves it unclear.
        foreach (var (channel, address, state) in new[] { (WeCom, office.Robot("code/45009"), DeliveryState.Dead), (Email, $"later{TestData.Unique("x").ToLowerInvariant()}@example.cn", DeliveryState.Dead), (Email, $"hang{TestData.Unique("x").ToLowerInvariant()}@example.cn", DeliveryState.Unclear) })
        {
            var reader = await office.ReaderAsync(channels: [(channel, address)]);
            await office.SendAsync(reader, "再试");
            Assert.Equal(state == DeliveryState.Dead ? 8 : 1, Assert.Single(await office.UntilAsync(reader, state)).Attempts);
        }
    }

    [Theory, OnBoth]
    public async Task Whoever_turns_a_channel_off_gets_nothing_more_by_it(DatabaseKind database)
    {
        var office = await offices.On(database);
        var robot = office.Robot("ok");
        var reader = await office.ReaderAsync(MessagePace.Daily, null, (WeCom, robot));
        await office.SendAsync(reader, "还要吗");
        var page = (await reader.Visitor.GetAsync("/account/messages")).Page;
        var fields = Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("main form")!).Where(f => f.Name != "Input.Channels[2].IsOn");
        Assert.Equal(302, (await reader.Visitor.PostAsync("/account/messages", fields)).Code);
        var due = TimeProvider.System.Now();
        await office.City.ReadAsync(db => db.Deliveries.Whole.Where(d => d.UserId == reader.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.NotBefore, due)));
        Assert.Equal(DeliveryTrouble.NotWanted, Assert.Single(await office.UntilAsync(reader, DeliveryState.Dead)).Trouble);
        await office.SendAsync(reader, "不要了");
        Assert.Single(await office.DeliveriesAsync(reader));
        Assert.Empty(office.Http.At(PostOffice.PathOf(robot)));
    }
}
