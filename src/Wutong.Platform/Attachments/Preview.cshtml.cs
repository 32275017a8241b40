using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;

namespace Wutong.Platform.Attachments;

/// <summary>A picture or a PDF looked at without saving it; of other files what is known of them, and the way to save them.</summary>
internal sealed class Preview(FileStore files, FileOwners owners) : PageModel
{
    public StoredFile StoredFile { get; private set; } = null!;
    public string Back => owners.Find(StoredFile.RecordKind)!.Address(StoredFile.RecordId) + "#files";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await files.FindAsync(id) is not { } file) return NotFound();
        StoredFile = file;
        // The same as on every page, and a frame for the PDF of this very site.
        if (file.Type == FileType.Pdf)
            Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self'";
        return Page();
    }
}
