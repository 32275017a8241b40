using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Timeline;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Timeline;

/// <summary>Who follows a record is told what happens there: once, not of what they did themselves, and nothing that they may not see.</summary>
public sealed class FollowTests
{
    private const string Changed = "record-changed";

    [Theory, OnBoth]
    public async Task A_follower_is_told_once_of_what_others_did(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var project = await all.City.Data.ProjectAsync(all.Post);
        var began = await all.Colleague.SubmitAsync($"/attraction/projects/{project.Id}", [], action: "handler=Follow");
        Assert.Equal((302, $"/attraction/projects/{project.Id}#timeline"), (began.Code, began.Location));
        Assert.Contains(project.Name, (await all.Colleague.GetAsync("/following")).Text, StringComparison.Ordinal);
        // Again changes nothing.
        Assert.Equal(200, (await all.Colleague.CallAsync(HttpMethod.Post, "/api/follows", new { recordId = project.Id })).Code);
        Assert.Equal(1, await all.City.ReadAsync(db => db.Follows.Whole.CountAsync(f => f.RecordId == project.Id)));

        await Neighbours.SayAsync(all.Colleague, project.Id, "自己写的");
        Assert.Equal(0, await all.ToldAsync(Changed, all.Mate.Id, project.Name));
        var id = await Neighbours.SayAsync(all.Officer, project.Id, "别人写的");
        Assert.Equal(1, await all.ToldAsync(Changed, all.Mate.Id, project.Name));
        // A change of what was said is nothing new, and whoever is mentioned hears it once.
        Assert.Equal(200, (await all.Officer.CallAsync(HttpMethod.Put, $"/api/comments/{id}", new { version = 1, text = "改过" })).Code);
        await Neighbours.SayAsync(all.Officer, project.Id, $"@{await all.NameOfAsync(all.Mate.Id)} 请看");
        Assert.Equal((1, 1), (await all.ToldAsync(Changed, all.Mate.Id, project.Name), await all.ToldAsync("comment-mention", all.Mate.Id, project.Name)));

        // One visit on two followed timelines is one message.
        Assert.Equal(200, (await all.Colleague.CallAsync(HttpMethod.Post, "/api/follows", new { recordId = project.InvestorId })).Code);
        var before = await CountAsync(all);
        await all.VisitAsync(all.Post, project.InvestorId, "车间", project.Id);
        Assert.Equal(before + 1, await CountAsync(all));

        Assert.Equal(302, (await all.Colleague.SubmitAsync($"/timeline/{project.Id}", [], action: "handler=Unfollow")).Code);
        await Neighbours.SayAsync(all.Officer, project.Id, "不再收到");
        Assert.Equal(before + 1, await CountAsync(all));
        Assert.Equal(404, (await all.Colleague.CallAsync(HttpMethod.Post, $"/api/follows/{project.Id}/remove")).Code);
        Assert.Single((await all.Colleague.GetAsync("/api/follows")).Json.GetProperty("items").EnumerateArray());
    }

    [Theory, OnBoth]
    public async Task Nobody_is_told_of_what_they_may_not_see(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var organisation = await all.City.Data.OrganisationAsync();
        Assert.Equal(200, (await all.Stranger.CallAsync(HttpMethod.Post, "/api/follows", new { recordId = organisation.Id })).Code);
        await all.VisitAsync(all.Post, organisation.Id, "车间");
        Assert.Equal(0, await all.ToldAsync(Changed, all.Elsewhere.UserId, organisation.Name));
        // They may see that, and still follow.
        await Neighbours.SayAsync(all.Officer, organisation.Id, "大家都看得到");
        Assert.Equal(1, await all.ToldAsync(Changed, all.Elsewhere.UserId, organisation.Name));
    }

    [Theory, OnBoth]
    public async Task Following_ends_silently_when_the_record_is_no_longer_open(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var project = await all.City.Data.ProjectAsync(all.Post);
        Assert.Equal(200, (await all.Colleague.CallAsync(HttpMethod.Post, "/api/follows", new { recordId = project.Id })).Code);
        await all.City.WriteAsync(async db => { (await db.Projects.Whole.Include(p => p.Team).SingleAsync(p => p.Id == project.Id)).CodeName = TestData.Unique("代号"); return true; });
        Assert.DoesNotContain(project.Name, (await all.Colleague.GetAsync("/following")).Body, StringComparison.Ordinal);
        Assert.Empty((await all.Colleague.GetAsync("/api/follows")).Json.GetProperty("items").EnumerateArray());
        await Neighbours.SayAsync(all.Officer, project.Id, "只给知情的人");
        Assert.Equal(0, await all.ToldAsync(Changed, all.Mate.Id, project.Name));
        Assert.Equal(0, await all.City.ReadAsync(db => db.Follows.Whole.CountAsync(f => f.RecordId == project.Id)));
    }

    private static Task<int> CountAsync(Neighbours all) => all.City.ReadAsync(db => db.Messages.Whole.CountAsync(m => m.Kind == Changed && m.UserId == all.Mate.Id));
}
