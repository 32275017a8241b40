using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Contracts;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Projects;

/// <summary>Creating, editing, advancing and pausing projects through pages and through the API.</summary>
public sealed class WorkTests
{
    private const string Projects = "/api/attraction/projects";

    [Theory, OnBoth]
    public async Task An_officer_creates_a_project_fills_in_its_gate_and_advances_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var investor = await city.Data.OrganisationAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var name = TestData.Unique("新项目");
        var made = await visitor.SubmitAsync("/attraction/projects/new", [("Input.Name", name), ("Input.Investor", investor.Name), ("Input.Kind", "Technology"), ("Input.Origin", "Referral")]);
        Assert.Equal(302, made.Code);
        var page = made.Location!;
        var id = Guid.Parse(page.Split('/')[^1]);

        // The gate names what it lacks, by a link to the field.
        var refused = await visitor.SubmitAsync($"{page}/advance", []);
        Assert.Equal(400, refused.Code);
        Assert.Contains($"{page}/edit#Input_Product", refused.Body, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.SubmitAsync($"{page}/edit", [("Input.Product", "传感器"), ("Input.TotalInvestment.Number", "9240")])).Code);
        Assert.Equal(302, (await visitor.SubmitAsync($"{page}/advance", [("Input.Note", "见过两次")])).Code);

        var project = await city.Data.ReloadAsync(id);
        Assert.Equal((Stage.Negotiating, post.UserId, post.OfficeId), (project.Stage, project.OwnerId, project.OfficeId));
        Assert.Equal("9,240 万元", project.TotalInvestment!.ToString());
        Assert.Equal("见过两次", Assert.Single(project.StageChanges).Note);
        Assert.Contains("见过两次", (await visitor.GetAsync(page)).Body, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task What_was_done_stands_in_the_audit_trail_and_what_was_refused_does_not(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post);
        using var visitor = await city.NewVisitorAsync(post.Account);
        async Task<List<AuditEntry>> Trail() => await city.ReadAsync(db => db.AuditEntries.AsNoTracking().Where(e => e.RootId == project.Id).OrderBy(e => e.Id).ToListAsync());
        var before = (await Trail()).Count;
        Assert.Equal(400, (await visitor.CallAsync(HttpMethod.Post, $"{Projects}/{project.Id}/advance", new { version = project.Version, next = "Signed" })).Code);
        Assert.Equal(before, (await Trail()).Count);

        Assert.Equal(200, (await visitor.CallAsync(HttpMethod.Post, $"{Projects}/{project.Id}/advance", new { version = project.Version, next = "Negotiating" })).Code);
        var added = (await Trail()).Skip(before).ToList();
        var change = Assert.Single(added, e => e.Entity == "InvestmentProject");
        Assert.Equal((AuditKind.Changed, post.Account, post.UserId), (change.What, change.ActorName, change.ActorId));
        Assert.Contains("Assessing", change.Before, StringComparison.Ordinal);
        Assert.Contains("Negotiating", change.After, StringComparison.Ordinal);
        Assert.Contains(added, e => e is { Entity: "StageChange", What: AuditKind.Added });
        Assert.Single(added.Select(e => e.At).Distinct());
    }

    [Theory, OnBoth]
    public async Task Secrets_never_enter_the_audit_trail(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var account = await city.Data.UserAsync(Role.Expert, password: "plum-tree-2026");
        var (hash, stamp) = await city.ReadAsync(async db => { var u = await db.Users.SingleAsync(u => u.Id == account.Id); return (u.PasswordHash!, u.SecurityStamp!); });
        await city.Data.TokenAsync(account.Id);
        var token = await city.ReadAsync(db => db.ApiTokens.Where(t => t.UserId == account.Id).Select(t => t.Hash).SingleAsync());
        var trail = await city.ReadAsync(db => db.AuditEntries.Where(e => e.After != null).Select(e => e.After!).ToListAsync());
        Assert.DoesNotContain(trail, t => t.Contains(hash, StringComparison.Ordinal) || t.Contains(stamp, StringComparison.Ordinal) || t.Contains(token, StringComparison.Ordinal));
    }

    [Theory, OnBoth]
    public async Task A_stale_save_of_a_program_is_answered_409_with_what_stands(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var investor = await city.Data.OrganisationAsync();
        var project = await city.Data.ProjectAsync(post, investor: investor.Id);
        using var visitor = await city.NewVisitorAsync(post.Account);
        object Fields(string product, int version) => new { version, name = project.Name, investor = investor.Name, origin = "Visit", product };
        Assert.Equal(200, (await visitor.CallAsync(HttpMethod.Put, $"{Projects}/{project.Id}", Fields("先来的", project.Version))).Code);
        var stale = await visitor.CallAsync(HttpMethod.Put, $"{Projects}/{project.Id}", Fields("后来的", project.Version));
        Assert.Equal(409, stale.Code);
        Assert.StartsWith("application/problem+json", stale.Header("Content-Type"));
        var now = await city.Data.ReloadAsync(project.Id);
        Assert.Equal("先来的", now.Product);
        Assert.Equal((now.Version, "先来的"), (stale.Json.GetProperty("version").GetInt32(), stale.Json.GetProperty("current").GetProperty("product").GetString()));
        Assert.Equal(200, (await visitor.CallAsync(HttpMethod.Put, $"{Projects}/{project.Id}", Fields("后来的", now.Version))).Code);
    }

    [Theory, OnBoth]
    public async Task A_stale_save_on_the_page_shows_both_versions_and_saves_what_the_user_chooses(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post, p => p.Summary = "原来的");
        using var mine = await city.NewVisitorAsync(post.Account);
        var edit = $"/attraction/projects/{project.Id}/edit";
        var opened = (await mine.GetAsync(edit)).Page;
        await (await city.VisitorAsync("heqing")).SubmitAsync(edit, [("Input.Product", "别人的产品"), ("Input.Summary", "别人的概述")]);

        var conflict = await mine.SubmitAsync(opened, edit, [("Input.Product", "我的产品"), ("Input.Summary", "我的概述")]);
        Assert.Equal(409, conflict.Code);
        foreach (var text in new[] { "原来的", "别人的产品", "我的产品", "别人的概述", "我的概述" }) Assert.Contains(text, conflict.Text, StringComparison.Ordinal);
        var form = Visitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)conflict.Page.QuerySelector("section.conflict")!.Closest("form")!);
        form.RemoveAll(f => f.Name.StartsWith("Keep[", StringComparison.Ordinal));
        var merged = await mine.PostAsync($"{edit}?handler=Merge", [.. form, ("Keep[Product]", "mine"), ("Keep[Summary]", "theirs")]);
        Assert.Equal(200, merged.Code);
        Assert.Equal(302, (await mine.SubmitAsync(merged.Page, edit, [])).Code);
        var saved = await city.Data.ReloadAsync(project.Id);
        Assert.Equal(("我的产品", "别人的概述"), (saved.Product, saved.Summary));
    }

    [Theory, OnBoth]
    public async Task A_sum_a_thousand_times_the_median_asks_back_and_is_saved_when_confirmed(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var page = $"/attraction/projects/{(await city.Data.ProjectAsync(post)).Id}/edit";
        (string, string)[] typed = [("Input.TotalInvestment.Number", "9000000"), ("Input.TotalInvestment.Scale", "Yi")];
        Assert.Equal(400, (await visitor.SubmitAsync(page, typed)).Code);
        Assert.Equal(302, (await visitor.SubmitAsync(page, [.. typed, ("Input.ConfirmUnusual", "true")])).Code);
    }

    [Theory, OnBoth]
    public async Task A_paused_project_does_not_advance(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var project = await city.Data.ProjectAsync(post);
        using var visitor = await city.NewVisitorAsync(post.Account);
        Assert.Equal(302, (await visitor.SubmitAsync($"/attraction/projects/{project.Id}/state", [("Input.State", "Paused"), ("Input.Reason", "等用地")])).Code);
        var now = await city.Data.ReloadAsync(project.Id);
        Assert.Equal(ProjectState.Paused, now.State);
        Assert.Equal(400, (await visitor.CallAsync(HttpMethod.Post, $"{Projects}/{project.Id}/advance", new { version = now.Version, next = "Negotiating" })).Code);
    }

    [Theory, OnBoth]
    public async Task The_officer_finds_the_investor_by_short_name_initials_and_former_name_and_sees_who_introduced_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.VisitorAsync("zhoulan");
        foreach (var text in new[] { "锐迈", "锐迈科技", "rmkj", "RM", "智能座舱" })
            Assert.Contains("锐迈新能源汽车智能座舱", (await visitor.GetAsync($"/attraction/projects?q={Uri.EscapeDataString(text)}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("锐迈新能源", (await visitor.GetAsync("/attraction/projects?q=%25")).Text, StringComparison.Ordinal);
        Assert.Contains("MEMS", (await (await city.VisitorAsync("heqing")).GetAsync("/attraction/projects?q=mems")).Page.QuerySelector("main table")?.TextContent ?? "", StringComparison.Ordinal);
        var row = (await visitor.GetAsync("/attraction/projects?q=%E9%94%90%E8%BF%88")).Page.QuerySelector("main tbody th a")!.GetAttribute("href")!;
        var detail = (await visitor.GetAsync(row)).Text;
        Assert.Contains("信义集团", detail, StringComparison.Ordinal);
        Assert.Contains("15.00 亿美元", detail, StringComparison.Ordinal);
        Assert.Contains("106.50 亿元", detail, StringComparison.Ordinal);
    }
}
