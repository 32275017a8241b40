using Wutong.Platform.Data;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform;

/// <summary>Colours, rows and keys as each device has chosen.</summary>
public sealed class LookTests
{
    [Theory, OnBoth]
    public async Task A_device_shows_pages_as_it_was_told_to(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var visitor = await city.NewVisitorAsync("zhoulan");
        Assert.Equal(("light", "dense", "on"), await LookAsync(visitor));
        Assert.Equal(302, (await visitor.SubmitAsync("/account", [("dark", "true"), ("roomy", "true"), ("keys", "false")], "handler=Look")).Code);
        Assert.Equal(("dark", "roomy", "off"), await LookAsync(visitor));
        // The form shows what holds.
        var page = await visitor.GetAsync("/account");
        Assert.NotNull(page.Page.QuerySelector("input[name=dark][value=true][checked]"));
        Assert.NotNull(page.Page.QuerySelector("input[name=keys][value=false][checked]"));
        Assert.Equal(302, (await visitor.SubmitAsync("/account", [("dark", "false"), ("roomy", "false"), ("keys", "true")], "handler=Look")).Code);
        Assert.Equal(("light", "dense", "on"), await LookAsync(visitor));
        Assert.Equal(400, (await visitor.PostWithTokenAsync("/account?handler=Look", ("dark", "perhaps"))).Code);

        using var other = await city.NewVisitorAsync("zhoulan");
        Assert.Equal(("light", "dense", "on"), await LookAsync(other));
    }

    private static async Task<(string?, string?, string?)> LookAsync(Visitor visitor)
    {
        var page = (await visitor.GetAsync("/desk")).Page;
        return (page.DocumentElement.GetAttribute("data-theme"), page.DocumentElement.GetAttribute("data-density"), page.Body!.GetAttribute("data-keys"));
    }
}
