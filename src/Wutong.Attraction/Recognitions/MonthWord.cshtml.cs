using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Recognitions;

/// <summary>The list of a closed month to save on one's own machine.</summary>
internal sealed class MonthWord(WutongDb db, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var month = await db.MonthlyRecognitions.VisibleTo(actor).AsNoTracking().Include(m => m.Steps).SingleOrDefaultAsync(m => m.Id == id && m.IsClosed);
        if (month is null) return NotFound();
        var file = await MonthList.WriteAsync(db, actor, month);
        Response.SavedAs($"{month.Month.ToString("yyyy年M月", null)}科招项目认定名单.docx");
        return File(file, WordDocument.ContentType);
    }
}
