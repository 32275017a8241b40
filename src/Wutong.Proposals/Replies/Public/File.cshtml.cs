using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Replies.Public;

/// <summary>A published reply as a Word file.</summary>
internal sealed class FileModel(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.PublishedReplyAsync(actor, id) is not { } reply) return NotFound();
        var paper = await ReplyPaper.OfAsync(db, names, reply, actor.Now);
        Response.SavedAs($"{reply.DocumentNumber}.docx");
        return File(paper.Word(actor.Now, isForPublic: true), WordDocument.ContentType);
    }
}
