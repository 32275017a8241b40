using Microsoft.Playwright;
using Wutong.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Wutong.Browser.Tests;

/// <summary>The main job: an officer signs in, finds the investor, sees who introduced it, and moves a project on.</summary>
public sealed class FirstJourneyTests(BrowserSite site)
{
    [Fact]
    public async Task An_officer_finds_锐迈_and_sees_who_introduced_it()
    {
        await using var tab = await (await site.OpenAsync()).SignInAsync("zhoulan");
        var list = new ProjectList(tab);
        await list.FindFromTheBarAsync("锐迈");
        await Expect(list.Rows).ToHaveCountAsync(1);
        await list.Rows.First.Locator("a").First.ClickAsync();
        var project = new ProjectPage(tab);
        await Expect(project.Title).ToContainTextAsync("锐迈新能源汽车智能座舱");
        await Expect(project.WhoBrought).ToContainTextAsync("信义集团");
        tab.HasNoComplaints();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task An_officer_registers_a_project_fills_in_what_the_gate_lacks_and_moves_it_a_stage_on(bool script)
    {
        await using var tab = await (await site.OpenAsync(script: script)).SignInAsync("gunan");
        await tab.GoAsync("/attraction/projects/new");
        await tab.Page.Locator("[name='Input.Name']").FillAsync($"浏览器里新建的项目 {(script ? 1 : 2)}");
        await tab.Page.Locator("[name='Input.Investor']").FillAsync("智库智能");
        await ChooseAsync(tab, "Input.Kind", "Technology");
        await ChooseAsync(tab, "Input.Origin", "Fund");
        var project = new ProjectPage(tab);
        await project.SaveAsync();
        await Expect(project.Stage).ToHaveTextAsync("研判");
        await Expect(project.Gate.Locator("li.miss")).ToHaveCountAsync(1);

        // The gate leads to the field that it lacks.
        await project.Gate.Locator("li.miss a").ClickAsync();
        await tab.Page.Locator("[name='Input.Product']").FillAsync("智能穿梭机器人");
        await project.SaveAsync();
        await Expect(project.Gate.Locator("li.miss")).ToHaveCountAsync(0);
        await project.AdvanceAsync("投资方已来看过");
        await Expect(project.Stage).ToHaveTextAsync("在谈");
        await Expect(project.History).ToContainTextAsync("投资方已来看过");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task Two_who_edit_at_once_choose_field_by_field_what_stays()
    {
        await using var first = await (await site.OpenAsync()).SignInAsync("heqing");
        await first.GoAsync("/attraction/projects?q=" + Uri.EscapeDataString("激光熔覆"));
        await new ProjectList(first).Rows.First.Locator("a").First.ClickAsync();
        await first.Page.WaitForURLAsync("**/attraction/projects/*-*");
        var address = new Uri(first.Page.Url).AbsolutePath;
        await first.GoAsync($"{address}/edit");
        await using var second = await (await site.OpenAsync()).SignInAsync("zhoulan");
        await second.GoAsync($"{address}/edit");
        await second.Page.Locator("[name='Input.Product']").FillAsync("别人写的产品");
        await new ProjectPage(second).SaveAsync();

        await first.Page.Locator("[name='Input.Product']").FillAsync("我写的产品");
        await new ProjectPage(first).SaveAsync();
        var conflict = first.Page.Locator("section.conflict");
        await Expect(conflict).ToContainTextAsync("别人写的产品");
        await first.IsAccessibleAsync();
        await conflict.Locator("[name='Keep[Product]'][value=mine]").CheckAsync();
        await conflict.Locator("button.main-act").ClickAsync();
        await Expect(first.Page.Locator("[name='Input.Product']")).ToHaveValueAsync("我写的产品");
        await new ProjectPage(first).SaveAsync();
        await Expect(first.Page.Locator("main")).ToContainTextAsync("我写的产品");
        first.HasNoComplaints();
    }

    [Fact]
    public async Task The_list_filters_by_itself_with_a_script_and_by_the_button_without()
    {
        foreach (var script in new[] { true, false })
        {
            await using var tab = await (await site.OpenAsync(script: script)).SignInAsync("heqing");
            await tab.GoAsync("/attraction/projects");
            await tab.Page.Locator("form.filters select[name=stage]").SelectOptionAsync("Signed");
            if (!script) await tab.Page.Locator("form.filters button[type=submit], form.filters button:not([type])").Last.ClickAsync();
            await tab.Page.WaitForURLAsync("**stage=Signed**");
            foreach (var stage in await tab.Page.Locator("table.data tbody .stage").AllInnerTextsAsync()) Assert.Equal("签约", stage.Trim());
            tab.HasNoComplaints();
        }
    }

    [Fact]
    public async Task The_platform_is_left_by_signing_out()
    {
        await using var tab = await (await site.OpenAsync()).SignInAsync("jiangfan");
        await tab.Page.Locator("form[action='/signout'] button").First.ClickAsync();
        await tab.Page.WaitForLoadStateAsync();
        await tab.GoAsync("/desk");
        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/signin"));
    }

    /// <summary>Chooses in a list or among radio buttons, whichever the form has.</summary>
    private static async Task ChooseAsync(Tab tab, string field, string value)
    {
        var select = tab.Page.Locator($"select[name='{field}']");
        if (await select.CountAsync() > 0) await select.SelectOptionAsync(value);
        else await tab.Page.Locator($"input[name='{field}'][value={value}]").CheckAsync();
    }
}
