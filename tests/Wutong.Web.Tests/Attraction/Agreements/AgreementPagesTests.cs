using System.Net.Http.Headers;
using System.Text;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Web.Tests.Attachments;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attraction.Agreements;

/// <summary>The check-up of a draft over HTTP and from the command line: the same findings everywhere, and nothing kept.</summary>
public sealed class AgreementPagesTests
{
    private const string Page = "/attraction/agreements", File = "/attraction/agreements/file", Check = "/api/attraction/agreements/check";
    private const string Draft = "甲方：某某高新区管理委员会\n乙方：某某科技有限公司\n第一条 甲方按乙方缴纳税收地方留成部分的50%给予奖励。\n第二条 甲方免收乙方三年租金。\n第三条 乙方承诺投资3亿元。";

    [Fact]
    public async Task The_example_holds_a_red_promise_and_marks_it_in_the_draft()
    {
        using var visitor = await OfficerAsync();
        var page = (await visitor.GetAsync($"{Page}?example=true")).Page;
        Assert.NotNull(page.QuerySelector(".eg"));
        Assert.NotEmpty(page.QuerySelectorAll(".promises .tag.late"));
        var marked = page.QuerySelector(".draft mark.is-red")!;
        Assert.Equal($"#{page.QuerySelector($".promises {marked.QuerySelector("a")!.GetAttribute("href")}")!.Id}", marked.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_pasted_draft_is_checked_and_saved_as_Word()
    {
        using var visitor = await OfficerAsync();
        var answer = await visitor.SubmitAsync(Page, [("Input.Text", Draft)], Page);
        Assert.Equal(200, answer.Code);
        Assert.Equal(2, answer.Page.QuerySelectorAll(".promises > li").Length);
        Assert.Equal(400, (await visitor.SubmitAsync(Page, [("Input.Text", "")], Page)).Code);
        var word = await visitor.SubmitAsync(answer.Page, Page, [], "handler=Word");
        Assert.Equal(Wutong.Documents.WordDocument.ContentType, word.Header("content-type"));
    }

    [Fact]
    public async Task A_file_is_checked_or_refused_with_what_to_do()
    {
        using var visitor = await OfficerAsync();
        Assert.Equal(2, (await visitor.FileFormAsync(File, "协议.txt", Encoding.UTF8.GetBytes(Draft))).Page.QuerySelectorAll(".promises > li").Length);
        var empty = await visitor.FileFormAsync(File, "协议.docx", []);
        Assert.Equal(400, empty.Code);
        Assert.Contains(Wutong.Platform.Words.File_Empty, empty.Page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        var large = await visitor.FileFormAsync(File, "协议.txt", new byte[FileText.Largest * 3]);
        Assert.Equal(400, large.Code);
        Assert.Contains("10 MB", large.Page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_send_a_text_or_a_file()
    {
        using var visitor = await OfficerAsync();
        var found = (await visitor.CallAsync(HttpMethod.Post, Check, new { text = Draft })).Json;
        Assert.Equal(["taxReturn red", "rent yellow"], found.EnumerateArray().Select(f => $"{f.GetProperty("kind").GetString()} {f.GetProperty("colour").GetString()}"));
        Assert.Equal("甲方免收乙方三年租金", found[1].GetProperty("excerpt").GetString());
        Assert.Equal("《公平竞争审查条例》第12条、第14条", found[1].GetProperty("article").GetString());
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Draft));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        Assert.Equal(2, (await visitor.SendAsync(HttpMethod.Post, Check + "?name=x.txt", body)).Json.GetArrayLength());
        Assert.Equal(400, (await visitor.CallAsync(HttpMethod.Post, Check, new { text = "" })).Code);
    }

    private static async Task<Visitor> OfficerAsync()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        return await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
    }
}
