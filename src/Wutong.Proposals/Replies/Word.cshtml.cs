using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Proposals;

namespace Wutong.Proposals.Replies;

/// <summary>The reply as a Word file; whoever does not work in an office gets the one for the public.</summary>
internal sealed class Word(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.ReplyAsync(actor, id) is not { } reply) return NotFound();
        var isForPublic = !actor.IsAny(ProposalsModule.Staff);
        // What went out stays as it went out, byte for byte: its signature stands beside it.
        if (!isForPublic && await db.Replies.Whole.Where(r => r.Id == id).SelectMany(r => r.Sealed).Select(s => s.Word).SingleOrDefaultAsync() is { } kept)
        {
            Response.SavedAs($"{reply.Proposal.Called()}答复.docx");
            return File(kept, WordDocument.ContentType);
        }
        var paper = await ReplyPaper.OfAsync(db, names, reply, actor.Now);
        Response.SavedAs($"{reply.Proposal.Called()}答复.docx");
        return File(paper.Word(actor.Now, isForPublic), WordDocument.ContentType);
    }
}
