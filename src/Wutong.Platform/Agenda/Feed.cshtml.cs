using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Agenda;

/// <summary>The agenda of whoever the secret belongs to, with the rights that they have now. A wrong secret and that of a disabled account are answered alike.</summary>
internal sealed class Feed(WutongDb db, CurrentActor current, AccountLookup accounts, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string secret)
    {
        var hash = ApiToken.HashOf(secret);
        if (await db.CalendarLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash) is not { } link) return NotFound();
        if (await accounts.ByIdAsync(link.UserId) is not { IsDisabled: false } account) return NotFound();
        current.Actor = account.ToActor(time.Now());
        var today = current.Actor.Now.Day();
        var entries = await db.AgendaAsync(current.Actor, today.AddDays(-AgendaFeed.Before), today.AddDays(AgendaFeed.After));
        var city = await db.Deployments.AsNoTracking().Select(d => d.CityName).SingleOrDefaultAsync();
        Response.Headers.CacheControl = "no-store";
        return Content(AgendaFeed.Write(entries, $"{city} {account.DisplayName}", link.IsBrief, $"{Request.Scheme}://{Request.Host}", current.Actor.Now), AgendaFeed.ContentType);
    }
}
