using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Referrals;

/// <summary>The letter of thanks to save on one's own machine.</summary>
internal sealed class ThanksWord(WutongDb db, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await ReferralTable.Instance.RowsAsync(db, actor, [id]) is not [var row]) return NotFound();
        Response.SavedAs("感谢信.docx");
        return File(ThanksLetter.Write(row, actor.Now), WordDocument.ContentType);
    }
}
