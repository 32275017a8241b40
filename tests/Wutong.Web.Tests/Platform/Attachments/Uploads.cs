using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Attachments;

/// <summary>Sends files as a form and as a program would.</summary>
internal static class Uploads
{
    /// <summary>What a browser sends of the upload form of a project.</summary>
    public static Task<Answer> FormAsync(this Visitor visitor, Guid project, string name, byte[] content, Guid? replaces = null, string? token = null) =>
        visitor.FileFormAsync($"/files/upload/project/{project}{(replaces is { } id ? $"?replaces={id}" : "")}", name, content, token);

    /// <summary>What a browser sends of a form with a file: the token, then the file.</summary>
    public static async Task<Answer> FileFormAsync(this Visitor visitor, string path, string name, byte[] content, string? token = null)
    {
        // As browsers do it: the name in UTF-8, as it is.
        const string boundary = "----wutong";
        byte[] body =
        [
            .. Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token ?? await visitor.FormTokenAsync()}\r\n"),
            .. Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
            .. content, .. Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n"),
        ];
        var form = new ByteArrayContent(body);
        form.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        return await visitor.SendAsync(HttpMethod.Post, path, form);
    }

    public static Task<Answer> ApiAsync(this Visitor visitor, Guid project, string name, HttpContent content, Guid? replaces = null, string? token = null, string kind = "project")
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return visitor.SendAsync(HttpMethod.Post, $"/api/files/{kind}/{project}?name={Uri.EscapeDataString(name)}{(replaces is { } id ? $"&replaces={id}" : "")}", content, token is null ? [] : [("Authorization", $"Bearer {token}")]);
    }

    public static async Task<Guid> AddAsync(this Visitor visitor, Guid project, string name, byte[] content, Guid? replaces = null)
    {
        var answer = await visitor.ApiAsync(project, name, new ByteArrayContent(content), replaces);
        Assert.True(answer.Code == 200, $"{name}: {answer.Code} {answer.Body}");
        return answer.Json.GetProperty("id").GetGuid();
    }

    public static async Task<List<JsonElement>> FilesAsync(this Visitor visitor, Guid project)
    {
        var answer = await visitor.GetAsync($"/api/files/project/{project}");
        Assert.Equal(200, answer.Code);
        return [.. answer.Json.EnumerateArray()];
    }

    public static async Task<(HttpResponseMessage Response, byte[] Body)> BytesAsync(this Visitor visitor, City city, string path)
    {
        using var client = new HttpClient { BaseAddress = city.Address };
        client.DefaultRequestHeaders.Add("Cookie", visitor.CookieHeader);
        var response = await client.GetAsync(path);
        return (response, await response.Content.ReadAsByteArrayAsync());
    }
}
