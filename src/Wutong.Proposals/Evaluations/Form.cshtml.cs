using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Evaluations;

/// <summary>The form for a proposer (征询意见表), as a Word file; for the one that leads unless another is named.</summary>
internal sealed class Form(WutongDb db, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "proposer")] public Guid? Asked { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!ModelState.IsValid) return BadRequest();
        if (await db.ReplyAsync(actor, id) is not { } reply) return NotFound();
        if ((Asked is { } asked ? reply.Proposal.Proposers.Find(p => p.Id == asked) : reply.Proposal.Lead) is not { } proposer) return NotFound();
        var head = await db.LetterHeads.Whole.AsNoTracking().SingleAsync();
        Response.SavedAs($"{reply.Proposal.Called()}征询意见表.docx");
        return File(OpinionForm.Write(reply, proposer, head.Bureau, actor.Now), WordDocument.ContentType);
    }
}
