using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attachments;

/// <summary>Who sees the record sees its files; nobody else finds them by any way.</summary>
public sealed class FileVisibilityTests
{
    [Theory, OnBoth]
    public async Task A_file_of_a_foreign_project_is_found_by_nobody(DatabaseKind database)
    {
        var (city, owner, project) = await FileTests.DeskAsync(database);
        var (word, name) = (TestData.Unique("密文"), TestData.Unique("密名") + ".txt");
        var id = await owner.AddAsync(project, name, Samples.Text(word));
        string[] ways = [$"/files/{id}", $"/files/{id}/inline", $"/files/{id}/preview", $"/files/{id}/remove", $"/files/upload/project/{project}", $"/files/upload/project/{project}?replaces={id}", $"/api/files/{id}", $"/api/files/project/{project}"];
        var own = await FileTests.DeskAsync(database);
        foreach (var account in new[] { own.Visitor.Account!, "luoqing", "ruimai", "xitong", "anquan", "shenji", "rencai" })
        {
            using var visitor = await city.NewVisitorAsync(account);
            foreach (var way in ways)
            {
                var answer = await visitor.GetAsync(way);
                Assert.True(answer.Code == 404, $"{way} as {account}: {answer.Code}");
                Assert.DoesNotContain(word, answer.Body, StringComparison.Ordinal);
                Assert.DoesNotContain(name, answer.Body, StringComparison.Ordinal);
            }
            Assert.Equal(404, (await visitor.FormAsync(project, "a.pdf", Samples.Pdf)).Code);
            Assert.Equal(404, (await visitor.ApiAsync(project, "a.pdf", new ByteArrayContent(Samples.Pdf))).Code);
            Assert.Equal(404, (await visitor.PostWithTokenAsync($"/files/{id}/remove")).Code);
            Assert.Equal(404, (await visitor.CallAsync(HttpMethod.Delete, $"/api/files/{id}")).Code);
        }
        // Nor by way of a record of one's own.
        Assert.Equal(404, (await own.Visitor.ApiAsync(own.Project, "a.txt", new ByteArrayContent(Samples.Text("x")), id)).Code);
        Assert.Equal(404, (await own.Visitor.FormAsync(own.Project, "a.txt", Samples.Text("x"), id)).Code);
        Assert.Contains(word, (await owner.GetAsync($"/files/{id}")).Body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task The_investor_sees_of_its_project_the_files_that_were_shared(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var investor = await city.ReadAsync(db => db.Projects.Whole.Where(p => p.Name.StartsWith("锐迈")).Select(p => p.InvestorId).FirstAsync());
        var project = (await city.Data.ProjectAsync(post, p => p.InvestorId = investor)).Id;
        using var owner = await city.NewVisitorAsync(post.Account);
        using var outsider = await city.NewVisitorAsync("ruimai");
        var (inside, shared) = (TestData.Unique("尽调") + ".pdf", TestData.Unique("清单") + ".pdf");
        var ids = (Inside: await owner.AddAsync(project, inside, Samples.Pdf), Shared: await owner.AddAsync(project, shared, Samples.Pdf));
        var page = $"/attraction/projects/{project}";
        Assert.Equal(200, (await outsider.GetAsync(page)).Code);
        Assert.Empty(await outsider.FilesAsync(project));

        Assert.Equal(302, (await owner.SubmitAsync($"/files/{ids.Shared}/share", [("share.IsShared", "true")])).Code);
        Assert.Equal(200, (await outsider.GetAsync($"/files/{ids.Shared}")).Code);
        // The next version goes to whom the earlier ones went.
        var next = await owner.AddAsync(project, "新" + shared, Samples.Pdf, ids.Shared);
        Assert.Equal([next, ids.Shared], (await outsider.FilesAsync(project)).Select(f => f.GetProperty("id").GetGuid()));
        Assert.DoesNotContain(inside, (await outsider.GetAsync(page)).Text, StringComparison.Ordinal);
        foreach (var way in new[] { $"/files/{ids.Inside}", $"/files/{ids.Inside}/inline", $"/files/{ids.Inside}/preview", $"/api/files/{ids.Inside}", $"/files/{ids.Inside}/share", $"/files/{ids.Inside}/remove" }) Assert.Equal(404, (await outsider.GetAsync(way)).Code);
        Assert.Equal(403, (await outsider.GetAsync($"/files/{ids.Shared}/share")).Code);
        Assert.Equal(404, (await outsider.CallAsync(HttpMethod.Post, $"/api/files/{ids.Inside}/share", """{"isShared":true}""")).Code);

        Assert.Equal(400, (await owner.CallAsync(HttpMethod.Post, $"/api/files/{next}/share", "{}")).Code);
        Assert.Equal(200, (await owner.CallAsync(HttpMethod.Post, $"/api/files/{next}/share", """{"isShared":false}""")).Code);
        Assert.Empty(await outsider.FilesAsync(project));
        Assert.Equal(3, (await owner.FilesAsync(project)).Count);
    }

    [Theory, OnBoth]
    public async Task Who_only_looks_takes_no_file_away_and_brings_none(DatabaseKind database)
    {
        var (city, owner, project) = await FileTests.DeskAsync(database);
        var id = await owner.AddAsync(project, "a.pdf", Samples.Pdf);
        using var leader = await city.NewVisitorAsync("jiangfan");
        Assert.Equal(200, (await leader.GetAsync($"/files/{id}")).Code);
        var panel = (await leader.GetAsync($"/attraction/projects/{project}")).Page.QuerySelector("#files")!;
        Assert.Null(panel.QuerySelector("form"));
        Assert.DoesNotContain("/remove", panel.InnerHtml, StringComparison.Ordinal);
        foreach (var way in new[] { $"/files/{id}/remove", $"/files/upload/project/{project}" }) Assert.Equal(403, (await leader.GetAsync(way)).Code);
        Assert.Equal(403, (await leader.FormAsync(project, "a.pdf", Samples.Pdf)).Code);
        Assert.Equal(403, (await leader.ApiAsync(project, "a.pdf", new ByteArrayContent(Samples.Pdf))).Code);
        Assert.Equal(403, (await leader.PostWithTokenAsync($"/files/{id}/remove")).Code);
        Assert.Equal(403, (await leader.CallAsync(HttpMethod.Delete, $"/api/files/{id}")).Code);
    }

    [Theory, OnBoth]
    public async Task Who_knows_a_confidential_project_by_its_code_name_alone_sees_no_file_of_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = (await city.Data.ProjectAsync(post, p => p.CodeName = TestData.Unique("代号"))).Id;
        using var owner = await city.NewVisitorAsync(post.Account);
        var name = TestData.Unique("密名") + ".pdf";
        var id = await owner.AddAsync(project, name, Samples.Pdf);
        var colleague = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
        using var visitor = await city.NewVisitorAsync(colleague.Name);
        var page = await visitor.GetAsync($"/attraction/projects/{project}");
        Assert.Equal(200, page.Code);
        Assert.DoesNotContain(name, page.Body, StringComparison.Ordinal);
        foreach (var way in new[] { $"/files/{id}", $"/files/{id}/preview", $"/api/files/project/{project}" }) Assert.Equal(404, (await visitor.GetAsync(way)).Code);
    }

    [Theory, OnBoth]
    public async Task A_token_needs_the_scopes_of_the_record_and_an_unknown_kind_has_no_files(DatabaseKind database)
    {
        var (city, owner, project) = await FileTests.DeskAsync(database);
        var id = await owner.AddAsync(project, "a.pdf", Samples.Pdf);
        var user = await city.UserIdAsync(owner.Account!);
        var (reads, writes, other) = (await city.Data.TokenAsync(user, null, "attraction.read"), await city.Data.TokenAsync(user, null, "attraction.read", "attraction.write"), await city.Data.TokenAsync(user, null, "registry.read"));
        var program = city.Stranger();
        Assert.Equal(200, (await program.CallAsync(HttpMethod.Get, $"/api/files/{id}", null, reads)).Code);
        Assert.Equal(404, (await program.CallAsync(HttpMethod.Get, $"/api/files/{id}", null, other)).Code);
        Assert.Equal(403, (await program.ApiAsync(project, "a.pdf", new ByteArrayContent(Samples.Pdf), token: reads)).Code);
        Assert.Equal(200, (await program.ApiAsync(project, "a.pdf", new ByteArrayContent(Samples.Pdf), token: writes)).Code);
        Assert.Equal(401, (await program.ApiAsync(project, "a.pdf", new ByteArrayContent(Samples.Pdf))).Code);
        foreach (var kind in new[] { "moon", "Project", "user" }) Assert.Equal(404, (await owner.ApiAsync(project, "a.pdf", new ByteArrayContent(Samples.Pdf), kind: kind)).Code);
    }
}
