using Microsoft.Playwright;
using Wutong.Demo;
using static Microsoft.Playwright.Assertions;

namespace Wutong.Browser.Tests;

/// <summary>A superior's form is uploaded, mapped, filled and frozen, with and without script; every page on the way is accessible.</summary>
public sealed class FormJourneyTests(BrowserSite site)
{
    [Theory, InlineData(true, BrowserSite.Desk), InlineData(false, BrowserSite.Phone)]
    public async Task A_blank_is_mapped_filled_and_frozen(bool script, int width)
    {
        await using var tab = await site.OpenAsAsync("heqing", width, script);
        var page = tab.Page;
        await tab.GoAsync("/forms/new");
        await page.FillAsync("[name='Input.Name']", script ? "新表 甲" : "新表 乙");
        await page.FillAsync("[name='Input.Recipient']", "省厅");
        await page.ClickAsync(".main-act");
        await AccessibleAsync(tab, script);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "空表.xlsx", MimeType = "application/octet-stream", Buffer = DemoBlanks.Workbook() });
        await page.ClickAsync(".file-form .main-act");
        await Expect(page.Locator(".blank-grid")).ToBeVisibleAsync();
        await AccessibleAsync(tab, script);

        await page.ClickAsync("form[action*=Accept] button");
        await Expect(page.Locator("form[action*=Remove]")).ToHaveCountAsync(5);
        // Step by step: the cell, the kind of source, the list.
        await page.ClickAsync("a.cell[href*='F8']");
        await page.Locator("#source .chip", new() { HasText = "台账计数" }).ClickAsync();
        await page.Locator("#source .chip", new() { HasText = "推介会" }).ClickAsync();
        await Expect(page.Locator("#source form .main-act")).ToBeVisibleAsync();
        await AccessibleAsync(tab, script);
        await page.Locator("#source form .main-act").ClickAsync();
        await page.ClickAsync("a.cell[href*='C9']");
        await page.Locator("#source .chip", new() { HasText = "手工填写" }).ClickAsync();
        await page.Locator("#source form .main-act").ClickAsync();
        await Expect(page.Locator("form[action*=Remove]")).ToHaveCountAsync(7);

        await page.Locator(".head .btn").ClickAsync();
        await page.Locator(".head .main-act").ClickAsync();
        await page.FillAsync("textarea[name^='Input.Typed']", "走访企业");
        await AccessibleAsync(tab, script);
        // A draft leaves the page as it is, and the form can still be sent.
        var draft = await page.RunAndWaitForDownloadAsync(() => page.Locator("button[formaction*=Draft]").ClickAsync());
        Assert.StartsWith("试填-新表", draft.SuggestedFilename, StringComparison.Ordinal);
        await page.Locator(".savebar .main-act").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("已留存");
        await Expect(page.Locator("main")).ToContainTextAsync("走访企业");
        await AccessibleAsync(tab, script);
        tab.HasNoComplaints();
    }

    // axe is a script itself.
    private static async Task AccessibleAsync(Tab tab, bool script)
    {
        if (script) await tab.IsAccessibleAsync();
        else Assert.Equal(0, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
