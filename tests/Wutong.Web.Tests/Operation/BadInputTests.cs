using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Registry;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Operation;

/// <summary>Input that is wrong is answered 400 (413 for size) or beside its field, never 500, half saves nothing, and reads the same on both databases.</summary>
public sealed class BadInputTests
{
    private const string Projects = "/api/attraction/projects", Organisations = "/api/registry/organisations";

    /// <summary>What to put where a good project has something good, as JSON.</summary>
    private static readonly (string What, string Field, string Json)[] BadProjects =
    [
        ("no name", "name", "null"), ("an empty name", "name", "\"  \""), ("an over-long name", "name", $"\"{new string('长', 121)}\""), ("a number for a name", "name", "5"),
        ("a NUL", "name", "\"a\\u0000b\""), ("a lone high surrogate", "name", "\"a\\ud800b\""), ("a lone low surrogate", "name", "\"\\udc00\""), ("a list for a name", "name", "[]"),
        ("a kind that is none", "kind", "\"Other\""), ("a number for a kind", "kind", "1"), ("no kind", "kind", "null"), ("an origin that is none", "origin", "\"Moon\""),
        ("a nature that is none", "nature", "\"\""), ("an investor that is none", "investor", "\"没有这家企业\""),
        ("a district that is none", "districtId", $"\"{Guid.Empty}\""), ("a district that is no id", "districtId", "\"x\""),
        ("15亿", "totalInvestment", "{\"number\":\"15亿\"}"), ("-1", "totalInvestment", "{\"number\":\"-1\"}"), ("1e9", "totalInvestment", "{\"number\":\"1e9\"}"),
        ("a full-width number", "totalInvestment", "{\"number\":\"１５\"}"), ("a huge number", "totalInvestment", "{\"number\":\"99999999999999999999\"}"),
        ("a huge sum", "totalInvestment", "{\"number\":\"9999999999999\",\"scale\":\"Yi\"}"), ("a currency that is none", "totalInvestment", "{\"number\":\"1\",\"currency\":\"XAU\"}"),
        ("a rate of nothing", "totalInvestment", "{\"number\":\"1\",\"currency\":\"USD\",\"rate\":\"0\"}"), ("a JSON number for a sum", "totalInvestment", "{\"number\":15}"),
        ("a text for a sum", "totalInvestment", "\"15\""), ("a 31st of February", "signedOn", "\"2026-02-31\""), ("a day of next century", "signedOn", "\"2126-01-01\""),
        ("a day of the emperors", "signedOn", "\"1850-01-01\""), ("a day that is none", "signedOn", "\"gestern\""), ("a team of nobody", "teamSize", "0"), ("a team beyond number", "teamSize", "99999999999"),
        ("an over-long summary", "summary", $"\"{new string('x', 2001)}\""), ("a flag that is none", "isFlagship", "\"yes\""),
    ];

    private static readonly string[] BadBodies = ["", "null", "[]", "5", "\"x\"", "{", "{\"name\":", "{\"name\":\"\ud83d\"}", "\0", "{}"];

    [Theory, OnBoth]
    public async Task A_program_is_told_400_beside_the_field_and_nothing_is_saved(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (visitor, good, account) = await GoodAsync(city);
        List<string> wrong = [];
        foreach (var (what, field, json) in BadProjects)
        {
            var body = "{" + string.Join(',', good.Where(g => g.Key != field).Append(KeyValuePair.Create(field, json)).Select(g => $"\"{g.Key}\":{g.Value}")) + "}";
            var answer = await visitor.CallAsync(HttpMethod.Post, Projects, body);
            if (answer.Code != 400) wrong.Add($"{what}: {answer.Code}");
            else if (!answer.Json.GetProperty("errors").EnumerateObject().Any(e => e.Name.StartsWith(field, StringComparison.Ordinal))) wrong.Add($"{what} is not told beside {field}: {answer.Body}");
        }
        foreach (var body in BadBodies)
            if (await visitor.CallAsync(HttpMethod.Post, Projects, body) is { Code: not 400 } answer) wrong.Add($"body {body}: {answer.Code}");
        Say.NothingIsWrong(wrong);
        Assert.Equal(0, await city.ReadAsync(db => db.Projects.Whole.CountAsync(p => p.OwnerId == account)));
        Assert.Equal(0, await city.ReadAsync(db => db.AuditEntries.CountAsync(e => e.ActorId == account && e.What == AuditKind.Added)));
        Assert.Equal(200, (await visitor.CallAsync(HttpMethod.Post, Projects, "{" + string.Join(',', good.Select(g => $"\"{g.Key}\":{g.Value}")) + "}")).Code);
    }

    [Theory, OnBoth]
    public async Task A_person_is_told_beside_the_field_and_what_was_typed_is_still_there(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var investor = await city.Data.OrganisationAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        (string Field, string Value)[] bad =
        [
            ("Input.Name", ""), ("Input.Name", new string('长', 121)), ("Input.Kind", "Other"), ("Input.Kind", ""), ("Input.Origin", "99"), ("Input.Nature", "Moon"),
            ("Input.Investor", "没有这家企业"), ("Input.DistrictId", Guid.Empty.ToString()), ("Input.DistrictId", "x"), ("Input.SignedOn", "2026-02-31"), ("Input.SignedOn", "2126-01-01"),
            ("Input.TeamSize", "-1"), ("Input.TeamSize", "99999999999"), ("Input.TotalInvestment.Number", "15亿"), ("Input.TotalInvestment.Number", "-1"), ("Input.TotalInvestment.Number", "1e9"),
            ("Input.TotalInvestment.Number", "１５"), ("Input.TotalInvestment.Scale", "Dozen"), ("Input.TotalInvestment.Currency", "XAU"),
        ];
        List<string> wrong = [];
        foreach (var (field, value) in bad)
        {
            (string, string)[] typed = [("Input.Name", TestData.Unique("项目")), ("Input.Investor", investor.Name), ("Input.Kind", "Technology"), ("Input.Origin", "Visit"), ("Input.Summary", "留着")];
            var answer = await visitor.SubmitAsync("/attraction/projects/new", [.. typed.Where(t => t.Item1 != field), (field, value)]);
            if (answer.Code != 400) { wrong.Add($"{field} = {value}: {answer.Code}"); continue; }
            var messages = answer.Page.QuerySelectorAll("main [role=alert] li, main .errors li").Length;
            if (messages == 0) wrong.Add($"{field} = {value} has no message");
            if (!answer.Body.Contains("留着", StringComparison.Ordinal)) wrong.Add($"{field} = {value} loses what was typed");
        }
        Assert.Equal(400, (await visitor.SubmitAsync("/attraction/projects/new", [("Input.Name", "a\0b"), ("Input.Investor", investor.Name), ("Input.Kind", "Technology"), ("Input.Origin", "Visit")])).Code);
        Say.NothingIsWrong(wrong);
        Assert.Equal(0, await city.ReadAsync(db => db.Projects.Whole.CountAsync(p => p.OwnerId == post.UserId)));
    }

    [Theory, OnBoth]
    public async Task A_lone_surrogate_in_a_form_stays_its_escapes_and_garbled_text_is_refused(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post);
        using var visitor = await city.NewVisitorAsync(post.Account);
        var token = await visitor.FormTokenAsync();
        // CESU-8: the three bytes of D800, which are no UTF-8.
        var raw = new ByteArrayContent(Encoding.ASCII.GetBytes($"__RequestVerificationToken={Uri.EscapeDataString(token)}&Input.Version={project.Version}&Input.State=Paused&Input.Reason=a%ED%A0%80b"));
        raw.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        var answer = await visitor.SendAsync(HttpMethod.Post, $"/attraction/projects/{project.Id}/state", raw);
        Assert.Equal(302, answer.Code);
        var stands = await city.Data.ReloadAsync(project.Id);
        Assert.Contains(stands.StageChanges, c => c.Note == "a%ED%A0%80b");
        var garbled = await visitor.SubmitAsync($"/attraction/projects/{project.Id}/edit", [("Input.Product", "a\uFFFDb")]);
        Assert.Equal(400, garbled.Code);
        Assert.Contains(Wutong.Platform.Words.Invalid_Text, garbled.Text, StringComparison.Ordinal);
        Assert.Equal(stands.Version, (await city.Data.ReloadAsync(project.Id)).Version);
    }

    [Theory, OnBoth]
    public async Task A_wrong_credit_code_and_one_that_is_taken_are_refused(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var officer = await city.VisitorAsync("luyifan");
        object Body(string code) => new { name = TestData.Unique("企业"), kind = "Enterprise", country = "CN", creditCode = code, confirmSimilar = true };
        foreach (var code in new[] { "91350100M000100Y44", "91350100M000100Y4", "91350100I000100Y43", "x", "91350100M000100Y43 91350100M000100Y43" })
            Assert.Equal(400, (await officer.CallAsync(HttpMethod.Post, Organisations, Body(code))).Code);
        var first = await officer.CallAsync(HttpMethod.Post, Organisations, Body("9144030071526726XG"));
        Assert.Equal(200, first.Code);
        var second = await officer.CallAsync(HttpMethod.Post, Organisations, Body("9144030071526726xg"));
        Assert.Equal(400, second.Code);
        Assert.True(second.Json.GetProperty("errors").TryGetProperty("creditCode", out _));
        Assert.Equal(1, await city.ReadAsync(db => db.Organisations.Whole.CountAsync(o => o.CreditCode == "9144030071526726XG")));
    }

    [Theory, OnBoth]
    public async Task A_script_in_a_name_is_shown_as_text(DatabaseKind database)
    {
        const string script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var investor = await city.Data.OrganisationAsync(TestData.Unique(script));
        var project = await city.Data.ProjectAsync(post, p => { p.Summary = script; p.Product = script; }, investor.Id, TestData.Unique(script));
        using var visitor = await city.NewVisitorAsync(post.Account);
        foreach (var page in new[] { "/attraction/projects", $"/attraction/projects/{project.Id}", $"/attraction/projects/{project.Id}/edit", $"/attraction/projects/{project.Id}/advance", "/attraction/board",
            $"/attraction/projects?q={Uri.EscapeDataString(script)}", $"/registry/organisations/{investor.Id}", "/registry/organisations" })
        {
            var answer = await visitor.GetAsync(page);
            Assert.Equal(200, answer.Code);
            Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.Ordinal);
            Assert.Empty(answer.Page.QuerySelectorAll("[onerror]"));
        }
    }

    [Theory, OnBoth]
    public async Task Addresses_that_mean_nothing_are_400_or_404(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        string[] addresses =
        [
            "/attraction/projects/x", $"/attraction/projects/{Guid.Empty}", "/attraction/projects?stage=Nirvana", "/attraction/projects?district=x", "/attraction/projects?q=%00", "/attraction/projects?sort=Colour",
            "/attraction/projects?mine=perhaps", $"/api/attraction/projects/{Guid.Empty}", "/api/attraction/projects/x", "/api/attraction/projects?stage=Nirvana", "/api/attraction/projects?limit=x", "/api/attraction/projects?q=%00",
            "/registry/organisations/x", $"/registry/organisations/{Guid.Empty}", "/attraction/visits?q=%00", "/attraction/events?q=%ED%A0%80%00",
        ];
        List<string> wrong = [];
        foreach (var address in addresses)
            if (await visitor.GetAsync(address) is { Code: not (400 or 404) } answer) wrong.Add($"{address}: {answer.Code}");
        Say.NothingIsWrong(wrong);
    }

    [Theory, OnBoth]
    public async Task Thirty_megabytes_are_too_much_for_programs_and_for_forms(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var visitor = await city.NewVisitorAsync("heqing");
        async Task<int> SendAsync(string path, string type)
        {
            using var client = new HttpClient { BaseAddress = city.Address };
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[30_000_000]) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
            request.Headers.Add("Cookie", visitor.CookieHeader);
            // A polite client asks before it sends so much; the answer comes instead of the invitation.
            request.Headers.ExpectContinue = true;
            return (int)(await client.SendAsync(request)).StatusCode;
        }
        Assert.Equal(413, await SendAsync(Projects, "application/json"));
        Assert.Equal(413, await SendAsync("/attraction/projects/new", "application/x-www-form-urlencoded"));
        Assert.Equal(200, (await visitor.GetAsync("/desk")).Code);
    }

    [Theory, OnBoth]
    public async Task Another_type_than_JSON_is_415_for_programs(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        Assert.Equal(415, (await visitor.SendAsync(HttpMethod.Post, Projects, new StringContent("name=x", Encoding.UTF8, "application/x-www-form-urlencoded"))).Code);
    }

    private static async Task<(Visitor, Dictionary<string, string>, Guid)> GoodAsync(City city)
    {
        var post = await city.Data.PostAsync();
        var investor = await city.Data.OrganisationAsync();
        return (await city.NewVisitorAsync(post.Account), new()
        {
            ["name"] = $"\"{TestData.Unique("项目")}\"", ["investor"] = $"\"{investor.Name}\"", ["kind"] = "\"Technology\"", ["origin"] = "\"Visit\"",
        }, post.UserId);
    }
}
