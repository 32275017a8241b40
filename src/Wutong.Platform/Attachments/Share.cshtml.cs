using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Attachments;

/// <summary>Says whether outsiders of the record see a file.</summary>
internal sealed class Share(WutongDb db, Actor actor, FileStore files, FileOwners owners) : PageModel
{
    public StoredFile StoredFile { get; private set; } = null!;
    public string Back => owners.AddressOf(StoredFile);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) is { } refusal ? refusal : Page();

    public async Task<IActionResult> OnPostAsync(Guid id, ShareFile share) =>
        await LoadAsync(id) is { } refusal ? refusal : ModelState.IsValid ? this.Show(await (share with { Id = id }).Run(db, actor, owners), Back) : this.Refuse();

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        if (await files.FindAsync(id) is not { } file) return NotFound();
        StoredFile = file;
        if (!await owners.MayChangeAsync(db, actor, file.RecordKind, file.RecordId)) return new StatusCodeResult(403);
        return owners.Find(file.RecordKind)!.Outsiders is null ? NotFound() : null;
    }
}
