using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Attachments;

/// <summary>Asks once more before a file is taken away.</summary>
internal sealed class Remove(WutongDb db, Actor actor, FileStore files, FileOwners owners) : PageModel
{
    public StoredFile StoredFile { get; private set; } = null!;
    public string Back => owners.Find(StoredFile.RecordKind)!.Address(StoredFile.RecordId) + "#files";

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) is { } refusal ? refusal : Page();

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        await LoadAsync(id) is { } refusal ? refusal : this.Show(await new RemoveFile { Id = id }.Run(db, actor, owners), Back);

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        if (await files.FindAsync(id) is not { } file) return NotFound();
        StoredFile = file;
        return await owners.MayChangeAsync(db, actor, file.RecordKind, file.RecordId) ? null : new StatusCodeResult(403);
    }
}
