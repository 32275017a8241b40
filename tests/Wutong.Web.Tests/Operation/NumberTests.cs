using Wutong.Platform.Data;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Operation;

/// <summary>Every error carries the number by which the administrator finds it: on the page, in the problem for programs and in the header.</summary>
public sealed class NumberTests
{
    [Theory, OnBoth]
    public async Task A_page_of_an_error_shows_the_number_of_its_header(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        using var visitor = await city.NewVisitorAsync("zhoulan");
        List<(int Code, Answer Answer)> answers =
        [
            (400, await visitor.GetAsync("/attraction/projects?stage=Moon")), (400, await visitor.PostAsync("/account/password", [])), (403, await visitor.GetAsync("/settings/slow")),
            (404, await visitor.GetAsync("/nothing/here")), (404, await visitor.GetAsync($"/attraction/projects/{Guid.Empty}")), (404, await visitor.GetAsync("/css/nothing.css")),
            (404, await visitor.GetAsync("/signin/with/nobody")), (405, await visitor.PostWithTokenAsync("/language/zh")),
        ];
        await city.Target.RawAsync("ALTER TABLE \"Visits\" RENAME TO \"Gone\"");
        answers.Add((500, await visitor.GetAsync("/attraction/visits")));
        await city.Target.RawAsync("ALTER TABLE \"Deployments\" RENAME TO \"Lost\"");
        answers.Add((500, await visitor.GetAsync("/attraction/visits")));
        Judge(answers, a => a.Page.QuerySelector("#number")?.GetAttribute("value"));
    }

    [Fact]
    public async Task So_does_whoever_asked_too_often_or_sent_too_much()
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), o => o with { SignInsPerMinute = 1 });
        using var visitor = city.Stranger();
        await visitor.PostAsync("/signin", []);
        List<(int Code, Answer Answer)> answers = [(429, await visitor.PostAsync("/signin", []))];
        Judge(answers, a => a.Page.QuerySelector("#number")?.GetAttribute("value"));
    }

    [Theory, OnBoth]
    public async Task A_problem_for_programs_holds_it(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post);
        using var visitor = await city.NewVisitorAsync(post.Account);
        const string Projects = "/api/attraction/projects";
        List<(int Code, Answer Answer)> answers =
        [
            (400, await visitor.GetAsync(Projects + "?stage=Moon")), (400, await visitor.GetAsync(Projects + "?q=a%00b")), (400, await visitor.CallAsync(HttpMethod.Post, Projects, "{}")), (400, await visitor.CallAsync(HttpMethod.Post, Projects, "{")),
            (401, await city.Stranger().GetAsync(Projects)), (401, await city.Stranger().GetAsync("/api/nothing")), (403, await visitor.CallAsync(HttpMethod.Post, "/api/calendar/days", "{}")),
            (404, await visitor.GetAsync($"{Projects}/{Guid.Empty}")), (404, await visitor.GetAsync("/api/nothing")), (405, await visitor.CallAsync(HttpMethod.Delete, Projects)),
            (409, await visitor.CallAsync(HttpMethod.Post, $"{Projects}/{project.Id}/advance", new { version = 99, next = "Negotiating" })),
            (415, await visitor.SendAsync(HttpMethod.Post, Projects, new StringContent("x"))),
        ];
        await city.Target.RawAsync("ALTER TABLE \"Visits\" RENAME TO \"Gone\"");
        answers.Add((500, await visitor.GetAsync("/api/attraction/visits")));
        Judge(answers, a => a.Json.GetProperty("number").GetString());
    }

    private static void Judge(List<(int Code, Answer Answer)> answers, Func<Answer, string?> shown)
    {
        List<string> wrong = [];
        foreach (var (code, answer) in answers)
        {
            if (answer.Code != code) wrong.Add($"{answer.Code} instead of {code}");
            else if (answer.Header("x-request-id") is not { Length: 32 } number || shown(answer) != number) wrong.Add($"{code}: {answer.Header("x-request-id")} in the header, {shown(answer)} shown");
        }
        Say.NothingIsWrong(wrong);
        Assert.Equal(answers.Count, answers.Select(a => a.Answer.Header("x-request-id")).Distinct().Count());
    }
}
