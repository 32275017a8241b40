using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Comments;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Timeline;

/// <summary>What is said about records, who is mentioned, and for how long words may be changed.</summary>
public sealed class CommentTests
{
    [Theory, OnBoth]
    public async Task A_comment_is_written_changed_and_removed_on_pages(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var project = await all.City.Data.ProjectAsync(all.Post);
        var home = $"/attraction/projects/{project.Id}";
        Assert.NotNull((await all.Officer.GetAsync(home)).Page.QuerySelector("#timeline textarea[name='Input.Text']"));
        var sent = await all.Officer.PostWithTokenAsync($"/timeline/{project.Id}", ("Input.Text", "第一版\n第二行"), ("home", "true"));
        Assert.Equal((302, home + "#timeline"), (sent.Code, sent.Location));
        Assert.Contains("第一版", (await all.Colleague.GetAsync(home)).Text, StringComparison.Ordinal);
        var comment = await all.City.ReadAsync(db => db.Comments.AsNoTracking().SingleAsync(c => c.RecordId == project.Id));

        var edit = $"/comments/{comment.Id}/edit";
        Assert.Equal(302, (await all.Officer.SubmitAsync(edit, [("Input.Text", "改过了")])).Code);
        var page = await all.Colleague.GetAsync($"/timeline/{project.Id}");
        Assert.Contains("改过了", page.Text, StringComparison.Ordinal);
        Assert.Contains("已修改", page.Text, StringComparison.Ordinal);
        // Nobody else changes or removes it, or is offered to.
        Assert.Null(page.Page.QuerySelector($"a[href^='/comments/{comment.Id}']"));
        foreach (var path in new[] { edit, $"/comments/{comment.Id}/remove" })
        {
            Assert.Equal(403, (await all.Colleague.GetAsync(path)).Code);
            Assert.Equal(404, (await all.Stranger.GetAsync(path)).Code);
        }
        Assert.Equal(302, (await all.Officer.SubmitAsync($"/comments/{comment.Id}/remove", [])).Code);
        page = await all.Colleague.GetAsync($"/timeline/{project.Id}");
        Assert.DoesNotContain("改过了", page.Body, StringComparison.Ordinal);
        Assert.Contains("已删除", page.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await all.Officer.GetAsync(edit)).Code);
    }

    [Theory, OnBoth]
    public async Task A_late_or_stale_change_is_refused(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var project = await all.City.Data.ProjectAsync(all.Post);
        var id = await Neighbours.SayAsync(all.Officer, project.Id, "一");
        var opened = await all.Officer.GetAsync($"/comments/{id}/edit");
        Assert.Equal(200, (await all.Officer.CallAsync(HttpMethod.Put, $"/api/comments/{id}", new { version = 1, text = "二" })).Code);
        Assert.Equal(409, (await all.Officer.CallAsync(HttpMethod.Put, $"/api/comments/{id}", new { version = 1, text = "三" })).Code);
        Assert.Equal(409, (await all.Officer.CallAsync(HttpMethod.Post, $"/api/comments/{id}/remove", new { version = 1 })).Code);
        var stale = await all.Officer.SubmitAsync(opened.Page, $"/comments/{id}/edit", [("Input.Text", "四")]);
        Assert.Equal(409, stale.Code);
        Assert.Contains("二", stale.Text, StringComparison.Ordinal);

        var old = new Comment { RecordId = project.Id, ById = all.Post.UserId, At = TimeProvider.System.Now() - Comment.Editable - TimeSpan.FromMinutes(1), Text = "旧的" };
        await all.City.WriteAsync(db => db.Comments.Add(old));
        Assert.Equal(403, (await all.Officer.GetAsync($"/comments/{old.Id}/edit")).Code);
        var late = await all.Officer.CallAsync(HttpMethod.Put, $"/api/comments/{old.Id}", new { version = 1, text = "晚了" });
        Assert.Equal(400, late.Code);
        Assert.Contains("15", late.Body, StringComparison.Ordinal);
        // It may still be taken back.
        Assert.Equal(200, (await all.Officer.CallAsync(HttpMethod.Post, $"/api/comments/{old.Id}/remove", new { version = 1 })).Code);
    }

    [Theory, OnBoth]
    public async Task What_does_not_fit_is_refused_beside_its_field(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var project = await all.City.Data.ProjectAsync(all.Post);
        foreach (var text in new[] { "", "   ", new string('长', Comment.TextLength + 1) })
        {
            Assert.Equal(400, (await all.Officer.CallAsync(HttpMethod.Post, "/api/comments", new { recordId = project.Id, text })).Code);
            var page = await all.Officer.PostWithTokenAsync($"/timeline/{project.Id}", ("Input.Text", text));
            Assert.Equal(400, page.Code);
            Assert.NotNull(page.Page.QuerySelector("#Input_Text-err"));
        }
        Assert.Equal(200, (await all.Officer.CallAsync(HttpMethod.Post, "/api/comments", new { recordId = project.Id, text = new string('长', Comment.TextLength) })).Code);
        Assert.Equal(400, (await all.Officer.CallAsync(HttpMethod.Post, "/api/comments", new { text = "x" })).Code);
        Assert.Equal(404, (await all.Officer.CallAsync(HttpMethod.Post, "/api/comments", new { recordId = Guid.CreateVersion7(), text = "x" })).Code);
        Assert.Equal(404, (await all.Stranger.CallAsync(HttpMethod.Post, "/api/comments", new { recordId = project.Id, text = "x" })).Code);
        Assert.Equal(404, (await all.Officer.CallAsync(HttpMethod.Put, $"/api/comments/{Guid.CreateVersion7()}", new { version = 1, text = "x" })).Code);
        using var enterprise = await all.City.NewVisitorAsync((await all.City.Data.UserAsync(Role.Enterprise, organisation: project.InvestorId)).Name);
        Assert.Equal(403, (await enterprise.CallAsync(HttpMethod.Post, "/api/comments", new { recordId = project.Id, text = "x" })).Code);
    }

    [Theory, OnBoth]
    public async Task Who_is_mentioned_is_told_once_and_who_may_not_see_the_record_is_not_mentioned(DatabaseKind database)
    {
        using var all = await Neighbours.InAsync(await Cities.On(database));
        var project = await all.City.Data.ProjectAsync(all.Post);
        var (mate, blind) = (await all.NameOfAsync(all.Mate.Id), await all.NameOfAsync(all.Elsewhere.UserId));
        // The list offers whoever may see it, and works without script.
        var page = await all.Officer.GetAsync($"/timeline/{project.Id}?mention=true");
        var offered = page.Page.QuerySelectorAll("#Input_MentionId option").Select(o => o.TextContent).ToList();
        Assert.Contains(mate, offered);
        Assert.DoesNotContain(blind, offered);
        Assert.Equal(302, (await all.Officer.PostWithTokenAsync($"/timeline/{project.Id}", ("Input.Text", "请看"), ("Input.MentionId", all.Mate.Id.ToString()))).Code);
        Assert.Contains($"@{mate} 请看", (await all.Colleague.GetAsync($"/timeline/{project.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await all.ToldAsync("comment-mention", all.Mate.Id, project.Name));

        var id = await Neighbours.SayAsync(all.Officer, project.Id, $"再请@{mate} 看，@{mate}");
        Assert.Equal(2, await all.ToldAsync("comment-mention", all.Mate.Id, project.Name));
        Assert.Equal(200, (await all.Officer.CallAsync(HttpMethod.Put, $"/api/comments/{id}", new { version = 1, text = $"改一下 @{mate}" })).Code);
        Assert.Equal(2, await all.ToldAsync("comment-mention", all.Mate.Id, project.Name));

        var refused = await all.Officer.PostWithTokenAsync($"/timeline/{project.Id}", ("Input.Text", $"@{blind} 请看"));
        Assert.Equal(400, refused.Code);
        Assert.Contains(blind, refused.Page.QuerySelector("#Input_Text-err")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(400, (await all.Officer.CallAsync(HttpMethod.Post, "/api/comments", new { recordId = project.Id, text = "请看", mentionId = all.Elsewhere.UserId })).Code);
        Assert.Equal(400, (await all.Officer.CallAsync(HttpMethod.Post, "/api/comments", new { recordId = project.Id, text = "请看", mentionId = Guid.CreateVersion7() })).Code);
        Assert.Equal(0, await all.ToldAsync("comment-mention", all.Elsewhere.UserId, project.Name));
        Assert.Equal(2, await all.City.ReadAsync(db => db.Comments.CountAsync(c => c.RecordId == project.Id)));
        // Nobody is told of mentioning themselves.
        await Neighbours.SayAsync(all.Officer, project.Id, $"@{await all.NameOfAsync(all.Post.UserId)} 自己记");
        Assert.Equal(0, await all.ToldAsync("comment-mention", all.Post.UserId, project.Name));
    }
}
