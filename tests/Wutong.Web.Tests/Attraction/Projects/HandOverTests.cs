using Wutong.Attraction;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Projects;

/// <summary>Ticked projects change hands together or not at all.</summary>
public sealed class HandOverTests
{
    private const string Page = "/attraction/projects/hand-over";

    [Theory, OnBoth]
    public async Task Ticked_projects_go_to_a_colleague_with_the_reason_in_their_history(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var colleague = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        var (one, two) = (await city.Data.ProjectAsync(post), await city.Data.ProjectAsync(post));
        using var visitor = await city.NewVisitorAsync(post.Account);
        var list = (await visitor.GetAsync("/attraction/projects")).Page;
        Assert.Equal(Page, list.QuerySelector("form#bulk button")!.GetAttribute("formaction"));
        Assert.Equal(2, list.QuerySelectorAll("tbody .tick input[form=bulk][name=id]").Length);

        var answer = await visitor.SubmitAsync($"{Page}?id={one.Id}&id={two.Id}", [("Input.OwnerId", colleague.Id.ToString()), ("Input.Reason", "休假")]);
        Assert.Equal(302, answer.Code);
        foreach (var id in new[] { one.Id, two.Id })
        {
            var project = await city.Data.ReloadAsync(id);
            Assert.Equal(colleague.Id, project.OwnerId);
            Assert.Equal([post.UserId, colleague.Id], project.Team.Select(m => m.UserId).Order());
            Assert.Equal("休假", project.StageChanges.Single().Note);
        }
    }

    [Theory, OnBoth]
    public async Task One_that_changed_meanwhile_keeps_all_where_they_were(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var colleague = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        var (one, two) = (await city.Data.ProjectAsync(post), await city.Data.ProjectAsync(post));
        using var visitor = await city.NewVisitorAsync(post.Account);
        var form = await visitor.GetAsync($"{Page}?id={one.Id}&id={two.Id}");
        await city.WriteAsync(async db =>
        {
            (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Projects.Whole, p => p.Id == two.Id)).Summary = "改";
            return true;
        });
        var answer = await visitor.SubmitAsync(form.Page, Page, [("Input.OwnerId", colleague.Id.ToString()), ("Input.Reason", "休假")]);
        Assert.Equal(400, answer.Code);
        Assert.Contains(two.Name, answer.Text, StringComparison.Ordinal);
        Assert.Equal(post.UserId, (await city.Data.ReloadAsync(one.Id)).OwnerId);
    }

    [Theory, OnBoth]
    public async Task Neither_a_foreign_project_nor_a_foreign_receiver_is_taken(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (post, other) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        var (own, foreign) = (await city.Data.ProjectAsync(post), await city.Data.ProjectAsync(other));
        using var visitor = await city.NewVisitorAsync(post.Account);
        var page = await visitor.GetAsync($"{Page}?id={own.Id}&id={foreign.Id}");
        Assert.DoesNotContain(foreign.Name, page.Body, StringComparison.Ordinal);
        Assert.Contains("另有 1 个", page.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await visitor.SubmitAsync(page.Page, Page, [("Input.OwnerId", other.UserId.ToString()), ("Input.Reason", "x")])).Code);
        var forged = await visitor.PostWithTokenAsync(Page, ("Input.Projects[0].Id", foreign.Id.ToString()), ("Input.Projects[0].Version", "1"), ("Input.OwnerId", post.UserId.ToString()), ("Input.Reason", "x"));
        Assert.Equal(404, forged.Code);
        Assert.Contains("没有选择", (await visitor.GetAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await visitor.GetAsync($"{Page}?id=x")).Code);
    }
}
