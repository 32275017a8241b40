using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Documents;
using Wutong.Documents.Comparing;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Replies;

/// <summary>The marked-up copy of two versions (花脸稿), as a Word file with recorded changes.</summary>
internal sealed class MarkedUp(WutongDb db, Actor actor, IBindingNames names) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "from")] public Guid? AskedFrom { get; set; }
    [BindProperty(SupportsGet = true, Name = "to")] public Guid? AskedTo { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!ModelState.IsValid) return BadRequest();
        if (!actor.IsAny(ProposalsModule.Staff) || await db.ReplyAsync(actor, id) is not { } reply) return NotFound();
        var compared = await EditionComparison.OfAsync(db, names, actor, reply, AskedFrom, AskedTo);
        if (compared.Changed.Count == 0) return Redirect($"/proposals/replies/{id}/versions");
        using var file = new MemoryStream();
        MarkedUpDocument.Write(file, reply.Proposal.Called(), (await ReplyPaper.OfAsync(db, names, reply, actor.Now)).Head.Bureau, actor.Now, compared.Changed);
        Response.SavedAs($"{reply.Proposal.Called()}答复花脸稿.docx");
        return File(file.ToArray(), WordDocument.ContentType);
    }
}
