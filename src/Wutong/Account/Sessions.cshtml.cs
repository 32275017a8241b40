using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.SignIn;

namespace Wutong.Account;

/// <summary>Where the account is signed in, and was; what one does not know, one ends.</summary>
internal sealed class Sessions(WutongDb db, Actor actor, CurrentSession session) : PageModel
{
    public Guid? Here => session.Id;
    public IReadOnlyList<SignInSession> Open { get; private set; } = [];
    public IReadOnlyList<SignInSession> Past { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostEndAsync(Guid id) => EndAsync(new EndOwnSessions { Only = id }, Words.Sessions_Ended);

    public Task<IActionResult> OnPostOthersAsync() => EndAsync(new EndOwnSessions { Here = Here }, Words.Account_EverywhereDone);

    private async Task<IActionResult> EndAsync(EndOwnSessions input, string done)
    {
        if (!ModelState.IsValid) { await LoadAsync(); return this.Refuse(); }
        var outcome = await input.Run(db, actor);
        if (outcome is Outcome.Done) TempData["Done"] = done;
        else await LoadAsync();
        return this.Show(outcome, "/account/sessions");
    }

    /// <summary>When, from where and how, in one line.</summary>
    public static string About(SignInSession session) => string.Format(null, Words.Sessions_About, session.StartedAt.InChina().ToString("yyyy-MM-dd HH:mm", null), session.SeenAt.InChina().ToString("MM-dd HH:mm", null), session.Address ?? "—", session.Way.Label());

    private async Task LoadAsync()
    {
        var all = await db.SignInSessions.AsNoTracking().Where(s => s.UserId == actor.Id).OrderByDescending(s => s.StartedAt).Take(Platform.Users.Sessions.Shown * 2).ToListAsync();
        Open = [.. all.Where(s => s.IsOpen(actor.Now)).OrderByDescending(s => s.Id == Here)];
        Past = [.. all.Where(s => !s.IsOpen(actor.Now)).Take(Platform.Users.Sessions.Shown)];
    }
}
