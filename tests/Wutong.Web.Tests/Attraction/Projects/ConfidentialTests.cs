using Wutong.Attraction.Contracts;
using Wutong.Attraction.Visits;
using Wutong.Attraction;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Projects;

/// <summary>A confidential project bears its code name for everybody but its team, the head office, leaders and its investor.</summary>
public sealed class ConfidentialTests
{
    [Theory, OnBoth]
    public async Task A_colleague_of_the_same_district_reads_the_code_name_and_learns_neither_name_nor_investor(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var investor = await city.Data.OrganisationAsync();
        var code = TestData.Unique("代号");
        var project = await city.Data.ProjectAsync(post, p => { p.CodeName = code; p.Summary = TestData.Unique("要点"); }, investor.Id);
        var colleague = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        await city.WriteAsync(db => db.Visits.Add(new Visit { OrganisationId = investor.Id, ProjectId = project.Id, Place = "上海", OfficeId = post.OfficeId, ById = post.UserId, RecordedAt = TimeProvider.System.Now() }));
        using var visitor = await city.NewVisitorAsync(colleague.Name);
        string[] pages = ["/attraction/projects", $"/attraction/projects/{project.Id}", "/attraction/board", "/api/attraction/projects", $"/api/attraction/projects/{project.Id}"];
        foreach (var page in pages)
        {
            var answer = await visitor.GetAsync(page);
            Assert.True(answer.Code == 200, $"{page}: {answer.Code}");
            Assert.Contains(code, answer.Body, StringComparison.Ordinal);
            foreach (var secret in new[] { project.Name, investor.Name, project.Summary!, project.NameSortKey }) Assert.DoesNotContain(secret, answer.Body, StringComparison.Ordinal);
        }
        // Not by searching either, whether for the project's name or for the investor's.
        foreach (var text in new[] { project.Name, investor.Name })
            foreach (var page in new[] { "/attraction/projects?q=", "/attraction/board?q=" })
                Assert.DoesNotContain(code, (await visitor.GetAsync(page + Uri.EscapeDataString(text))).Body, StringComparison.Ordinal);
        // Nor by a visit that names the investor beside the code name.
        var visits = (await visitor.GetAsync("/attraction/visits")).Body;
        Assert.False(visits.Contains(code, StringComparison.Ordinal) && visits.Contains(investor.Name, StringComparison.Ordinal), "The visit ties the code name to the investor.");
        Assert.Equal(403, (await visitor.GetAsync($"/attraction/projects/{project.Id}/edit")).Code);
    }

    [Theory, OnBoth]
    public async Task Its_team_the_head_office_and_leaders_read_its_name(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post, p => p.CodeName = TestData.Unique("代号"));
        foreach (var account in new[] { post.Account, "heqing", "jiangfan" })
            Assert.Contains(project.Name, (await (await city.VisitorAsync(account)).GetAsync($"/attraction/projects/{project.Id}")).Body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task No_link_to_another_page_carries_the_name_that_the_list_hides(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var investor = await city.Data.OrganisationAsync();
        // Sixty projects that sort before and after the confidential ones: some of these end a page.
        for (var i = 0; i < 60; i++) await city.Data.ProjectAsync(post, p => p.CodeName = $"代号{i:00}", investor.Id, $"机密甲{i:00}");
        var colleague = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        using var visitor = await city.NewVisitorAsync(colleague.Name);
        var next = (await visitor.GetAsync("/attraction/projects?sort=Name")).Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var position = PageLink.Decode<string>(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(next.Split('?')[1])["after"]);
        Assert.DoesNotContain("机密", position!.Key, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Only_its_owner_or_the_head_office_lifts_the_code_name(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post, p => p.CodeName = "代号");
        var member = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        await city.WriteAsync(async db =>
        {
            (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
                Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.Include(db.Projects.Whole, p => p.Team), p => p.Id == project.Id)).Join(member.Id);
            return true;
        });
        var edit = $"/attraction/projects/{project.Id}/edit";
        var refused = await (await city.VisitorAsync(member.Name)).SubmitAsync(edit, [("Input.CodeName", "")]);
        Assert.Equal(400, refused.Code);
        Assert.Equal("代号", (await city.Data.ReloadAsync(project.Id)).CodeName);
        Assert.Equal(302, (await (await city.VisitorAsync(post.Account)).SubmitAsync(edit, [("Input.CodeName", "")])).Code);
        Assert.Null((await city.Data.ReloadAsync(project.Id)).CodeName);
    }
}
