using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Users.Phones;
using Wutong.Platform.Web;
using Wutong.SignIn;

namespace Wutong.Account;

/// <summary>Who I am here, what I may do, and how safely I sign in.</summary>
internal sealed class Index(WutongDb db, Actor actor, UserManager<User> users, ProviderDesk providers) : PageModel
{
    public string Name => actor.DisplayName;
    public string UserName => actor.Name;
    public IReadOnlyList<(string Role, string? Place, string Does)> Roles { get; private set; } = [];

    /// <summary>Unused recovery codes; null while two-step sign-in is off.</summary>
    public int? CodesLeft { get; private set; }
    public int Tokens { get; private set; }

    public int Passkeys { get; private set; }
    public VerifiedPhone? Phone { get; private set; }
    public bool HasProviders => providers.All.Count > 0;
    public int Links { get; private set; }

    /// <summary>Sessions that are open now, this one included.</summary>
    public int Sessions { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await users.FindByIdAsync($"{actor.Id}") is not { } user) return NotFound();
        var places = await db.NamesOfPlacesAsync(actor.Rights);
        Roles = [.. actor.Rights.Select(r => (r.Role.Label(), places.PlaceOf(r), RoleWords.Does(r.Role)))];
        if (user.TwoFactorEnabled) CodesLeft = await users.CountRecoveryCodesAsync(user);
        Passkeys = (await users.GetPasskeysAsync(user)).Count;
        Phone = await db.PhoneOfAsync(user.Id);
        if (HasProviders) Links = (await providers.OfAsync(actor)).Count(l => l.IsLinked);
        Tokens = await db.ApiTokens.CountAsync(t => t.UserId == user.Id && t.WithdrawnAt == null && t.ExpiresAt > actor.Now);
        var (seen, started) = (actor.Now - SignInSession.Idle - SignInSession.SeenEvery, actor.Now - SignInSession.Longest);
        Sessions = await db.SignInSessions.CountAsync(s => s.UserId == user.Id && s.EndedAt == null && s.SeenAt >= seen && s.StartedAt >= started);
        return Page();
    }

    /// <summary>How this device shows pages from now on.</summary>
    public IActionResult OnPostLook(bool dark, bool roomy, bool keys)
    {
        if (!ModelState.IsValid) return BadRequest();
        new SiteLook(dark, roomy, keys).Remember(Response);
        TempData["Done"] = Words.Look_Done;
        return LocalRedirect("/account");
    }
}
