namespace Wutong.Browser.Tests.Pages;

/// <summary>The sign-in, with the demo's door.</summary>
public sealed class SignInPage(Tab tab)
{
    /// <summary>Signs in as a visitor of the demo would: one click on an account.</summary>
    public async Task EnterAsync(string account)
    {
        await tab.GoAsync("/signin");
        await ChooseAsync(account);
    }

    public async Task ChooseAsync(string account)
    {
        await tab.Page.Locator($"form:has(input[name=account][value={account}]) button").ClickAsync();
        await tab.Page.WaitForURLAsync(url => !url.Contains("/signin", StringComparison.Ordinal));
    }
}
