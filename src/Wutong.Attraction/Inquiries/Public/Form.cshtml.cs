using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Campaigns;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Inquiries.Public;

/// <summary>Where anybody says that they may invest here; a campaign has a form of its own.</summary>
internal sealed class Form(WutongDb db, Actor actor, IDataProtectionProvider protection) : PageModel
{
    private readonly FormStamp stamps = new(protection);

    [BindProperty] public SendInquiry Input { get; set; } = new();
    [BindProperty] public string? Stamp { get; set; }

    public LeadCampaign? Campaign { get; private set; }

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
    public string? Heading => IsEnglish ? Campaign?.EnglishName : Campaign?.Name;
    public string? Text => IsEnglish ? Campaign?.EnglishText : Campaign?.Text;

    public async Task<IActionResult> OnGetAsync(string? campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        Stamp = stamps.Issue(actor.Now);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? campaign)
    {
        if (!await LoadAsync(campaign)) return NotFound();
        // Whoever fills in what people do not see is not told that it was noticed.
        if (Input.IsFromProgram) return LocalRedirect("/invest/received");
        if (!ModelState.IsValid) return this.Refuse();
        if (stamps.Read(Stamp, actor.Now) is not { } form)
        {
            Stamp = stamps.Issue(actor.Now);
            ModelState.Remove(nameof(Stamp));
            ModelState.AddModelError("", Words.Inquiry_Again);
            return this.Refuse();
        }
        return this.Show(await Input.Run(db, actor, form, campaign, IsEnglish), "/invest/received");
    }

    private async Task<bool> LoadAsync(string? campaign)
    {
        if (campaign is null) return true;
        Campaign = await db.LeadCampaigns.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(c => c.Code == campaign);
        return Campaign?.IsOpen(actor.Now.Day()) == true;
    }
}
