using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Timeline;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Comments;

/// <summary>Asks once more before a comment is taken back.</summary>
internal sealed class Remove(WutongDb db, Actor actor) : PageModel
{
    public Comment Comment { get; private set; } = null!;
    public RecordLink Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, int version) =>
        await LoadAsync(id) ?? this.Show(await new RemoveComment { Id = id, Version = version }.Run(db, actor), next: $"/timeline/{Record.Id}");

    private async Task<IActionResult?> LoadAsync(Guid id)
    {
        if (await db.Comments.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) is not { } comment || await db.OpenRecordAsync(actor, comment.RecordId) is not { } record) return NotFound();
        (Comment, Record) = (comment, record);
        return comment.MayBeRemovedBy(actor) ? null : new StatusCodeResult(403);
    }
}
