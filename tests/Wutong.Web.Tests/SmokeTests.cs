using Wutong.Platform.Data;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests;

public sealed class SmokeTests
{
    [Theory, OnBoth]
    public async Task An_officer_sees_the_list_of_projects(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var answer = await (await city.VisitorAsync("zhoulan")).GetAsync("/attraction/projects");
        Assert.Equal(200, answer.Code);
        Assert.Contains("锐迈", answer.Body, StringComparison.Ordinal);
    }
}
