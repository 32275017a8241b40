using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Documents.Archiving;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Archive;

/// <summary>The archive bundle of a signed reply.</summary>
internal sealed class Download(WutongDb db, Actor actor, IBindingNames names, DeploymentSeal seal) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.ReplyAsync(actor, id) is not { } reply) return NotFound();
        if (!actor.IsAny(ProposalsModule.Overseers)) return new StatusCodeResult(403);
        if (reply.IsOpen) return Redirect($"/proposals/replies/{id}");
        Response.SavedAs($"{reply.Proposal.Called()}档案.zip");
        return File(await ReplyArchive.MakeAsync(db, names, actor, reply, seal.Key, cancel), "application/zip");
    }
}
