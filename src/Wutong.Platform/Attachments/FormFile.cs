using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Wutong.Platform.Attachments;

/// <summary>The one file of a form, taken from the request as it comes in: its first field is the token, its last the file. The page is marked <see cref="ReadsItsFormItselfAttribute"/>.</summary>
public static class FormFile
{
    private const string TokenField = "__RequestVerificationToken", TokenHeader = "RequestVerificationToken";
    private const int LongestToken = 4096;

    /// <summary>Checks the token before anything of the file is read, then hands over name and content; the name is null where no file was chosen. Anything else is a bad request.</summary>
    public static async Task<IActionResult> TakeAsync(HttpContext context, IAntiforgery antiforgery, Func<string?, Stream, Task<IActionResult>> take)
    {
        if (BoundaryOf(context.Request.ContentType) is not { } boundary)
            return await antiforgery.IsRequestValidAsync(context) ? await take(null, Stream.Null) : new BadRequestResult();
        try
        {
            var reader = new MultipartReader(boundary, context.Request.Body);
            if (!await IsOursAsync(context, antiforgery, await reader.ReadNextSectionAsync())) return new BadRequestResult();
            return await reader.ReadNextSectionAsync() is { } section && NameOf(section) is { Length: > 0 } name ? await take(name, section.Body) : await take(null, Stream.Null);
        }
        catch (InvalidDataException) { return new BadRequestResult(); }
        catch (IOException failure) when (failure is not BadHttpRequestException) { return new BadRequestResult(); }
    }

    private static async Task<bool> IsOursAsync(HttpContext context, IAntiforgery antiforgery, MultipartSection? section)
    {
        if (section is null || ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) is false || HeaderUtilities.RemoveQuotes(disposition.Name) != TokenField) return false;
        var buffer = new byte[LongestToken];
        var count = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        context.Request.Headers[TokenHeader] = Encoding.ASCII.GetString(buffer, 0, count);
        return await antiforgery.IsRequestValidAsync(context);
    }

    private static string? NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            ? HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value : null;

    private static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary ? boundary.Value : null;
}
