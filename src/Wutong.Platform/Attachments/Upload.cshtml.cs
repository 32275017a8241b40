using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Platform.Attachments;

/// <summary>Takes a file from a form without script. It shows itself where a file was refused, with the reason.</summary>
[IgnoreAntiforgeryToken, ReadsItsFormItself]
internal sealed class Upload(FileStore files, FileOwners owners, IAntiforgery antiforgery) : PageModel
{
    public UploadForm Form { get; private set; } = null!;
    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string kind, Guid id, Guid? replaces) => await LoadAsync(kind, id, replaces) ?? Page();

    public Task<IActionResult> OnPostAsync(string kind, Guid id, Guid? replaces) =>
        FormFile.TakeAsync(HttpContext, antiforgery, async (name, content) => await LoadAsync(kind, id, replaces)
            ?? (name is null ? Refuse(Words.File_ChooseOne) : this.Show(Unprefixed(await files.UploadAsync(kind, id, replaces, name, content, HttpContext.RequestAborted)), Back)));

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
