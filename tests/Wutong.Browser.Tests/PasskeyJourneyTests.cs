using Microsoft.Playwright;

namespace Wutong.Browser.Tests;

/// <summary>Passkeys by the browser's real ceremony, with Chromium's virtual device.</summary>
public sealed class PasskeyJourneyTests(BrowserSite site)
{
    [Fact]
    public async Task A_passkey_is_added_signs_in_and_is_removed()
    {
        await using var tab = await site.OpenAsync(onName: true);
        var (device, id) = await DeviceAsync(tab.Page, verifies: true);
        await new Pages.SignInPage(tab).EnterAsync("gunan");
        await AddAsync(tab, "办公室的电脑");
        await Assertions.Expect(tab.Page.Locator("section[aria-labelledby=own]")).ToContainTextAsync("办公室的电脑");
        Assert.Single((await device.SendAsync("WebAuthn.getCredentials", new Dictionary<string, object> { ["authenticatorId"] = id }))!.Value.GetProperty("credentials").EnumerateArray());

        await SignOutAsync(tab);
        await tab.Page.Locator("form[data-passkey] button").ClickAsync();
        await tab.Page.WaitForURLAsync("**/desk");
        await tab.GoAsync("/account/sessions");
        await Assertions.Expect(tab.Page.Locator("section[aria-labelledby=open] li").First).ToContainTextAsync("通行密钥");
        await tab.IsAccessibleAsync();

        // It proves as well who sits there, and is removed by its owner.
        await tab.GoAsync("/account/prove?next=/account/passkeys");
        await tab.Page.Locator("form[data-passkey] button").ClickAsync();
        await tab.Page.WaitForURLAsync("**/account/passkeys");
        await tab.Page.Locator("summary.danger").ClickAsync();
        await tab.Page.Locator("form[action*=Remove] button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".empty")).ToBeVisibleAsync();

        // The device still has it; here it opens nothing any more.
        await SignOutAsync(tab);
        await tab.Page.Locator("form[data-passkey] button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".errors")).ToBeVisibleAsync();
        tab.HasNoComplaints();
    }

    [Fact]
    public async Task A_device_that_does_not_verify_its_user_is_not_taken()
    {
        await using var tab = await site.OpenAsync(onName: true);
        await DeviceAsync(tab.Page, verifies: false);
        await new Pages.SignInPage(tab).EnterAsync("gunan");
        await tab.GoAsync("/account/passkeys");
        await tab.Page.Locator("form[data-passkey] input[name=Name]").FillAsync("没有指纹的");
        await tab.Page.Locator("form[data-passkey] button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[data-passkey-wrong]")).ToBeVisibleAsync();
    }

    private static async Task AddAsync(Tab tab, string name)
    {
        await tab.GoAsync("/account/passkeys");
        await tab.Page.Locator("form[data-passkey] input[name=Name]").FillAsync(name);
        await tab.Page.Locator("form[data-passkey] button").ClickAsync();
        await tab.Page.WaitForURLAsync("**/account/passkeys");
        await Assertions.Expect(tab.Page.Locator(".notice.ok")).ToBeVisibleAsync();
    }

    private static async Task SignOutAsync(Tab tab)
    {
        await tab.GoAsync("/account");
        await tab.Page.Locator("main form[action='/signout'] button").ClickAsync();
        await tab.Page.WaitForURLAsync("**/signin");
    }

    /// <summary>A device inside the browser that keeps passkeys and confirms by itself.</summary>
    private static async Task<(ICDPSession Session, string Id)> DeviceAsync(IPage page, bool verifies)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var made = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = verifies, ["isUserVerified"] = verifies, ["automaticPresenceSimulation"] = true,
            },
        });
        return (session, made!.Value.GetProperty("authenticatorId").GetString()!);
    }
}
