using Microsoft.Playwright;
using Wutong.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Wutong.Browser.Tests;

public sealed class FirstJourneyTests(BrowserSite site)
{
    [Fact]
    public async Task An_officer_signs_in_and_finds_the_investor_by_its_short_name()
    {
        await using var tab = await (await site.OpenAsync()).SignInAsync("zhoulan");
        var list = new ProjectList(tab);
        await list.OpenAsync();
        await list.FindFromTheBarAsync("锐迈");
        await Expect(list.Rows).ToHaveCountAsync(1);
        await Expect(list.Rows.First).ToContainTextAsync("锐迈新能源汽车智能座舱");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task The_list_filters_without_a_script_too()
    {
        await using var tab = await (await site.OpenAsync(script: false)).SignInAsync("heqing");
        await tab.GoAsync("/attraction/projects");
        await tab.Page.Locator("form.filters select[name=stage]").SelectOptionAsync("Signed");
        await tab.Page.Locator("form.filters button").ClickAsync();
        await Expect(tab.Page.Locator("table.data tbody tr").First).ToContainTextAsync("签约");
        Assert.Contains("stage=Signed", tab.Page.Url, StringComparison.Ordinal);
    }
}
