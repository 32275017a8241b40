using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Replies;

/// <summary>The reply as a Word file; whoever does not work in an office gets the one for the public.</summary>
internal sealed class Word(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.ReplyAsync(actor, id) is not { } reply) return NotFound();
        var paper = await ReplyPaper.OfAsync(db, names, reply, actor.Now);
        Response.SavedAs($"{reply.Proposal.Called()}答复.docx");
        return File(paper.Word(actor.Now, isForPublic: !actor.IsAny(ProposalsModule.Staff)), WordDocument.ContentType);
    }
}
