using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Attraction.Events;
using Wutong.Attraction.Inquiries;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Guests.Public;

/// <summary>Where anybody registers for an event, after reading what the data is kept for.</summary>
internal sealed class SignUp(WutongDb db, Actor actor, IDataProtectionProvider protection) : PageModel
{
    private readonly FormStamp stamps = new(protection);

    [BindProperty] public RegisterGuest Input { get; set; } = new();
    [BindProperty] public string? Stamp { get; set; }

    public PromotionEvent Held { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code)) return NotFound();
        Stamp = stamps.Issue(actor.Now);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await LoadAsync(code)) return NotFound();
        // Whoever fills in what people do not see is not told that it was noticed.
        if (Input.Website is not null) return LocalRedirect("/invest/received");
        if (!ModelState.IsValid) return this.Refuse();
        if (stamps.Read(Stamp, actor.Now) is null)
        {
            Stamp = stamps.Issue(actor.Now);
            ModelState.Remove(nameof(Stamp));
            ModelState.AddModelError("", Words.Inquiry_Again);
            return this.Refuse();
        }
        var outcome = await Input.Run(db, actor, code, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en");
        return this.Show(outcome, $"/event/pass/{Input.Secret}");
    }

    private async Task<bool> LoadAsync(string code)
    {
        if (await db.OpenEventAsync(code, actor.Now.Day()) is not { } held) return false;
        Held = held;
        return true;
    }
}
