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

    /// <summary>As text; of a workbook, the text of all its parts, so that a word planted in a row is found there too.</summary>
    public string Body => body;
    public byte[] Bytes { get; private init; } = [];

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
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var isWorkbook = response.Content.Headers.ContentType?.MediaType?.EndsWith("spreadsheetml.sheet", StringComparison.Ordinal) == true;
        return new Answer(response.StatusCode, isWorkbook ? Workbook.TextOf(bytes) : System.Text.Encoding.UTF8.GetString(bytes), response.Headers.Location?.ToString(), headers) { Bytes = bytes };
    }
}
