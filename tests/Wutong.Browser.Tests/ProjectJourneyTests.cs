using Wutong.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Wutong.Browser.Tests;

/// <summary>The work on projects as an officer does it. Each test has projects of its own: nothing is reset.</summary>
public sealed class ProjectJourneyTests(BrowserSite site)
{
    [Fact]
    public async Task An_officer_enters_finds_the_investor_by_its_initials_and_moves_another_project_on()
    {
        await using var tab = await site.OpenAsync();
        await tab.GoAsync("/");
        await tab.Page.Locator("main a[href='/signin']").First.ClickAsync();
        await new SignInPage(tab).ChooseAsync("zhoulan");
        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/desk$"));

        var list = new ProjectList(tab);
        await list.FindFromTheBarAsync("rmkj");
        await Expect(list.Found).ToHaveCountAsync(1);
        await list.Found.ClickAsync();
        await Expect(tab.Page.Locator("section[aria-labelledby=who]")).ToContainTextAsync("信义集团");

        var project = new ProjectPage(tab);
        await project.OpenAsync("碳化硅外延设备");
        await Expect(project.Stage).ToHaveTextAsync("在谈");
        await Expect(project.Missing).ToHaveCountAsync(0);
        await project.AdvanceAsync("已交联审");
        await Expect(project.Stage).ToHaveTextAsync("联审");
        await Expect(project.History.First).ToContainTextAsync("周岚");
        await Expect(project.History.First).ToContainTextAsync("联审");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_gate_names_what_is_missing_and_leads_to_the_field()
    {
        await using var tab = await site.OpenAsAsync("zhoulan");
        var project = new ProjectPage(tab);
        await project.OpenAsync("盛虹储能项目");
        await Expect(project.Missing).ToHaveCountAsync(3);
        await project.AdvanceAsync("尚缺执照");
        await Expect(tab.Page.Locator(".errors li")).ToHaveCountAsync(3);
        await Expect(tab.Page.Locator(".errors")).ToContainTextAsync("营业执照");
        await tab.IsAccessibleAsync();

        await tab.Page.Locator("ul.gate a[href$='#Input_LicenceNumber']").ClickAsync();
        await Expect(project.Field("LicenceNumber")).ToBeInViewportAsync();
        await Expect(project.Field("LicenceNumber")).ToBeFocusedAsync();
        await project.Field("LicenceNumber").FillAsync("91320582MA00000000");
        await project.Field("RegisteredCapital_Number").FillAsync("12000");
        await project.SaveAsync();
        // The fields are there; the paper itself is for somebody to hand in and another to verify.
        await Expect(project.Missing).ToHaveCountAsync(1);
        await Expect(project.Missing).ToContainTextAsync("营业执照");
        await project.AdvanceAsync("执照已领");
        await Expect(tab.Page.Locator(".errors li")).ToHaveCountAsync(1);
        await project.OpenAsync("盛虹储能项目");
        await Expect(project.Stage).ToHaveTextAsync("签约");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task Two_officers_edit_one_project_and_nothing_of_either_is_lost()
    {
        await using var mine = await site.OpenAsAsync("heqing");
        await using var theirs = await site.OpenAsAsync("zhoulan");
        var (my, their) = (new ProjectPage(mine), new ProjectPage(theirs));
        await my.EditAsync("激光熔覆");
        await their.EditAsync("激光熔覆");
        await their.Field("Summary").FillAsync("周岚写的简介。");
        await their.Field("LeasedPremises").FillAsync("一号楼");
        await their.SaveAsync();
        await Expect(theirs.Page.Locator("main")).ToContainTextAsync("周岚写的简介。");

        await my.Field("Product").FillAsync("激光熔覆与再制造装备");
        await my.Field("LeasedPremises").FillAsync("二号楼");
        await my.SaveAsync();
        var conflict = new ConflictPanel(mine);
        await Expect(conflict.Heads).ToHaveCountAsync(4);
        await Expect(conflict.Rows).ToHaveCountAsync(3);
        await Expect(conflict.Choice("Summary", "theirs")).ToBeCheckedAsync();
        await Expect(conflict.Choice("Product", "mine")).ToBeCheckedAsync();
        await mine.IsAccessibleAsync();
        await conflict.Choice("LeasedPremises", "theirs").CheckAsync();
        await conflict.MergeAsync();
        await Expect(conflict.Rows).ToHaveCountAsync(0);
        await Expect(my.Field("LeasedPremises")).ToHaveValueAsync("一号楼");
        await my.SaveAsync();

        var main = mine.Page.Locator("main");
        await Expect(mine.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/edit"));
        foreach (var text in new[] { "周岚写的简介。", "激光熔覆与再制造装备", "一号楼" }) await Expect(main).ToContainTextAsync(text);
        mine.HasNoComplaints();
        theirs.HasNoComplaints();
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_is_offered_to_its_author_alone_until_it_is_saved()
    {
        // It ends its session, so it has one of its own.
        await using var tab = await site.OpenAsync();
        await new SignInPage(tab).EnterAsync("heqing");
        var (form, offer) = (new ProjectPage(tab), tab.Page.Locator("form .notice:has([data-draft-restore])"));
        await tab.GoAsync("/attraction/projects/new");
        await Expect(offer).ToHaveCountAsync(0);
        await form.Field("Name").FillAsync("草稿里的项目");
        await form.Field("Summary").FillAsync("写到一半");
        await tab.GoAsync("/attraction/projects");
        await tab.GoAsync("/attraction/projects/new");
        await Expect(offer).ToHaveCountAsync(1);
        await tab.IsAccessibleAsync();
        await offer.Locator("[data-draft-restore]").ClickAsync();
        await Expect(form.Field("Name")).ToHaveValueAsync("草稿里的项目");
        await Expect(form.Field("Summary")).ToHaveValueAsync("写到一半");

        // Refused: still kept. Saved: gone.
        await form.SaveAsync();
        await Expect(tab.Page.Locator(".errors li").First).ToBeVisibleAsync();
        await tab.GoAsync("/attraction/projects/new");
        await Expect(offer).ToHaveCountAsync(1);
        await offer.Locator("[data-draft-restore]").ClickAsync();
        await form.Field("Kind").SelectOptionAsync("Industrial");
        await form.Field("Investor").FillAsync("示例企业 04");
        await form.Field("Origin").SelectOptionAsync("Visit");
        await form.Field("DistrictId").SelectOptionAsync("凤凰镇");
        await form.SaveAsync();
        await Expect(tab.H1).ToHaveTextAsync("草稿里的项目");
        await tab.GoAsync("/attraction/projects/new");
        await Expect(offer).ToHaveCountAsync(0);

        await form.Field("Name").FillAsync("没写完");
        await tab.GoAsync("/desk");
        Assert.Equal(1, await tab.Page.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('wutong.draft.')).length"));
        await tab.GoAsync("/attraction/projects/new");
        await form.Field("Summary").FillAsync("退出前一刻写的");
        await tab.Page.Locator("form[action='/signout'] button").ClickAsync();
        await Expect(tab.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/projects"));
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('wutong.draft.')).length"));
    }

    [Fact]
    public async Task A_project_moves_on_without_a_script_too()
    {
        await using var tab = await site.OpenAsync(script: false);
        await new SignInPage(tab).EnterAsync("heqing");
        var list = new ProjectList(tab);
        await list.FindFromTheBarAsync("固态电解质");
        await list.Found.First.ClickAsync();
        var project = new ProjectPage(tab);
        await project.AdvanceAsync("条件已谈定");
        await Expect(project.Stage).ToHaveTextAsync("拟签");
        await Expect(project.History.First).ToContainTextAsync("何清");

        await list.OpenAsync();
        await tab.Page.Locator("form.filters select[name=stage]").SelectOptionAsync("Signed");
        await tab.Page.Locator("form.filters button").ClickAsync();
        await Expect(list.Rows.First).ToContainTextAsync("签约");
        Assert.Contains("stage=Signed", tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confidential_project_shows_its_code_name_to_the_district_and_its_name_to_the_head_office()
    {
        await using var head = await site.OpenAsAsync("heqing");
        await head.GoAsync("/attraction/projects/new");
        await head.Page.Locator("#Input_Kind").SelectOptionAsync("Industrial");
        var form = new ProjectPage(head);
        await form.Field("Name").FillAsync("机密之光刻胶项目");
        await form.Field("Investor").FillAsync("示例企业 04");
        await form.Field("Origin").SelectOptionAsync("Visit");
        await form.Field("DistrictId").SelectOptionAsync("凤凰镇");
        await form.Field("CodeName").FillAsync("梧桐九号");
        await form.SaveAsync();
        await Expect(head.H1).ToHaveTextAsync("机密之光刻胶项目");

        await using var tab = await site.OpenAsAsync("luyifan");
        var list = new ProjectList(tab);
        await list.OpenAsync();
        await Expect(list.Row("梧桐九号")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator("main")).Not.ToContainTextAsync("光刻胶");
        await list.Row("梧桐九号").Locator("th a").ClickAsync();
        await Expect(tab.H1).ToHaveTextAsync("梧桐九号");
        await Expect(tab.Page.Locator("main")).ToContainTextAsync("何清");
        foreach (var secret in new[] { "光刻胶", "示例企业 04" }) await Expect(tab.Page.Locator("body")).Not.ToContainTextAsync(secret);
        await tab.IsAccessibleAsync();

        var whole = new ProjectList(head);
        await whole.OpenAsync();
        await whole.FindFromTheBarAsync("高纯石英");
        await Expect(whole.Found).ToHaveCountAsync(1);
        await list.OpenAsync();
        await list.FindFromTheBarAsync("梧桐七号");
        await Expect(list.Found).ToHaveCountAsync(0);
        head.HasNoComplaints();
        tab.HasNoComplaints();
    }
}
