using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform.Metrics;

/// <summary>Figures: the sum of their rows, as of any day, as known on any day, and nobody's but whose records they count.</summary>
public sealed class MetricTests
{
    private static readonly DateOnly Today = TimeProvider.System.Now().Day();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", null);

    private static async Task<long> ValueAsync(Visitor who, string metric, string query = "")
    {
        var answer = await who.CallAsync(HttpMethod.Get, $"/api/metrics/{metric}{query}");
        Assert.True(answer.Code == 200, $"{answer.Code} {answer.Body}");
        return answer.Json.GetProperty("value").GetInt64();
    }

    [Theory, OnBoth]
    public async Task Every_figure_is_the_sum_of_its_rows_in_every_month_for_every_role(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        await using var machine = Template.Open(target, Actor.Machine(TimeProvider.System.Now()));
        var accounts = (await machine.Users.Include(u => u.Bindings).ToListAsync()).DistinctBy(u => string.Join(',', u.Bindings.Select(b => b.Role).Order())).ToList();
        Assert.True(accounts.Count >= 12);
        var counted = 0;
        foreach (var account in accounts)
        {
            var actor = new Actor(account.Id, account.UserName!, account.DisplayName, account.Bindings.Select(b => new Right(b.Role, b.OfficeId, b.DistrictId, b.OrganisationId)), TimeProvider.System.Now());
            await using var db = Template.Open(target, actor);
            var series = await new MetricSeries(db, actor, Today).ReadAsync();
            foreach (var metric in db.Modules.Metrics.Metrics)
                for (var month = 0; month < 12; month++)
                {
                    var told = series.TryGetValue(metric.Name, out var months) ? months[month].Value : 0;
                    // Of those that are 0, the last month of each stands for all: there are thousands.
                    if (told == 0 && month < 11) continue;
                    var last = month == 11 ? Today : new DateOnly(Today.Year, Today.Month, 1).AddMonths(month - 10).AddDays(-1);
                    var question = new MetricQuestion(metric, last) { From = metric.Kind == MetricKind.Flow ? new DateOnly(last.Year, last.Month, 1) : null };
                    var figure = await db.FigureAsync(actor, question);
                    // The months of the catalogue come from other statements: they must say the same.
                    Assert.Equal(told, figure.Value);
                    if (figure.Rows == 0) continue;
                    var rows = await db.RowsOfAsync(actor, question).ToListAsync();
                    Assert.Equal((figure.Value, figure.Rows), (rows.Sum(r => r.Value), rows.Count));
                    counted++;
                }
        }
        Assert.True(counted > 100, $"Only {counted} figures were not empty.");
    }

    [Theory, OnBoth]
    public async Task What_was_known_yesterday_is_not_changed_by_what_is_corrected_today(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var officer = await city.NewVisitorAsync(post.Account);
        using var head = await city.NewVisitorAsync("heqing");
        var signed = await city.Data.ProjectAsync(post, p => { p.SignedOn = Today.AddDays(-9); p.TotalInvestment = TestData.Wan(5_000); });
        var gone = await city.Data.ProjectAsync(post, p => { p.SignedOn = Today.AddDays(-9); p.TotalInvestment = TestData.Wan(700); });
        // Both came in some days ago.
        await city.Target.RawAsync($"UPDATE \"MetricEntries\" SET \"RecordedAt\" = {Moment(database, TimeProvider.System.Now().AddDays(-5))} WHERE {Is(database, signed.Id)} OR {Is(database, gone.Id)}");
        var (from, known, place) = (Day(Today.AddDays(-20)), Day(Today.AddDays(-1)), $"&district={post.DistrictId}");
        var (now, then) = ($"?from={from}{place}", $"?from={from}&known={known}{place}");
        Assert.Equal(5_700 * 1_000_000L, await ValueAsync(officer, "projects.signed-total", now));
        Assert.Equal(5_700 * 1_000_000L, await ValueAsync(officer, "projects.signed-total", then));
        Assert.Equal(0, await ValueAsync(officer, "projects.signed-total", $"?from={from}&known={Day(Today.AddDays(-7))}{place}"));

        // Corrected: the sum, and the day to one before the span.
        await city.WriteAsync(async db =>
        {
            var project = await db.Projects.Whole.SingleAsync(p => p.Id == signed.Id);
            (project.TotalInvestment, project.SignedOn) = (TestData.Wan(6_000), Today.AddDays(-8));
            return true;
        });
        Assert.Equal(6_700 * 1_000_000L, await ValueAsync(officer, "projects.signed-total", now));
        Assert.Equal(5_700 * 1_000_000L, await ValueAsync(officer, "projects.signed-total", then));
        var page = await officer.GetAsync($"/metrics/projects.signed-total?known={known}&district={post.DistrictId}");
        Assert.Contains(signed.Name, page.Text, StringComparison.Ordinal);

        // Removed: nobody can see it any more, but what the city knew stays what it was.
        await city.WriteAsync(async db =>
        {
            db.Projects.Remove(await db.Projects.Whole.SingleAsync(p => p.Id == gone.Id));
            return true;
        });
        Assert.Equal(6_000 * 1_000_000L, await ValueAsync(head, "projects.signed-total", now));
        Assert.Equal(5_700 * 1_000_000L, await ValueAsync(head, "projects.signed-total", then));
        Assert.Equal(5_000 * 1_000_000L, await ValueAsync(officer, "projects.signed-total", then));
    }

    private static string Is(DatabaseKind database, Guid id) => $"\"RecordId\" = '{(database == DatabaseKind.Sqlite ? id.ToString().ToUpperInvariant() : id.ToString())}'";

    private static string Moment(DatabaseKind database, DateTimeOffset moment) => database == DatabaseKind.Sqlite ? moment.UtcTicks.ToString(CultureInfo.InvariantCulture) : $"'{moment:O}'";

    [Theory, OnBoth]
    public async Task A_figure_counts_what_its_asker_sees_and_a_zone_with_its_towns_once(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (own, other) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        await city.WriteAsync(async db => (await db.Districts.Whole.SingleAsync(d => d.Id == other.DistrictId)).CountedWithId = own.DistrictId);
        foreach (var post in new[] { own, other }) await city.Data.ProjectAsync(post, p => p.SignedOn = Today);
        using var officer = await city.NewVisitorAsync(own.Account);
        using var head = await city.NewVisitorAsync("heqing");
        Assert.Equal(2, await ValueAsync(head, "projects.signed", $"?district={own.DistrictId}"));
        Assert.Equal(2, await ValueAsync(head, "projects.signed", $"?district={other.DistrictId}"));
        Assert.Equal(1, await ValueAsync(officer, "projects.signed", $"?district={own.DistrictId}"));
        Assert.Equal(1, await ValueAsync(officer, "projects.signed"));

        var rows = await officer.CallAsync(HttpMethod.Get, $"/api/metrics/rows?metric=projects.signed&current=true");
        Assert.Equal(1, rows.Json.GetProperty("items").GetArrayLength());
        var enterprise = await city.VisitorAsync("ruimai");
        Assert.Equal(403, (await enterprise.CallAsync(HttpMethod.Get, "/api/metrics/projects.signed")).Code);
        Assert.Equal(403, (await enterprise.GetAsync("/metrics")).Code);
    }

    [Fact]
    public async Task A_confidential_project_is_named_in_the_rows_by_its_code_name_alone()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var post = await city.Data.PostAsync();
        var (name, _) = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        var project = await city.Data.ProjectAsync(post, p => { p.SignedOn = Today; p.CodeName = TestData.Unique("代号"); });
        using var colleague = await city.NewVisitorAsync(name);
        var page = await colleague.GetAsync("/metrics/rows?metric=projects.signed");
        Assert.Contains(project.CodeName!, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(project.Name, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("projects.signed", "?asof=1899-01-01", "asof")]
    [InlineData("projects.signed", "?from=2999-01-01", "from")]
    [InlineData("projects.open", "?from=2026-01-01", "from")]
    [InlineData("projects.signed", "?known=0001-01-01", "known")]
    [InlineData("projects.signed", "?district=00000000-0000-7000-8000-000000000000", "district")]
    public async Task What_cannot_be_asked_is_refused_by_its_name(string metric, string query, string field)
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var answer = await (await city.VisitorAsync("heqing")).CallAsync(HttpMethod.Get, $"/api/metrics/{metric}{query}");
        Assert.Equal(400, answer.Code);
        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(field, out _), answer.Body);
    }

    [Theory]
    [InlineData("/api/metrics/nothing.here", 404)]
    [InlineData("/metrics/nothing.here", 404)]
    [InlineData("/metrics?asof=2026-13-01", 400)]
    [InlineData("/metrics?asof=1000-01-01", 400)]
    [InlineData("/metrics/projects.open?known=9999-12-31", 400)]
    [InlineData("/metrics/projects.open?district=x", 400)]
    [InlineData("/metrics/rows?record=x", 400)]
    [InlineData("/api/metrics/projects.open?asof=soon", 400)]
    public async Task What_is_no_metric_and_no_day_is_answered_so(string address, int code)
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        Assert.Equal(code, (await (await city.VisitorAsync("heqing")).GetAsync(address)).Code);
    }

    [Theory, OnBoth]
    public async Task Targets_are_set_by_those_who_keep_them_and_taken_back(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var keeper = await city.NewVisitorAsync("heqing");
        const string page = "/metrics/organisations.gazelle/targets";
        Assert.Equal(403, (await (await city.VisitorAsync("zhoulan")).GetAsync(page)).Code);
        var form = (await keeper.GetAsync(page)).Page;
        Assert.Equal(302, (await keeper.SubmitAsync(form, page, [("Target.Year", "2031"), ("Target.Value", "12")], page + "?handler=Target")).Code);
        // The same form again: somebody has changed the card since.
        Assert.Equal(409, (await keeper.SubmitAsync(form, page, [("Target.Year", "2032"), ("Target.Value", "13")], page + "?handler=Target")).Code);
        Assert.Equal(400, (await keeper.SubmitAsync(page, [("Target.Year", "1999"), ("Target.Value", "12")], page + "?handler=Target")).Code);
        Assert.Equal(400, (await keeper.SubmitAsync(page, [("Target.Year", "2031"), ("Target.Value", "0")], page + "?handler=Target")).Code);
        Assert.Equal(400, (await keeper.SubmitAsync(page, [("Target.Year", "2050"), ("Target.Value", "")], page + "?handler=Target")).Code);
        Assert.Contains("2031", (await keeper.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(12, await city.ReadAsync(db => db.MetricCards.Whole.Where(c => c.Metric == "organisations.gazelle").SelectMany(c => c.Targets).Select(t => t.Value).SingleAsync()));
        var version = await city.ReadAsync(db => db.MetricCards.Whole.Where(c => c.Metric == "organisations.gazelle").Select(c => c.Version).SingleAsync());
        Assert.Equal(200, (await keeper.CallAsync(HttpMethod.Put, "/api/metrics/organisations.gazelle/target", new { version, year = 2031 })).Code);
        Assert.Equal(0, await city.ReadAsync(db => db.MetricCards.Whole.Where(c => c.Metric == "organisations.gazelle").SelectMany(c => c.Targets).CountAsync()));
    }

    [Fact]
    public async Task Facts_written_past_the_platform_are_told_by_the_job()
    {
        var target = await Cities.NewDatabaseAsync(DatabaseKind.Sqlite);
        await target.RawAsync("DELETE FROM \"MetricEntries\"");
        var before = await Terminal.RunAsync(target, "metric", "get", "projects.open", "--asof", Day(Today));
        Assert.StartsWith("0\t", before.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await Terminal.RunAsync(target, "job", "run", "metrics")).Code);
        var after = await Terminal.RunAsync(target, "metric", "get", "projects.open", "--asof", Day(Today), "--rows", "--as", "heqing", "--format", "json");
        Assert.True(after.Code == 0, after.Error);
        var answer = System.Text.Json.JsonDocument.Parse(after.Out).RootElement;
        var value = answer.GetProperty("figure").GetProperty("value").GetInt64();
        Assert.True(value > 20);
        Assert.Equal(value, answer.GetProperty("rows").EnumerateArray().Sum(r => r.GetProperty("value").GetInt64()));
        Assert.Equal(1, (await Terminal.RunAsync(target, "metric", "get", "nothing.here", "--asof", Day(Today))).Code);
        Assert.Contains("projects.open", (await Terminal.RunAsync(target, "metric", "list")).Out, StringComparison.Ordinal);
    }
}
