using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Documents.Checking;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Proposals.Checks;

/// <summary>A file is brought to be checked: its text is kept, the file is not.</summary>
[IgnoreAntiforgeryToken, ReadsItsFormItself]
internal sealed class Upload(WutongDb db, Actor actor, IAntiforgery antiforgery) : PageModel
{
    public IActionResult OnGet() => Redirect("/proposals/checks");

    public Task<IActionResult> OnPostAsync() => FormFile.TakeAsync(HttpContext, antiforgery, async (name, content) =>
    {
        var read = await FileText.OfFormAsync(name, content, HttpContext.RequestAborted);
        if (read.Problem is { } problem) return this.Refuse(problem);
        if (read.Text is not { } text) return this.Refuse(Words.Check_NoText);
        if (text.Length > DocumentCheck.LongestText) return this.Refuse(string.Format(null, Words.Check_TooLong, DocumentCheck.LongestText));
        var title = Path.GetFileNameWithoutExtension(name);
        if (!TextNormaliser.TryNormalise(title, out var called)) called = null;
        var outcome = await new CheckText { Title = (called ?? Words.Check_NoTitle) is var said && said.Length > CheckedText.TitleLength ? said[..CheckedText.TitleLength] : said, Text = text }.Run(db, actor);
        return this.Show(outcome, $"/proposals/checks/{(outcome as Outcome.Done)?.Id}");
    });
}
