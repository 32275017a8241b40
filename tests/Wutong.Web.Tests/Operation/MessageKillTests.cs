using System.Diagnostics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Database;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Messages.Channels;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.SignIn;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.Platform.Messages;

namespace Wutong.Web.Tests.Operation;

/// <summary>
/// Many messages at once, to a gateway and to robots of which one hangs and one fails, and kill -9 in the middle: nothing is lost, and nothing that could arrive
/// twice is sent twice. Long, because it is a program that starts twice and sends them all.
/// </summary>
public sealed class MessageKillTests
{
    private const int Readers = 20;

    [Theory, OnBoth]
    public async Task Nothing_is_lost_and_nothing_arrives_twice(DatabaseKind database)
    {
        var count = Places.IsFull ? 10_000 : 300;
        await using var http = await HttpReceiver.StartAsync();
        var target = await Cities.NewDatabaseAsync(database);
        var readers = await FillAsync(target, http, count);
        var clock = Stopwatch.StartNew();
        (string, string)[] inside = [("Messages__AllowInside", "true")];
        var (program, address) = await ProgramProcess.ServeAsync(target, inside);
        using (program)
        {
            while (http.All.Count < count / 3 && clock.Elapsed < TimeSpan.FromMinutes(10)) await Task.Delay(10);
            // Pages answer meanwhile, and wait for no receiver, of which one takes ten seconds. The first is slow by itself.
            using var client = new HttpClient { BaseAddress = address };
            await client.GetAsync("/");
            var page = Stopwatch.StartNew();
            Assert.Equal(200, (int)(await client.GetAsync("/")).StatusCode);
            Assert.InRange(page.Elapsed.TotalSeconds, 0, 5);
            await program.KillAsync();
        }
        // Eight are sent at once; on a slow machine the kill may come between two attempts.
        Assert.InRange(await CountAsync(target, d => d.State == DeliveryState.Sending), 0, 8);
        await target.RawAsync("UPDATE \"Deliveries\" SET \"LeaseUntil\" = \"CreatedAt\" WHERE \"State\" = 'Sending'");
        var (next, _) = await ProgramProcess.ServeAsync(target, inside);
        using (next)
        {
            // What goes to those who answer is through; what goes to the one that hangs and the one that fails is still tried, for hours.
            var (hangs, fails) = (readers[0].User, readers[1].User);
            while (clock.Elapsed < TimeSpan.FromMinutes(20) && await CountAsync(target, d => d.UserId != hangs && d.UserId != fails && d.State != DeliveryState.Sent && d.State != DeliveryState.Unclear) > 0) await Task.Delay(100);
            await next.KillAsync();
        }
        await using var db = target.Open();
        var all = await db.Deliveries.Whole.AsNoTracking().ToListAsync();
        Assert.Equal(2 * count, all.Count);
        var robots = readers.ToDictionary(r => r.User, r => r.Path);
        // By the gateway everything, the interrupted ones with the key that they had: it tells them apart.
        var keys = http.At("/ok/sms").Select(r => r.Headers["idempotency-key"]).ToList();
        Assert.All(all.Where(d => d.Channel == MessageChannel.Sms), d => Assert.Equal(DeliveryState.Sent, d.State));
        Assert.Equal(count, keys.Distinct().Count());
        Assert.InRange(keys.Count - count, 0, 4);
        // By robots each text once at most; what is unclear is what was under way, and the hanging one's.
        foreach (var (user, path) in robots.Where(r => r.Value.StartsWith("/ok/", StringComparison.Ordinal)))
        {
            var texts = http.At(path).Select(r => r.Text).ToList();
            Assert.Equal(texts.Count, texts.Distinct().Count());
            var own = all.Where(d => d.UserId == user && d.Channel == MessageChannel.WeCom).ToList();
            Assert.InRange(own.Count(d => d.State == DeliveryState.Unclear), 0, 1);
            Assert.InRange(texts.Count, own.Count(d => d.State == DeliveryState.Sent), own.Count);
        }
        Assert.All(all.Where(d => d.UserId == readers[1].User && d.Channel == MessageChannel.WeCom), d => Assert.True(d.State is DeliveryState.Waiting or DeliveryState.Unclear or DeliveryState.Sending or DeliveryState.Dead));
        TestContext.Current.SendDiagnosticMessage($"{database}: {2 * count} deliveries in {clock.Elapsed.TotalSeconds:0.0} s.");
    }

    private static string PathOf(int reader) => $"/{(reader == 0 ? "hang" : reader == 1 ? "fail" : "ok")}/robot{reader}";

    private static async Task<int> CountAsync(DatabaseTarget target, System.Linq.Expressions.Expression<Func<Delivery, bool>> which)
    {
        await using var db = target.Open();
        return await db.Deliveries.Whole.CountAsync(which);
    }

    /// <summary>Accounts with a telephone and a robot each, the first of which hangs and the second fails, and what they are to be told.</summary>
    private static async Task<List<(Guid User, string Path)>> FillAsync(DatabaseTarget target, HttpReceiver http, int count)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddWutongDatabase(target);
        services.AddHttpContextAccessor();
        services.AddSignIn();
        await using var provider = services.BuildServiceProvider();
        var secrets = new MessageSecrets(provider.GetRequiredService<IDataProtectionProvider>());
        await using var db = target.Open();
        var now = TimeProvider.System.Now();
        List<(Guid, string)> readers = [];
        var (secret, addresses) = (secrets.Hide("secret"), Enumerable.Range(0, Readers).Select(i => (Phone: secrets.Hide($"1390000{i:0000}"), Robot: secrets.Hide(http.Address + PathOf(i)))).ToList());
        await db.WriteAsync(() =>
        {
            readers.Clear();
            db.MessageSettings.Add(new MessageSettings { HasSms = true, HasWeCom = true, SmsAddress = $"{http.Address}/ok/sms", SmsSecret = secret });
            for (var i = 0; i < Readers; i++)
            {
                var user = NewAccount.Make($"reader{i}", $"收信人{i}", [], isExample: true);
                var choices = new MessageChoices { UserId = user.Id };
                foreach (var (channel, address) in new[] { (MessageChannel.Sms, addresses[i].Phone), (MessageChannel.WeCom, addresses[i].Robot) })
                {
                    var own = choices.Of(channel);
                    (own.IsOn, own.Address) = (true, address);
                }
                db.Users.Add(user);
                db.MessageChoices.Add(choices);
                readers.Add((user.Id, PathOf(i)));
            }
            return Task.CompletedTask;
        });
        foreach (var batch in Enumerable.Range(0, count).Chunk(200))
            await db.WriteAsync(async () =>
            {
                foreach (var i in batch) await db.SendMessageAsync(JobMessages.Done, readers[i % Readers].Item1, new MessageText($"第{i}条", "/jobs", $"{i}"), now);
            });
        return readers;
    }
}
