using Wutong.Platform.Data;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform;

/// <summary>The names of the city. In a city of its own: every page bears them.</summary>
public sealed class CityTests
{
    [Fact]
    public async Task A_new_name_stands_on_the_very_next_page()
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite));
        using var visitor = await city.NewVisitorAsync("xitong");
        Assert.Contains("张家港市", (await visitor.GetAsync("/desk")).Page.QuerySelector("header.bar")!.TextContent, StringComparison.Ordinal);
        var empty = await visitor.SubmitAsync("/settings/city", [("Input.CityName", ""), ("Input.BureauName", "科技局")]);
        Assert.Equal(400, empty.Code);
        Assert.Equal(302, (await visitor.SubmitAsync("/settings/city", [("Input.CityName", "示例市"), ("Input.BureauName", "示例市科学技术局")])).Code);
        Assert.Contains("示例市", (await visitor.GetAsync("/desk")).Page.QuerySelector("header.bar")!.TextContent, StringComparison.Ordinal);
        using var stranger = city.Stranger();
        Assert.Contains("示例市科学技术局", (await stranger.GetAsync("/")).Text, StringComparison.Ordinal);
    }
}
