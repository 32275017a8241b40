using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Wutong.Web.Tests.Harness;

/// <summary>What the server said.</summary>
internal sealed class Answer(HttpStatusCode status, string body, string? location, IReadOnlyDictionary<string, string> headers)
{
    public HttpStatusCode Status => status;
    public int Code => (int)status;
    public string Body => body;

    /// <summary>Where it sends the browser; null for none.</summary>
    public string? Location => location;
    public string? Header(string name) => headers.GetValueOrDefault(name.ToLowerInvariant());

    public IHtmlDocument Page => field ??= new HtmlParser().ParseDocument(body);
    public JsonElement Json => JsonDocument.Parse(body).RootElement;

    /// <summary>The text of the page as a reader has it.</summary>
    public string Text => string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key.ToLowerInvariant(), h => string.Join(", ", h.Value));
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString(), headers);
    }
}
