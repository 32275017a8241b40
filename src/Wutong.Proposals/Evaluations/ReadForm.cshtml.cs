using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Evaluations;

/// <summary>A filled form is read, and what it says put before the clerk; nothing is written yet.</summary>
[IgnoreAntiforgeryToken, ReadsItsFormItself]
internal sealed class ReadForm(WutongDb db, Actor actor, IAntiforgery antiforgery) : PageModel
{
    public Guid Id { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await db.ReplyAsync(actor, id) is null ? NotFound() : Redirect($"/proposals/replies/{Id = id}/evaluate");

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await db.ReplyAsync(actor, id) is null) return NotFound();
        Id = id;
        return await FormFile.TakeAsync(HttpContext, antiforgery, async (name, content) =>
        {
            var read = await FileText.OfFormAsync(name, content, HttpContext.RequestAborted);
            if (read.Problem is { } problem) return this.Refuse(problem);
            if (read.Text is not { } text) return this.Refuse(Platform.Words.Invalid_Text);
            var form = OpinionForm.Read(text);
            if (form.Satisfaction is null) return this.Refuse(Words.Evaluation_NotRead);
            var comment = form.Comment is { Length: > Reply.CommentLength } longer ? longer[..Reply.CommentLength] : form.Comment;
(TempData[Record.ReadProposer], TempData[Record.ReadSatisfaction], TempData[Record.ReadComment]) = (form.Proposer, $"{form.Satisfaction}", comment);
            return Redirect($"/proposals/replies/{id}/evaluate");
        });
    }
}
