using System.Net;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.SignIn;

/// <summary>Behind a proxy: whose word is taken, and on what.</summary>
public sealed class ProxyTests
{
    private const string Password = "Wutong-2026-proxy";

    [Fact]
    public async Task Behind_the_named_proxy_each_visitor_has_an_address_of_their_own()
    {
        await using var city = await CityAsync(IPAddress.Loopback);
        Assert.Equal([400, 400, 429], await TryAsync(city, "203.0.113.7", 3));
        Assert.Equal([400], await TryAsync(city, "203.0.113.8", 1));
        // A visitor who sends the header himself is not asked: the proxy's own entry is the last.
        Assert.Equal([429], await TryAsync(city, "198.51.100.1, 203.0.113.7", 1));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("192.0.2.1")]
    public async Task From_anybody_else_the_address_is_not_taken(string? proxy)
    {
        await using var city = await CityAsync(proxy is null ? null : IPAddress.Parse(proxy));
        Assert.Equal([400, 400], await TryAsync(city, "203.0.113.7", 2));
        Assert.Equal([429], await TryAsync(city, "203.0.113.8", 1));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task The_cookie_is_secure_where_the_proxy_speaks_TLS(bool isNamed, bool isSecure)
    {
        await using var city = await CityAsync(isNamed ? IPAddress.Loopback : null);
        var account = await city.Data.UserAsync(Role.Expert, password: Password);
        using var visitor = city.Stranger();
        var page = await visitor.GetAsync("/signin");
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Page.QuerySelector("main form[method=post]:not([action*=handler])")!;
        var fields = Visitor.FieldsOf(form).Where(f => f.Name is not ("Input.Name" or "Input.Password")).Append(("Input.Name", account.Name)).Append(("Input.Password", Password));
        var answer = await visitor.PostAsync("/signin", fields, ("X-Forwarded-Proto", "https"));
        Assert.Equal(302, answer.Code);
        Assert.Equal(isSecure, answer.Header("set-cookie")!.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Behind_a_proxy_the_door_of_the_demo_is_closed()
    {
        await using var city = await CityAsync(IPAddress.Loopback);
        using var visitor = city.Stranger();
        Assert.DoesNotContain("handler=Demo", (await visitor.GetAsync("/signin")).Body, StringComparison.Ordinal);
    }

    private static async Task<City> CityAsync(IPAddress? proxy) => await City.StartAsync(await Cities.NewDatabaseAsync(DatabaseKind.Sqlite), o => o with { SignInsPerMinute = 2, Proxy = proxy });

    private static async Task<List<int>> TryAsync(City city, string forwarded, int times)
    {
        using var visitor = city.Stranger();
        List<int> codes = [];
        for (var i = 0; i < times; i++)
            codes.Add((await visitor.PostAsync("/signin", [("Input.Name", "nobody"), ("Input.Password", Password), ("__RequestVerificationToken", await visitor.FormTokenAsync())], ("X-Forwarded-For", forwarded))).Code);
        return codes;
    }
}
