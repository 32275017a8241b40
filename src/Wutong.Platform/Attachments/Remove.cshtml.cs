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
    public string Back => owners.AddressOf(StoredFile);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) is { } refusal ? refusal : Page();

    public async Task<IActionResult> OnPostAsync(Guid id) =>
        await LoadAsync(id) is { } refusal ? refusal : this.Show(await new RemoveFile { Id = id }.Run(db, actor, owners), Back);

    /// <summary>Takes a removal back; the button for it stands beside the files.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(Guid id)
    {
        var outcome = await new RestoreFile { Id = id }.Run(db, actor, owners);
        if (outcome is Outcome.Done && await files.FindAsync(id) is { } file) return LocalRedirect(owners.AddressOf(file));
        return outcome == Outcome.Denied ? new StatusCodeResult(403) : NotFound();
    }

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        if (await files.FindAsync(id) is not { } file) return NotFound();
        StoredFile = file;
        return await owners.MayChangeAsync(db, actor, file.RecordKind, file.RecordId) ? null : new StatusCodeResult(403);
    }
}
