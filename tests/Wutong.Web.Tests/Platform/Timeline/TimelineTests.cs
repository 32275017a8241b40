using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Visits;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Timeline;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Timeline;

/// <summary>What stands on timelines, and who reads it there.</summary>
public sealed class TimelineTests
{
    [Theory, OnBoth]
    public async Task What_happens_to_a_project_stands_on_its_timeline_and_on_its_investors(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var project = await all.City.Data.ProjectAsync(all.Post);
        await all.City.WriteAsync(async db => { (await db.Projects.Whole.Include(p => p.Team).SingleAsync(p => p.Id == project.Id)).ChangeState(ProjectState.Paused, "等土地指标", TimeProvider.System.Now(), all.Post.UserId); return true; });
        await all.City.WriteAsync(async db => { (await db.Projects.Whole.Include(p => p.Team).Include(p => p.StageChanges).SingleAsync(p => p.Id == project.Id)).HandTo(all.Mate.Id, TimeProvider.System.Now(), all.Post.UserId, "换人接手"); return true; });
        await all.VisitAsync(all.Post, project.InvestorId, "车间", project.Id);
        Assert.Equal(200, (await all.Officer.CallAsync(HttpMethod.Post, "/api/tasks", new { title = TestData.Unique("待办"), ownerId = all.Mate.Id, amount = 5, unit = "WorkingDays", recordId = project.Id })).Code);
        await Neighbours.SayAsync(all.Colleague, project.Id, "已经看过");
        Assert.Equal(["comment", "task", "visit", "project-handed", "project-state", "project"], await Neighbours.KindsAsync(all.Officer, project.Id));
        Assert.Equal(["visit", "project-handed", "project-state", "project"], await Neighbours.KindsAsync(all.Officer, project.InvestorId));

        var page = await all.Officer.GetAsync($"/attraction/projects/{project.Id}");
        Assert.Equal(6, page.Page.QuerySelectorAll("#timeline .line > li").Length);
        var whole = await all.Officer.GetAsync($"/timeline/{project.Id}");
        Assert.Equal(6, whole.Page.QuerySelectorAll("#list .line > li").Length);
        Assert.Contains("等土地指标", whole.Text, StringComparison.Ordinal);
        Assert.Single((await all.Officer.GetAsync($"/timeline/{project.Id}?kind=visit")).Page.QuerySelectorAll("#list .line > li"));
        Assert.NotNull((await all.Officer.GetAsync($"/timeline/{project.Id}?kind=event")).Page.QuerySelector("#list .empty"));
        // Nothing twice, however often it is saved, and what is rebuilt is what stands there.
        Assert.Equal(0, await all.City.WriteAsync(async db => (await TimelineIndex.WriteAsync(db, db.Modules.Timeline.OfRoot(typeof(InvestmentProject))!, [project.Id])).Count));
        Assert.Equal(6, (await Neighbours.KindsAsync(all.Officer, project.Id)).Count);
    }

    [Theory, OnBoth]
    public async Task What_others_did_there_is_neither_shown_nor_counted(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var organisation = await all.City.Data.OrganisationAsync();
        var hidden = TestData.Unique("外处");
        var today = TimeProvider.System.Now().Day();
        for (var i = 0; i < 45; i++)
        {
            var own = i % 3 == 0;
            await all.VisitAsync(own ? all.Post : all.Elsewhere, organisation.Id, own ? "本处" : hidden, on: today.AddDays(-i));
        }
        foreach (var path in new[] { $"/timeline/{organisation.Id}", $"/registry/organisations/{organisation.Id}", $"/timeline/{organisation.Id}?kind=visit" })
        {
            var answer = await all.Officer.GetAsync(path);
            Assert.DoesNotContain(hidden, answer.Body, StringComparison.Ordinal);
            Assert.Equal(15, answer.Page.QuerySelectorAll(".line > li").Count(li => li.TextContent.Contains("本处", StringComparison.Ordinal)));
            Assert.Null(answer.Page.QuerySelector("#list a[rel=next], #timeline a[href*=after]"));
        }
        // Pages are full up to the last, and no row comes twice.
        List<Guid> seen = [];
        List<int> sizes = [];
        for (string? after = ""; after is not null;)
        {
            var page = (await all.Officer.GetAsync($"/api/timeline/{organisation.Id}?limit=4" + (after.Length > 0 ? $"&after={after}" : ""))).Json;
            var items = page.GetProperty("items").EnumerateArray().ToList();
            seen.AddRange(items.Select(i => i.GetProperty("id").GetGuid()));
            sizes.Add(items.Count);
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        Assert.Equal([4, 4, 4, 3], sizes);
        Assert.Equal(15, seen.Distinct().Count());
        Assert.Equal(30, (await all.Stranger.GetAsync($"/api/timeline/{organisation.Id}?limit=200")).Json.GetProperty("items").GetArrayLength());
    }

    [Theory, OnBoth]
    public async Task Whoever_knows_a_project_by_its_code_name_alone_knows_nothing_of_its_timeline(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var project = await all.City.Data.ProjectAsync(all.Post, p => p.CodeName = TestData.Unique("代号"));
        await Neighbours.SayAsync(all.Officer, project.Id, "只给知情的人");
        // The colleague sees that there is such a project, and no more.
        var page = await all.Colleague.GetAsync($"/attraction/projects/{project.Id}");
        Assert.Equal(200, page.Code);
        Assert.Null(page.Page.QuerySelector("#timeline"));
        Assert.Equal(404, (await all.Colleague.GetAsync($"/timeline/{project.Id}")).Code);
        Assert.Equal(404, (await all.Colleague.GetAsync($"/api/timeline/{project.Id}")).Code);
        Assert.Equal(404, (await all.Colleague.CallAsync(HttpMethod.Post, "/api/comments", new { recordId = project.Id, text = "x" })).Code);
        Assert.Equal(404, (await all.Colleague.CallAsync(HttpMethod.Post, "/api/follows", new { recordId = project.Id })).Code);
        // On the investor's timeline it would tell whose project it is.
        Assert.Empty(await Neighbours.KindsAsync(all.Colleague, project.InvestorId));
        Assert.Equal(["project"], await Neighbours.KindsAsync(all.Officer, project.InvestorId));
    }

    [Theory, OnBoth]
    public async Task A_corrected_visit_moves_to_where_it_belongs(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var (wrong, right) = (await all.City.Data.OrganisationAsync(), await all.City.Data.OrganisationAsync());
        var visit = await all.VisitAsync(all.Post, wrong.Id, "一楼");
        Assert.Equal(["visit"], await Neighbours.KindsAsync(all.Officer, wrong.Id));
        await all.City.WriteAsync(async db => { var found = await db.Visits.Whole.SingleAsync(v => v.Id == visit.Id); (found.OrganisationId, found.Place) = (right.Id, "二楼"); return true; });
        Assert.Empty(await Neighbours.KindsAsync(all.Officer, wrong.Id));
        var item = Assert.Single((await all.Officer.GetAsync($"/api/timeline/{right.Id}")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal("二楼", item.GetProperty("text").GetString());
    }

    [Theory, OnBoth]
    public async Task The_job_brings_back_what_was_written_past_the_platform(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var organisation = await all.City.Data.OrganisationAsync();
        var visit = await all.VisitAsync(all.Post, organisation.Id, "门口");
        await all.City.WriteAsync(db => db.TimelineEntries.Where(e => e.SourceId == visit.Id).ExecuteDeleteAsync());
        Assert.Empty(await Neighbours.KindsAsync(all.Officer, organisation.Id));
        await all.City.WriteAsync(db => TimelineIndex.WriteAsync(db, db.Modules.Timeline.OfRoot(typeof(Visit))!, [visit.Id]));
        Assert.Equal(["visit"], await Neighbours.KindsAsync(all.Officer, organisation.Id));
    }

    [Theory, OnBoth]
    public async Task What_does_not_fit_is_refused(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var organisation = await all.City.Data.OrganisationAsync();
        foreach (var path in new[] { $"/timeline/{organisation.Id}?kind=nothing", $"/api/timeline/{organisation.Id}?kind=nothing" }) Assert.Equal(400, (await all.Officer.GetAsync(path)).Code);
        foreach (var path in new[] { $"/timeline/{Guid.CreateVersion7()}", $"/api/timeline/{Guid.CreateVersion7()}" }) Assert.Equal(404, (await all.Officer.GetAsync(path)).Code);
        // A foreign position reads as none.
        Assert.Equal(200, (await all.Officer.GetAsync($"/timeline/{organisation.Id}?after=zz")).Code);
        // A token needs its own scope and that of the record.
        var half = await all.City.Data.TokenAsync(all.Post.UserId, null, "timeline.read");
        var both = await all.City.Data.TokenAsync(all.Post.UserId, null, "timeline.read", "registry.read");
        Assert.Equal(404, (await all.City.Stranger().CallAsync(HttpMethod.Get, $"/api/timeline/{organisation.Id}", token: half)).Code);
        Assert.Equal(200, (await all.City.Stranger().CallAsync(HttpMethod.Get, $"/api/timeline/{organisation.Id}", token: both)).Code);
        Assert.Equal(403, (await all.City.Stranger().CallAsync(HttpMethod.Post, "/api/follows", new { recordId = organisation.Id }, both)).Code);
        // Who is none of the city's own people has no timeline, even of what is theirs.
        var project = await all.City.Data.ProjectAsync(all.Post);
        using var enterprise = await all.City.NewVisitorAsync((await all.City.Data.UserAsync(Role.Enterprise, organisation: project.InvestorId)).Name);
        var own = await enterprise.GetAsync($"/attraction/projects/{project.Id}");
        Assert.Equal((200, true), (own.Code, own.Page.QuerySelector("#timeline") is null));
        Assert.Equal(403, (await enterprise.GetAsync($"/timeline/{project.Id}")).Code);
    }
}
