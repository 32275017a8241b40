using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Events;
using Wutong.Platform.Data;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Guests.Public;

/// <summary>A guest's pass: the QR code that is shown at the door. The address is the proof, and no account is needed.</summary>
internal sealed class Pass(WutongDb db) : PageModel
{
    public EventGuest? Guest { get; private set; }
    public PromotionEvent? Held { get; private set; }
    public (string Path, int Side) Code { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Guest = await db.GuestOfPassAsync(secret);
        if (Guest?.Name is null)
        {
            (Guest, Response.StatusCode) = (null, 404);
            return Page();
        }
        Held = await db.PromotionEvents.Whole.AsNoTracking().SingleAsync(e => e.Id == Guest.EventId);
        Code = QrPath.Of($"{Request.Scheme}://{Request.Host}/attraction/events/check-in/{secret}");
        return Page();
    }
}
