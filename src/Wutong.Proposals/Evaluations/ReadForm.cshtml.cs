using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
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
            if (name is null) return Wrong(Platform.Words.File_ChooseOne);
            var read = await FileText.ReadAsync(name, content, HttpContext.RequestAborted);
            if (read.Problem is { } problem) return Wrong(problem);
            if (!TextNormaliser.TryNormalise(read.Text!.Replace('\f', '\n').Replace('\v', '\n'), out var text) || text is null) return Wrong(Platform.Words.Invalid_Text);
            var form = OpinionForm.Read(text);
            if (form.Satisfaction is null) return Wrong(Words.Evaluation_NotRead);
            var comment = form.Comment is { Length: > Reply.CommentLength } longer ? longer[..Reply.CommentLength] : form.Comment;
(TempData[Record.ReadProposer], TempData[Record.ReadSatisfaction], TempData[Record.ReadComment]) = (form.Proposer, $"{form.Satisfaction}", comment);
            return Redirect($"/proposals/replies/{id}/evaluate");
        });
    }

    private IActionResult Wrong(string problem)
    {
        ModelState.AddModelError("", problem);
        return this.Refuse();
    }
}
