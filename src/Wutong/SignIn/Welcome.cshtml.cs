using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.SignIn;

/// <summary>Where the holder of a one-time link chooses a password. It signs nobody in: the new password does that.</summary>
internal sealed class Welcome(WutongDb db, UserManager<User> users, TimeProvider time) : PageModel
{
    internal sealed record Form
    {
        [Display(ResourceType = typeof(Words), Name = nameof(Words.Welcome_New)), Required, StringLength(PasswordRules.Longest)]
        public string? Password { get; init; }

        [Display(ResourceType = typeof(Words), Name = nameof(Words.Welcome_Again)), Required, StringLength(PasswordRules.Longest), Compare(nameof(Password))]
        public string? Again { get; init; }
    }

    [BindProperty(SupportsGet = true)] public string? Link { get; set; }
    [BindProperty] public Form Input { get; set; } = new();

    /// <summary>The account whose password is chosen; null when the link opens nothing.</summary>
    public string? Account { get; private set; }

    public string? DisplayName { get; private set; }

    /// <summary>The link was good once.</summary>
    public bool IsGone { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        // The secret must not go on to another page's log.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        await LoadAsync();
        return Answer();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Account is null) return Answer();
        if (!ModelState.IsValid) return this.Refuse();
        var outcome = await UseAsync();
        if (outcome is Outcome.Done) { TempData["Done"] = Words.SignIn_PasswordSet; return LocalRedirect("/signin"); }
        if (outcome is not Outcome.NotFound) return this.Show(outcome, "/signin");
        // Somebody used it between our look and our write.
        await LoadAsync();
        return Answer();
    }

    private Task<Outcome> UseAsync() => db.WriteAsync(async () =>
    {
        var now = time.Now();
        if (await FindAsync() is not { } link || !link.IsOpen(now)) return Outcome.Missing;
        if (await users.FindByIdAsync(link.UserId.ToString()) is not { IsDisabled: false } user) return Outcome.Missing;
        link.UsedAt = now;
        await db.EndSessionsAsync(user.Id, now);
        user.MustChangePassword = false;
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        if (user.PasswordHash is not null) await users.RemovePasswordAsync(user);
        // Sets the password after checking it, and a new stamp: sessions opened under the old one end.
        var result = await users.AddPasswordAsync(user, Input.Password!);
        return result.Succeeded ? Outcome.Saved(user.Id)
            : new Outcome.Refused([.. result.Errors.Select(e => new Problem(nameof(Form.Password), e.Description))]);
    });

    private async Task LoadAsync()
    {
        (Account, IsGone) = (null, false);
        if (await FindAsync() is not { } link) return;
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == link.UserId);
        IsGone = !link.IsOpen(time.Now()) || user is null or { IsDisabled: true };
        if (!IsGone) (Account, DisplayName) = (user!.UserName, user.DisplayName);
    }

    private Task<OneTimeLink?> FindAsync()
    {
        var hash = ApiToken.HashOf(Link ?? "");
        return db.OneTimeLinks.SingleOrDefaultAsync(l => l.Hash == hash);
    }

    private PageResult Answer()
    {
        if (Account is null) Response.StatusCode = IsGone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        return Page();
    }
}
