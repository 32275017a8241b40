using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Meetings;

/// <summary>The minutes to save on one's own machine.</summary>
internal sealed class MinutesPage(WutongDb db, Actor actor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.MeetingAsync(actor, id) is not { } meeting) return NotFound();
        var file = await Minutes.WriteAsync(db, actor, meeting);
        Response.SavedAs(Attachments.FileNames.Clean($"{meeting.Title}会议纪要.docx") ?? "minutes.docx");
        return File(file, WordDocument.ContentType);
    }
}
