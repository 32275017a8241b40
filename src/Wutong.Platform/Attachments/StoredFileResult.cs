using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Wutong.Platform.Attachments;

/// <summary>
/// Sends a file chunk by chunk. As an attachment it is only ever saved; inline goes only what a browser shows without running it, a picture or a PDF, and its
/// policy forbids it everything all the same.
/// </summary>
internal sealed class StoredFileResult(StoredFile file, Stream content, bool inline) : IActionResult, IResult
{
    private const string Sealed = "default-src 'none'; sandbox";

    /// <summary>Browsers do not start their PDF reader in a sandbox; the page around it may be only our own.</summary>
    private const string ForReader = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, type) = (httpContext.Response, file.Type!.Value);
        var shown = inline && type.HasPreview();
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        response.ContentType = type.ContentType();
        response.ContentLength = file.Size;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = shown && type == FileType.Pdf ? ForReader : Sealed;
        if (shown && type == FileType.Pdf) response.Headers.XFrameOptions = "SAMEORIGIN";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (HttpMethods.IsHead(httpContext.Request.Method)) return;
        await content.CopyToAsync(response.Body, FileLimits.ChunkSize, httpContext.RequestAborted);
    }
}
