using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Reviews;

/// <summary>The summary opinion to save on one's own machine.</summary>
internal sealed class Letter(WutongDb db, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var review = await db.JointReviews.VisibleTo(actor).AsNoTracking().AsSplitQuery().Include(r => r.Opinions).Include(r => r.Conditions).SingleOrDefaultAsync(r => r.Id == id && r.ConcludedAt != null);
        if (review is null || !await JointReview.FilesOpenToAsync(db, actor, id)) return NotFound();
        var row = (await ReviewTable.Instance.RowsAsync(db, actor, [id]))[0];
        var file = await ReviewLetter.WriteAsync(db, review, row, actor.Now);
        Response.SavedAs("项目联审综合预审意见书.docx");
        return File(file, WordDocument.ContentType);
    }
}
