using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform.Messages;

/// <summary>A city of its own on each database whose messages leave for stand-ins, quickly. Tests share it; each has readers of its own.</summary>
public sealed class PostOffices : IAsyncDisposable
{
    private readonly Lazy<Task<PostOffice>> sqlite = new(() => PostOffice.StartAsync(DatabaseKind.Sqlite)), postgres = new(() => PostOffice.StartAsync(DatabaseKind.Postgres));

    internal Task<PostOffice> On(DatabaseKind kind) => (kind == DatabaseKind.Sqlite ? sqlite : postgres).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var office in new[] { sqlite, postgres })
            if (office.IsValueCreated && office.Value.IsCompletedSuccessfully) await office.Value.Result.DisposeAsync();
    }
}

/// <summary>Somebody who is told things.</summary>
internal sealed record Reader(string Account, Guid Id, Visitor Visitor);

internal sealed class PostOffice(City city, HttpReceiver http, MailReceiver mail) : IAsyncDisposable
{
    public const string MailSecret = "geheim-der-post", SmsSecret = "geheim-des-tors", Site = "https://zhaoshang.example.cn";

    /// <summary>Time to answer is far more than a stand-in needs on a machine that is busy with other tests: only what hangs uses it up.</summary>
    public static MessageOptions Options { get; } = new() { AllowInside = true, SendTime = TimeSpan.FromSeconds(8), Poll = TimeSpan.FromMilliseconds(100), Pause = _ => TimeSpan.FromMilliseconds(10) };

    public City City => city;
    public HttpReceiver Http => http;
    public MailReceiver Mail => mail;

    public static async Task<PostOffice> StartAsync(DatabaseKind kind)
    {
        var (http, mail) = (await HttpReceiver.StartAsync(), MailReceiver.Start());
        var city = await City.StartAsync(await Cities.NewDatabaseAsync(kind), o => o with { Messages = Options });
        using var keeper = await city.NewVisitorAsync("xitong");
        var saved = await keeper.SubmitAsync("/settings/messages",
        [
            ("Input.SiteAddress", Site), ("Input.HasEmail", "true"), ("Input.MailHost", "127.0.0.1"), ("Input.MailPort", $"{mail.Port}"), ("Input.MailSecurity", "None"), ("Input.MailAccount", "post"),
            ("Input.MailPassword", MailSecret), ("Input.MailFrom", "post@example.cn"), ("Input.HasSms", "true"), ("Input.SmsAddress", $"{http.Address}/sms"), ("Input.SmsSecret", SmsSecret),
            ("Input.HasWeCom", "true"), ("Input.HasDingTalk", "true"),
        ], "/settings/messages");
        Assert.True(saved.Code == 302, saved.Text);
        return new PostOffice(city, http, mail);
    }

    /// <summary>Somebody new who wants to be told by these channels, at any hour.</summary>
    public async Task<Reader> ReaderAsync(MessagePace pace = MessagePace.AtOnce, (string, string)? quiet = null, params (MessageChannel Channel, string Address)[] channels)
    {
        var (account, id) = await city.Data.UserAsync(Role.Expert);
        var reader = new Reader(account, id, await city.NewVisitorAsync(account));
        List<(string, string)> typed = [("Input.Pace", pace.ToString()), ("Input.QuietFrom", quiet?.Item1 ?? ""), ("Input.QuietTo", quiet?.Item2 ?? "")];
        foreach (var (channel, address) in channels) typed.AddRange([($"Input.Channels[{(int)channel}].IsOn", "true"), ($"Input.Channels[{(int)channel}].Address", address)]);
        var saved = await reader.Visitor.SubmitAsync("/account/messages", typed);
        Assert.True(saved.Code == 302, saved.Text);
        return reader;
    }

    public string Robot(string behaviour) => $"{http.Address}/{behaviour}/{TestData.Unique("robot")}";

    public static string PathOf(string address) => new Uri(address).AbsolutePath;

    public Task SendAsync(Reader reader, string subject, string? key = null, bool urgent = false) => city.WriteAsync(async db =>
    {
        await db.SendMessageAsync(JobMessages.Done with { IsUrgent = urgent }, reader.Id, new MessageText(subject, "/jobs", key ?? subject), TimeProvider.System.Now());
        return true;
    });

    /// <summary>Several in one write.</summary>
    public Task SendManyAsync(Reader reader, int count) => city.WriteAsync(async db =>
    {
        for (var i = 0; i < count; i++) await db.SendMessageAsync(JobMessages.Done, reader.Id, new MessageText(TestData.Unique("很多"), "/jobs", TestData.Unique("key")), TimeProvider.System.Now());
        return true;
    });

    public Task<List<Delivery>> DeliveriesAsync(Reader reader) => city.ReadAsync(db => db.Deliveries.Whole.AsNoTracking().Where(d => d.UserId == reader.Id).OrderBy(d => d.Id).ToListAsync());

    /// <summary>Waits until a reader's deliveries are as expected; half a minute is far more than it takes.</summary>
    public async Task<List<Delivery>> UntilAsync(Reader reader, Func<List<Delivery>, bool> expected)
    {
        List<Delivery> now = [];
        for (var i = 0; i < 1500; i++)
        {
            now = await DeliveriesAsync(reader);
            if (expected(now)) return now;
            await Task.Delay(20);
        }
        throw new Xunit.Sdk.XunitException($"The deliveries are still {string.Join(", ", now.Select(d => $"{d.Channel} {d.State} ({d.Trouble} {d.TroubleCode}, {d.Attempts})"))}.");
    }

    public Task<List<Delivery>> UntilAsync(Reader reader, DeliveryState state) => UntilAsync(reader, all => all.Count > 0 && all.TrueForAll(d => d.State == state));

    public async ValueTask DisposeAsync()
    {
        await city.DisposeAsync();
        await http.DisposeAsync();
        mail.Dispose();
    }
}
