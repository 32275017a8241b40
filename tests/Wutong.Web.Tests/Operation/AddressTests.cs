using Wutong.Platform.Data;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Operation;

/// <summary>What every answer carries, and what programs and people read when something is wrong.</summary>
public sealed class AddressTests
{
    [Theory, OnBoth]
    public async Task Health_answers_anybody(DatabaseKind database)
    {
        var city = await Cities.On(database);
        foreach (var path in new[] { "/health/live", "/health/ready" }) Assert.Equal((200, "ok"), (await city.Stranger().GetAsync(path)) is var a ? (a.Code, a.Body) : default);
    }

    [Theory, OnBoth]
    public async Task Every_answer_carries_the_strict_content_policy(DatabaseKind database)
    {
        var city = await Cities.On(database);
        foreach (var path in new[] { "/", "/signin", "/desk", "/nothing", "/api/nothing", "/css/wutong.css", "/openapi/v1.json" })
        {
            var answer = await city.Stranger().GetAsync(path);
            var policy = answer.Header("Content-Security-Policy");
            Assert.True(policy?.Contains("default-src 'none'", StringComparison.Ordinal) == true && !policy.Contains("unsafe", StringComparison.Ordinal), $"{path}: {policy}");
            Assert.Equal(("nosniff", "DENY"), (answer.Header("X-Content-Type-Options"), answer.Header("X-Frame-Options")));
            Assert.Null(answer.Header("Server"));
        }
    }

    [Theory, OnBoth]
    public async Task Pages_of_the_office_say_that_no_state_secrets_belong_here_and_nobody_keeps_them(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        foreach (var path in new[] { "/desk", "/attraction/projects", "/attraction/board", "/registry/organisations", "/account" })
        {
            var answer = await visitor.GetAsync(path);
            Assert.Contains("非涉密平台，严禁处理国家秘密", answer.Text, StringComparison.Ordinal);
            Assert.StartsWith("no-store", answer.Header("Cache-Control"));
        }
    }

    [Theory, OnBoth]
    public async Task The_description_for_programs_names_every_operation_and_who_may_call_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var document = (await city.Stranger().GetAsync("/openapi/v1.json")).Json;
        var paths = document.GetProperty("paths");
        var routes = (await Walk.Routes.OfAsync(city)).Where(r => r.IsApi && !r.Pattern.Contains("**", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(routes);
        foreach (var route in routes)
        {
            var operation = paths.GetProperty(route.Pattern.Replace(":guid", "").Replace(":int", "")).GetProperty(route.Method.ToLowerInvariant());
            Assert.NotEqual(0, operation.GetProperty("security").GetArrayLength());
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
        }
        Assert.Equal(0, paths.GetProperty("/health/live").GetProperty("get").GetProperty("security").GetArrayLength());
    }

    [Theory, OnBoth]
    public async Task What_is_not_there_is_a_page_for_people_and_problem_details_for_programs(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("heqing");
        var page = await visitor.GetAsync("/no/such/page");
        Assert.Equal(404, page.Code);
        Assert.NotNull(page.Page.QuerySelector("main h1"));
        var problem = await visitor.GetAsync("/api/no/such/thing");
        Assert.Equal(404, problem.Code);
        Assert.StartsWith("application/problem+json", problem.Header("Content-Type"));
        Assert.Equal(404, problem.Json.GetProperty("status").GetInt32());
    }

    [Theory, OnBoth]
    public async Task The_language_is_switched_by_a_link_and_remembered(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var visitor = city.Stranger();
        Assert.Equal("zh-Hans-CN", (await visitor.GetAsync("/signin")).Page.DocumentElement.GetAttribute("lang"));
        var switched = await visitor.GetAsync("/language/en?back=%2Fsignin");
        Assert.Equal((302, "/signin"), (switched.Code, switched.Location));
        Assert.Equal("en", (await visitor.GetAsync("/signin")).Page.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual("https://evil.example", (await visitor.GetAsync("/language/en?back=https://evil.example")).Location);
    }
}
