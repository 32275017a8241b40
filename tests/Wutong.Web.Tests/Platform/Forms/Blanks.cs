using System.Text;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Forms;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Forms;

/// <summary>Makes forms as people do, over their pages.</summary>
internal static class FormSteps
{
    public const string Sheet = Wutong.Demo.DemoBlanks.Sheet;

    public static async Task<Guid> NewFormAsync(this Visitor visitor, Guid office, string? name = null, string rhythm = "Month", byte[]? blank = null, string file = "空表.xlsx")
    {
        var answer = await visitor.PostWithTokenAsync("/forms/new", ("Input.Name", name ?? TestData.Unique("测试表")), ("Input.Recipient", "省厅"), ("Input.Rhythm", rhythm), ("Input.OfficeId", office.ToString()));
        Assert.True(answer.Code == 302, answer.Text);
        var id = Guid.Parse(answer.Location!.Split('/')[2]);
        if (blank is { Length: 0 }) return id;
        var sent = await visitor.SendBlankAsync(id, file, blank ?? Wutong.Demo.DemoBlanks.Workbook());
        Assert.True((302, $"/forms/{id}/map") == (sent.Code, sent.Location), sent.Text);
        return id;
    }

    public static async Task<Answer> SendBlankAsync(this Visitor visitor, Guid form, string name, byte[] content, int? version = null, string? token = null)
    {
        const string boundary = "----wutong";
        byte[] body =
        [
            .. Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token ?? await visitor.FormTokenAsync()}\r\n"),
            .. Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
            .. content, .. Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n"),
        ];
        var form0 = new ByteArrayContent(body);
        form0.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        return await visitor.SendAsync(HttpMethod.Post, $"/forms/{form}/blank?version={version ?? (await visitor.FormAsync(form)).GetProperty("form").GetProperty("version").GetInt32()}", form0);
    }

    public static async Task<System.Text.Json.JsonElement> FormAsync(this Visitor visitor, Guid form)
    {
        var answer = await visitor.GetAsync($"/api/forms/{form}");
        Assert.Equal(200, answer.Code);
        return answer.Json;
    }

    public static async Task MapAsync(this Visitor visitor, Guid form, string place, string label, FigureSource source, params (string Name, string Value)[] more)
    {
        var version = (await visitor.FormAsync(form)).GetProperty("form").GetProperty("version").GetInt32();
        var answer = await visitor.PostWithTokenAsync($"/forms/{form}/map",
            [("Input.Version", version.ToString()), ("Input.Place", place), ("Input.Label", label), ("Input.Source", source.ToString()), .. more]);
        Assert.True(answer.Code == 302, $"{answer.Code} {answer.Page.QuerySelector(".errors")?.TextContent}");
    }

    /// <summary>Freezes a period with what the page proposes and what is typed beside it.</summary>
    public static Task<Answer> FreezeAsync(this Visitor visitor, Guid form, string period, params (string Name, string Value)[] typed) => visitor.SubmitAsync($"/forms/{form}/fill?period={period}", typed);

    public static Guid IdOf(Answer answer) => answer is { Code: 302, Location: { } to } && to.StartsWith("/forms/fillings/", StringComparison.Ordinal) ? Guid.Parse(to.Split('/')[3]) : throw new Xunit.Sdk.XunitException($"{answer.Code}: {answer.Page.QuerySelector("main")?.TextContent}");

    /// <summary>A place of work with somebody of another role in the same office.</summary>
    public static async Task<Visitor> ColleagueAsync(this City city, Guid office, Role role = Role.InvestmentOfficer) => await city.NewVisitorAsync((await city.Data.UserAsync(role, office)).Name);
}
