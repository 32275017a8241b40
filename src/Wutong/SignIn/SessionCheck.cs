using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>
/// Holds every request of a session against the account: a disabled account, a changed password, a session that was ended and a withdrawn role
/// count with the next click, not after an interval.
/// </summary>
internal static class SessionCheck
{
    public static async Task RunAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().Now();
        if (context.Principal is { } principal && await ActorOfAsync(principal, context.Properties, context.HttpContext, now) is { } actor)
        {
            context.HttpContext.RequestServices.GetRequiredService<CurrentActor>().Actor = actor;
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static async Task<Actor?> ActorOfAsync(ClaimsPrincipal principal, AuthenticationProperties properties, HttpContext http, DateTimeOffset now)
    {
        var (services, session) = (http.RequestServices, http.RequestServices.GetRequiredService<CurrentSession>());
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        if (!session.Read(properties) || now - session.StartedAt > SignInSession.Longest) return null;
        var account = await services.GetRequiredService<AccountLookup>().ByIdAsync(id, session.Id!.Value);
        if (account is not { IsDisabled: false, SeenAt: { } seen }) return null;
        var stamp = principal.FindFirstValue(services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType);
        if (stamp != account.SecurityStamp) return null;
        http.Items[nameof(User.MustChangePassword)] = account.MustChangePassword;
        if (now - seen >= SignInSession.SeenEvery) await SeeAsync(services.GetRequiredService<WutongDb>(), session.Id.Value, RoughAddress.Of($"{http.Connection.RemoteIpAddress}"), now);
        return account.ToActor(now);
    }

    // Only while nobody else has: a page asks for several things at once.
    private static Task<int> SeeAsync(WutongDb db, Guid session, string? address, DateTimeOffset now)
    {
        var before = now - SignInSession.SeenEvery;
        return db.WriteAsync(() => db.SignInSessions.Where(s => s.Id == session && s.SeenAt <= before)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now).SetProperty(s => s.Address, address)));
    }
}
