using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Wutong.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Wutong.Browser.Tests;

/// <summary>What surrounds the work: the board's keys, the telephone, the language, the way out, paper.</summary>
public sealed class FrameJourneyTests(BrowserSite site)
{
    [Fact]
    public async Task The_board_is_worked_by_keys()
    {
        await using var tab = await site.OpenAsAsync("gunan");
        var board = new BoardPage(tab);
        await board.OpenAsync();
        await board.Card("仓储机器人").Locator("h3 a").FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(board.Column("PreSigning").Locator(".card h3 a:focus")).ToHaveCountAsync(1);
        await tab.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(board.Column("Negotiating").Locator(".card h3 a:focus")).ToHaveCountAsync(1);
        await board.Card("仓储机器人").Locator("h3 a").FocusAsync();
        await tab.Page.Keyboard.PressAsync("m");
        await Expect(board.Focused).ToHaveAttributeAsync("href", new Regex("/advance$"));
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(board.Card("仓储机器人").Locator("details[open]")).ToHaveCountAsync(0);
        await board.Card("仓储机器人").Locator("h3 a").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.H1).ToContainTextAsync("仓储机器人");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_card_drawn_to_the_next_column_leads_to_the_step_and_elsewhere_says_why_not()
    {
        await using var tab = await site.OpenAsAsync("gunan");
        var board = new BoardPage(tab);
        await board.OpenAsync();
        await board.Card("仓储机器人").DragToAsync(board.Column("Signed"));
        await Expect(tab.Page.Locator(".board-status")).Not.ToBeEmptyAsync();
        await board.Card("仓储机器人").DragToAsync(board.Column("PreSigning"));
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/advance"));
        await Expect(tab.H1).ToContainTextAsync("拟签");
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_telephone_has_five_tabs_cards_for_rows_and_folded_filters()
    {
        await using var tab = await site.OpenAsAsync("zhoulan", BrowserSite.Phone);
        await tab.GoAsync("/desk");
        var tabs = tab.Page.Locator(".tabs-phone a");
        await Expect(tabs).ToHaveCountAsync(5);
        await Expect(tab.Page.Locator("nav.side")).ToBeHiddenAsync();
        for (var i = 0; i < 5; i++)
        {
            await tabs.Nth(i).ClickAsync();
            await tab.Page.WaitForLoadStateAsync();
            Assert.True(await tab.OverflowAsync() <= 0, tab.Page.Url);
        }

        var list = new ProjectList(tab);
        await list.OpenAsync();
        Assert.NotEqual("table-row", await list.Rows.First.EvaluateAsync<string>("row => getComputedStyle(row).display"));
        await Expect(tab.Page.Locator("form.filters select[name=stage]")).ToBeHiddenAsync();
        var more = tab.Page.Locator("details.pop.wide");
        await more.Locator("summary").ClickAsync();
        Assert.True(await tab.OverflowAsync() <= 0, "the open filters");
        await more.Locator("input[name=stage][value=Signed]").CheckAsync();
        await more.Locator("button").ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex("stage=Signed"));
        await Expect(list.Rows.First).ToContainTextAsync("签约");
        Assert.True(await tab.OverflowAsync() <= 0, tab.Page.Url);
        await list.Rows.First.Locator("th a").ClickAsync();
        await Expect(tab.Page.Locator(".track")).ToBeVisibleAsync();
        Assert.True(await tab.OverflowAsync() <= 0, tab.Page.Url);
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task English_is_remembered_until_Chinese_is_chosen_and_signing_out_ends_the_session()
    {
        await using var tab = await site.OpenAsync();
        await new SignInPage(tab).EnterAsync("jiangfan");
        await tab.Page.Locator("header a[hreflang=en]").ClickAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/desk$"));
        await new ProjectList(tab).OpenAsync();
        await Expect(tab.H1).ToHaveTextAsync("Projects");

        await tab.Page.Locator("form[action='/signout'] button").ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/signin"));
        await Expect(tab.H1).ToHaveTextAsync("Sign in");
        await tab.GoAsync("/attraction/projects");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/signin\\?next="));
        await tab.Page.Locator("a[hreflang=zh-Hans]").First.ClickAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans-CN");
        tab.HasNoComplaints();
    }

    [Theory, InlineData(1024), InlineData(720)]
    public async Task A_smaller_window_or_a_larger_face_leaves_no_page_wider_than_itself(int width)
    {
        await using var tab = await site.OpenAsAsync("jiangfan", width);
        foreach (var path in new[] { "/desk", "/attraction/projects", "/attraction/board", "/attraction/projects/{锐迈}", "/registry/organisations" })
            foreach (var language in new[] { "en", "zh" })
            {
                await tab.GoAsync($"/language/{language}?back={await tab.ResolveAsync(path)}");
                Assert.True(await tab.OverflowAsync() <= 0, $"{tab.Page.Url} in {language} at {width}");
            }
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_printed_project_is_the_project_alone()
    {
        await using var tab = await site.OpenAsAsync("zhoulan");
        await new ProjectPage(tab).OpenAsync("锐迈");
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var part in new[] { "header.bar", "nav.side", ".tabs-phone", ".crumbs", ".head .btn.main-act" }) await Expect(tab.Page.Locator(part).First).ToBeHiddenAsync();
        await Expect(tab.H1).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".figs")).ToBeVisibleAsync();
        tab.HasNoComplaints();
    }
}
