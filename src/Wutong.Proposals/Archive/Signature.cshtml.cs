using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Archive;

/// <summary>The deployment's signature of the letter as it went out, to be kept beside it.</summary>
internal sealed class Signature(WutongDb db, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!actor.IsAny(ProposalsModule.Staff) || await db.ReplyAsync(actor, id) is not { } reply) return NotFound();
        if (await db.Replies.Whole.Where(r => r.Id == id).SelectMany(r => r.Sealed).Select(s => s.Signature).SingleOrDefaultAsync() is not { } signature) return Redirect($"/proposals/replies/{id}");
        Response.SavedAs($"{reply.Proposal.Called()}答复.docx.p7s");
        return File(signature, "application/pkcs7-signature");
    }
}
