using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Pdf;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Replies;

/// <summary>The reply as PDF, where LibreOffice is installed; elsewhere the page says that it is not.</summary>
internal sealed class PdfFile(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    public Guid Id { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.ReplyAsync(actor, id) is not { } reply) return NotFound();
        Id = id;
        var paper = await ReplyPaper.OfAsync(db, names, reply, actor.Now);
        if (await PdfMaker.MakeAsync(paper.Word(actor.Now, isForPublic: !actor.IsAny(ProposalsModule.Staff)), cancel) is not { } pdf) return Page();
        Response.SavedAs($"{reply.Proposal.Called()}答复.pdf");
        return File(pdf, "application/pdf");
    }
}
