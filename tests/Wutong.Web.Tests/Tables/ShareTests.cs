using Wutong.Platform.Data;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Tables;

/// <summary>What is passed on in a chat holds the rows, and nothing that is confidential or personal.</summary>
public sealed class ShareTests
{
    [Theory, OnBoth]
    public async Task A_short_list_becomes_text_and_picture_without_its_confidential_rows(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var open = await city.Data.ProjectAsync(post, p => p.TotalInvestment = TestData.Wan(60_000), name: TestData.Unique("<公开>"));
        var secret = await city.Data.ProjectAsync(post, p => p.CodeName = TestData.Unique("代号"), name: TestData.Unique("机密"));
        using var visitor = await city.NewVisitorAsync(post.Account);
        // The team reads the name in the list: passing it on is another matter.
        Assert.Contains(secret.Name, (await visitor.GetAsync("/attraction/projects")).Text, StringComparison.Ordinal);
        foreach (var address in new[] { "/tables/projects/share", $"/tables/projects/share?id={open.Id}&id={secret.Id}" })
        {
            var answer = await visitor.GetAsync(address);
            Assert.Equal(200, answer.Code);
            var text = answer.Page.QuerySelector("textarea#text")!.TextContent;
            Assert.Contains($"1. {open.Name}", text, StringComparison.Ordinal);
            Assert.Contains("总投资：6.00 亿元", text, StringComparison.Ordinal);
            Assert.Contains("另有 1 个保密项目未列出", text, StringComparison.Ordinal);
            Assert.Contains(answer.Page.QuerySelectorAll("svg#picture text"), t => t.TextContent.StartsWith("<公开>", StringComparison.Ordinal));
            Assert.DoesNotContain(secret.Name, answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(secret.CodeName!, answer.Body, StringComparison.Ordinal);
        }
    }

    [Theory, OnBoth]
    public async Task A_foreign_record_is_not_there(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (post, other) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        var foreign = await city.Data.ProjectAsync(other);
        using var visitor = await city.NewVisitorAsync(post.Account);
        Assert.Equal(404, (await visitor.GetAsync($"/tables/projects/share?id={foreign.Id}")).Code);
        Assert.Equal(400, (await visitor.GetAsync("/tables/projects/share?id=x")).Code);
    }
}
