using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Contracts;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Data;

/// <summary>Many people at once, on a city of their own so that nobody else's tests wait for them.</summary>
public sealed class ManyAtOnceTests
{
    private const string Projects = "/api/attraction/projects";

    [Theory, OnBoth]
    public async Task Of_a_hundred_officers_who_advance_the_same_project_at_once_exactly_one_wins(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post);
        var tokens = await OfficersAsync(city, post, 100);
        using var network = city.Stranger();
        var answers = await Task.WhenAll(tokens.Select(t => network.CallAsync(HttpMethod.Post, $"{Projects}/{project.Id}/advance", new { version = project.Version, next = "Negotiating" }, t)));
        Assert.Equal(1, answers.Count(a => a.Code == 200));
        Assert.All(answers.Where(a => a.Code != 200), a => Assert.True(a.Code == 409 || (a.Code == 400 && a.Json.TryGetProperty("errors", out _)), $"{a.Code} {a.Body}"));
        var now = await city.Data.ReloadAsync(project.Id);
        Assert.Equal((Stage.Negotiating, project.Version + 1), (now.Stage, now.Version));
        Assert.Single(now.StageChanges);
    }

    [Theory, OnBoth]
    public async Task Thirty_two_write_while_thirty_two_read_and_nobody_sees_an_error(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var post = await city.Data.PostAsync();
        var investor = await city.Data.OrganisationAsync();
        var tokens = await OfficersAsync(city, post, 64);
        using var network = city.Stranger();
        var until = Stopwatch.GetTimestamp() + (Places.IsFull ? 60 : 4) * Stopwatch.Frequency;
        List<double> reads = [], writes = [];
        List<string> bad = [];

        async Task LoopAsync(List<double> times, Func<Task<Answer>> once)
        {
            while (Stopwatch.GetTimestamp() < until)
            {
                var from = Stopwatch.GetTimestamp();
                var answer = await once();
                lock (times) times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                if (answer.Code != 200) lock (bad) bad.Add($"{answer.Code} {answer.Body[..Math.Min(200, answer.Body.Length)]}");
                await Task.Delay(20);
            }
        }

        var readers = tokens.Take(32).Select(t => Task.Run(() => LoopAsync(reads, () => network.CallAsync(HttpMethod.Get, $"{Projects}?limit=20", null, t))));
        var writers = tokens.Skip(32).Select((t, i) => Task.Run(() => LoopAsync(writes, () => network.CallAsync(HttpMethod.Post, Projects,
            new { name = $"并发项目 {i}", investor = investor.Name, kind = "Technology", origin = "Visit" }, t))));
        await Task.WhenAll(readers.Concat(writers));
        var made = await city.ReadAsync(db => db.Set<Wutong.Attraction.Projects.InvestmentProject>().CountAsync(p => p.InvestorId == investor.Id));
        Say.NothingIsWrong(bad);
        Assert.Equal(writes.Count, made);
        TestContext.Current.TestOutputHelper?.WriteLine($"{database}: {reads.Count} reads, p99 {P99(reads):0} ms; {writes.Count} writes, p99 {P99(writes):0} ms");
        // The time is a promise only where nothing else runs on the machine.
        if (Places.IsFull) Assert.True(P99(reads) <= 250, $"Readers waited {P99(reads):0} ms at the 99th percentile.");
    }

    private static async Task<List<string>> OfficersAsync(City city, Post post, int count)
    {
        List<string> secrets = [];
        await city.WriteAsync(db =>
        {
            for (var i = 0; i < count; i++)
            {
                var user = NewAccount.Make(TestData.Unique("many"), $"第 {i} 人", [new RoleBinding { Role = Role.InvestmentOfficer, OfficeId = post.OfficeId }]);
                var (token, secret) = ApiToken.Create(user.Id, "test", ApiToken.AllScopes, TimeProvider.System.Now(), TimeSpan.FromDays(1));
                db.Users.Add(user);
                db.ApiTokens.Add(token);
                secrets.Add(secret);
            }
        });
        return secrets;
    }

    private static double P99(List<double> times) => times.Order().ElementAt((int)(times.Count * 0.99));
}
