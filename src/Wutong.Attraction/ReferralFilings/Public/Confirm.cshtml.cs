using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.ReferralFilings.Public;

/// <summary>The confirmation of a referral (引荐确认书), which the investor signs by a link that is good once.</summary>
internal sealed class Confirm(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public ConfirmReferral Input { get; set; } = new();

    /// <summary>Null where the link opens nothing.</summary>
    public ReferralFiling? Filing { get; private set; }
    public string Referrer { get; private set; } = "";
    public bool IsAnswered { get; private set; }
    public List<SelectListItem> Answers { get; } = [new(Platform.Words.Form_Choose, ""), new(Words.Confirm_Yes, "true"), new(Words.Confirm_No, "false")];

    public async Task<IActionResult> OnGetAsync(string secret)
    {
        await LoadAsync(secret);
        if (Filing is null) Response.StatusCode = 404;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret)
    {
        await LoadAsync(secret);
        if (Filing is null) { Response.StatusCode = 404; return Page(); }
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await Input.Run(db, actor, secret);
        if (outcome is Outcome.Refused) return this.Show(outcome, "/");
        (IsAnswered, Filing) = (outcome is Outcome.Done, null);
        if (!IsAnswered) Response.StatusCode = 404;
        return Page();
    }

    private async Task LoadAsync(string secret)
    {
        // The secret must not go on to another page's log.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Filing = await db.FilingOfLinkAsync(secret, actor.Now);
        if (Filing is not null) Referrer = (await db.OrganisationRefsAsync([Filing.ReferrerId]))[Filing.ReferrerId].Name;
    }
}
