using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Wutong.Browser.Tests;

/// <summary>What script adds to a list: keys, ticks, a copy and a picture; and that its menus are usable for everybody.</summary>
public sealed class TableJourneyTests(BrowserSite site)
{
    [Fact]
    public async Task Rows_are_ticked_by_key_and_head_and_handed_on_to_what_is_done_with_them()
    {
        await using var tab = await site.OpenAsAsync("heqing");
        await tab.GoAsync("/attraction/projects");
        var bulk = tab.Page.Locator("form.bulk");
        await Expect(bulk).ToBeHiddenAsync();
        await tab.Page.Locator("tbody th a").First.FocusAsync();
        await tab.Page.Keyboard.PressAsync("x");
        await tab.Page.Keyboard.PressAsync("j");
        await tab.Page.Keyboard.PressAsync("x");
        await Expect(tab.Page.Locator("tbody .tick :checked")).ToHaveCountAsync(2);
        await Expect(bulk).ToBeVisibleAsync();
        await bulk.Locator("button").First.ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex(@"hand-over\?id=[^&]+&id="));
        await Expect(tab.Page.Locator(".items > li")).ToHaveCountAsync(2);

        await tab.GoAsync("/attraction/projects");
        await tab.Page.Locator("[data-tick-all]").CheckAsync();
        Assert.Equal(await tab.Page.Locator("tbody tr").CountAsync(), await tab.Page.Locator("tbody .tick :checked").CountAsync());
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_list_is_saved_as_a_picture()
    {
        await using var tab = await site.OpenAsAsync("zhoulan");
        await tab.GoAsync("/tables/projects/share?q=锐迈");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.Locator("[data-picture]").ClickAsync());
        Assert.Equal("projects.png", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.True(bytes.Length > 5_000, $"{bytes.Length} bytes are an empty picture.");
        await tab.Page.Locator("[data-copy]").ClickAsync();
        await Expect(tab.Page.Locator("#copied")).ToContainTextAsync("已复制");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task The_open_menus_of_a_list_have_nothing_wrong()
    {
        await using var tab = await site.OpenAsAsync("heqing");
        foreach (var menu in new[] { "details.pop.wide", "details.pop:nth-of-type(2)", "details.pop:nth-of-type(3)" })
        {
            await tab.GoAsync("/attraction/projects?stage=Signed");
            await tab.Page.Locator($".tmenus > {menu} > summary").ClickAsync();
            Assert.Empty(await tab.WrongAsync());
        }
    }
}
