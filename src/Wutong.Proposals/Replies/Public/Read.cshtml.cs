using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Replies.Public;

/// <summary>A published reply, without whom to ask and without what leads into the platform.</summary>
internal sealed class Read(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    public Reply Item { get; private set; } = null!;
    public ReplyPaper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.PublishedReplyAsync(actor, id) is not { } reply) return NotFound();
        (Item, Paper) = (reply, await ReplyPaper.OfAsync(db, names, reply, actor.Now));
        return Page();
    }
}
