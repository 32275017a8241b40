using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Wutong.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wutong.Browser.Tests;

/// <summary>A sheet of somebody's own is brought in from the list, its heads matched, its rows looked at, written and taken back; every page on the way is accessible.</summary>
public sealed class ImportJourneyTests(BrowserSite site)
{
    [Theory, InlineData(true, BrowserSite.Desk, false), InlineData(false, BrowserSite.Phone, false), InlineData(true, BrowserSite.Phone, true)]
    public async Task A_sheet_is_matched_checked_written_and_taken_back(bool script, int width, bool english)
    {
        await using var tab = await site.OpenAsAsync("zhoulan", width, script);
        var page = tab.Page;
        if (english) await tab.InEnglishAsync();
        await tab.GoAsync("/registry/organisations");
        var import = page.Locator("a[href$='/import']");
        if (!await import.IsVisibleAsync()) await page.Locator("details:has(a[href$='/import']) > summary").ClickAsync();
        await import.ClickAsync();
        var template = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href*=Template]").ClickAsync());
        await using (var zip = await ZipFile.OpenReadAsync(await template.PathAsync())) Assert.NotNull(zip.GetEntry("xl/worksheets/sheet1.xml"));

        await SendAsync(page, SheetFile.Of());
        await IsAsync(page, script, ".notice.late");
        await AccessibleAsync(tab, script);
        var mark = $"{(script ? "甲" : "乙")}{(english ? "英" : "中")}";
        await page.Locator("a.btn[href$='/import']").ClickAsync();
        await SendAsync(page, SheetFile.Of(["序号", $"怪名{mark}", $"怪类{mark}"], [1, $"导入示例{mark}一", "企业"], [2, $"导入示例{mark}二", "没有这类"], [3, $"导入示例{mark}三", "企业"], [4, $"导入示例{mark}三", "企业"]));
        await IsAsync(page, script, "#map");
        await AccessibleAsync(tab, script);
        await page.Locator("select[name=columns]").Nth(1).SelectOptionAsync("name");
        await page.Locator("select[name=columns]").Nth(2).SelectOptionAsync("kind");
        await page.Locator(".savebar button").ClickAsync();
        await IsAsync(page, script, "#asks");
        await Expect(page.Locator(".figs .v")).ToHaveTextAsync(["2", "1", "1", "0"]);
        await AccessibleAsync(tab, script);
        await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href*=Rejected]").ClickAsync());
        await page.Locator("[aria-labelledby=asks] tbody button").Last.ClickAsync();
        await Expect(page.Locator(".figs .v")).ToHaveTextAsync(["2", "0", "1", "1"]);
        await page.Locator(".savebar button").ClickAsync();
        await IsAsync(page, script, "#undo");
        await Expect(page.Locator(".notice.ok")).ToContainTextAsync("2");
        await AccessibleAsync(tab, script);
        await page.Locator("[aria-labelledby=undo] [type=checkbox]").CheckAsync();
        await page.Locator("[aria-labelledby=undo] button").ClickAsync();
        await IsAsync(page, script, ".notice.note");
        await Expect(page.Locator("#undo")).ToHaveCountAsync(0);
        await AccessibleAsync(tab, script);
        tab.HasNoComplaints();
    }

    private static async Task SendAsync(IPage page, byte[] sheet)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "台账.xlsx", MimeType = "application/octet-stream", Buffer = sheet });
        await page.Locator(".file-form button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/imports/"));
    }

    // What comes of a job is shown by itself where there is script, and by opening the page again where there is none.
    private static async Task IsAsync(IPage page, bool script, string shown)
    {
        for (var i = 0; !script && i < 100 && await page.Locator(shown).CountAsync() == 0; i++)
        {
            await Task.Delay(50);
            await page.ReloadAsync();
        }
        await Expect(page.Locator(shown)).ToBeVisibleAsync();
    }

    // axe is a script itself.
    private static async Task AccessibleAsync(Tab tab, bool script)
    {
        if (script) await tab.IsAccessibleAsync();
        else Assert.Equal(0, await tab.OverflowAsync());
    }
}
