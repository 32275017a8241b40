using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Guests;

/// <summary>What the QR code of a pass opens for whoever stands at the door.</summary>
internal sealed class CheckIn(WutongDb db, Actor actor) : PageModel
{
    /// <summary>Null for a pass that is forged or was replaced.</summary>
    public EventGuest? Guest { get; private set; }
    public string Event { get; private set; } = "";

    /// <summary>It was this visit that checked the guest in.</summary>
    public bool IsNow { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret)
    {
        await LoadAsync(secret);
        if (Guest is null) Response.StatusCode = 404;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret)
    {
        var outcome = await new CheckInGuest().Run(db, actor, secret);
        await LoadAsync(secret);
        if (outcome is Outcome.Refused) return this.Show(outcome, "/attraction/events");
        IsNow = outcome is Outcome.Done;
        if (Guest is null) Response.StatusCode = 404;
        return Page();
    }

    private async Task LoadAsync(string secret)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Guest = await db.GuestOfPassAsync(secret);
        if (Guest is not null) Event = await db.PromotionEvents.VisibleTo(actor).Where(e => e.Id == Guest.EventId).Select(e => e.Name).SingleAsync();
    }
}
