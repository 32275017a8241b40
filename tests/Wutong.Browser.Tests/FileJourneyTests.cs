using Microsoft.Playwright;
using Wutong.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wutong.Browser.Tests;

/// <summary>A file is put on a project, looked at, replaced and taken away, with and without script; every page on the way is accessible.</summary>
public sealed class FileJourneyTests(BrowserSite site)
{
    [Theory, InlineData(true, BrowserSite.Desk), InlineData(false, BrowserSite.Phone)]
    public async Task A_file_is_uploaded_looked_at_replaced_and_removed(bool script, int width)
    {
        await using var tab = await site.OpenAsAsync("zhoulan", width, script);
        var page = tab.Page;
        await tab.GoAsync(await tab.ResolveAsync("/attraction/projects/{锐迈}"));
        var project = page.Url;
        var name = $"报告 {(script ? "甲" : "乙")}.pdf";

        await UploadAsync(page, "照片.jpg", Samples.Program);
        await Expect(page.Locator(".errors")).ToBeVisibleAsync();
        await AccessibleAsync(tab, script);
        await UploadAsync(page, name, Samples.Pdf);
        await Expect(page).ToHaveURLAsync(project + "#files");
        await AccessibleAsync(tab, script);

        await page.Locator("#files .t a", new() { HasText = name }).ClickAsync();
        await Expect(page.Locator("main iframe")).ToBeVisibleAsync();
        if (script) await AccessibleAsync(tab, script);

        await page.GotoAsync(project);
        await Row(page, name).Locator("a[href*=replaces]").ClickAsync();
        await AccessibleAsync(tab, script);
        var next = name.Replace("报告", "报告 修订");
        await UploadAsync(page, next, Samples.Pdf);
        await Expect(Row(page, next)).ToContainTextAsync("第 2 版");
        await AccessibleAsync(tab, script);

        await Row(page, next).Locator(".side-r a[href$=share]").ClickAsync();
        await AccessibleAsync(tab, script);
        await page.Locator("input[value=true]").CheckAsync();
        await page.Locator(".savebar .main-act").ClickAsync();
        await Expect(Row(page, next)).ToContainTextAsync("外部单位可见");

        await Row(page, next).Locator(".side-r a[href$=remove]").ClickAsync();
        await AccessibleAsync(tab, script);
        await page.Locator(".savebar .danger").ClickAsync();
        await Expect(Row(page, next)).ToHaveCountAsync(0);
        await Expect(Row(page, name)).ToHaveCountAsync(1);
        await page.Locator("#files > details > summary").ClickAsync();
        await AccessibleAsync(tab, script);
        await page.Locator("#files > details button").First.ClickAsync();
        await Expect(Row(page, next)).ToHaveCountAsync(1);
        tab.HasNoComplaints();
    }

    private static ILocator Row(IPage page, string name) => page.Locator("#files .items > li", new() { Has = page.Locator(".t a", new() { HasTextString = name }) });

    private static async Task UploadAsync(IPage page, string name, byte[] content)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await page.Locator(".file-form button").ClickAsync();
    }

    // axe is a script itself.
    private static async Task AccessibleAsync(Tab tab, bool script)
    {
        if (script) await tab.IsAccessibleAsync();
        else Assert.Equal(0, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
