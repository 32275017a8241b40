using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Platform.Attachments;

/// <summary>Takes a file from a form without script. It shows itself where a file was refused, with the reason.</summary>
[IgnoreAntiforgeryToken, ReadsItsFormItself]
internal sealed class Upload(FileStore files, FileOwners owners, IAntiforgery antiforgery) : PageModel
{
    private const string TokenField = "__RequestVerificationToken", TokenHeader = "RequestVerificationToken";
    private const int LongestToken = 4096;

    public UploadForm Form { get; private set; } = null!;
    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string kind, Guid id, Guid? replaces) => await LoadAsync(kind, id, replaces) ?? Page();

    public async Task<IActionResult> OnPostAsync(string kind, Guid id, Guid? replaces)
    {
        if (BoundaryOf(Request.ContentType) is not { } boundary)
        {
            if (!await antiforgery.IsRequestValidAsync(HttpContext)) return BadRequest();
            return await LoadAsync(kind, id, replaces) ?? Refuse(Words.File_ChooseOne);
        }
        if (await LoadAsync(kind, id, replaces) is { } refusal) return refusal;
        try
        {
            var reader = new MultipartReader(boundary, Request.Body);
            if (!await IsOursAsync(await reader.ReadNextSectionAsync())) return BadRequest();
            if (await reader.ReadNextSectionAsync() is not { } section || NameOf(section) is not { Length: > 0 } name) return Refuse(Words.File_ChooseOne);
            return this.Show(Unprefixed(await files.UploadAsync(kind, id, replaces, name, section.Body, HttpContext.RequestAborted)), Back);
        }
        catch (InvalidDataException) { return BadRequest(); }
        catch (IOException failure) when (failure is not Microsoft.AspNetCore.Http.BadHttpRequestException) { return BadRequest(); }
    }

    /// <summary>The form's token is its first field: it is checked before anything of the file is read.</summary>
    private async Task<bool> IsOursAsync(MultipartSection? section)
    {
        if (section is null || ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) is false || HeaderUtilities.RemoveQuotes(disposition.Name) != TokenField) return false;
        var buffer = new byte[LongestToken];
        var count = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        Request.Headers[TokenHeader] = System.Text.Encoding.ASCII.GetString(buffer, 0, count);
        return await antiforgery.IsRequestValidAsync(HttpContext);
    }

    private static string? NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            ? HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value : null;

    private static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary ? boundary.Value : null;

    /// <summary>There is one thing on this form, so messages need no field to stand beside.</summary>
    private static Outcome Unprefixed(Outcome outcome) => outcome is Outcome.Refused { Problems: [var problem] } ? Outcome.Refuse("", problem.Message) : outcome;

    private IActionResult Refuse(string message)
    {
        ModelState.AddModelError("", message);
        return Pages.Refuse(this);
    }

    private async Task<IActionResult?> LoadAsync(string kind, Guid id, Guid? replaces)
    {
        var (read, change) = await files.MayAsync(kind, id);
        if (!read) return NotFound();
        if (!change) return new StatusCodeResult(403);
        if (replaces is { } old && (await files.FindAsync(old) is not { } file || file.RecordKind != kind || file.RecordId != id)) return NotFound();
        (Form, Back) = (new UploadForm(kind, id, replaces), owners.Find(kind)!.Address(id) + "#files");
        return null;
    }
}
