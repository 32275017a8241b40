using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Microsoft.AspNetCore.Identity;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>
/// Holds every request of a session against the account: a disabled account, a changed password, "sign out everywhere" and a withdrawn role
/// count with the next click, not after an interval.
/// </summary>
internal static class SessionCheck
{
    private const string StartedAt = "started";

    public static async Task RunAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().Now();
        if (context.Principal is { } principal && await ActorOfAsync(principal, context.Properties, services, now) is { } actor)
        {
            services.GetRequiredService<CurrentActor>().Actor = actor;
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static async Task<Actor?> ActorOfAsync(ClaimsPrincipal principal, AuthenticationProperties properties, IServiceProvider services, DateTimeOffset now)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        if (!properties.Items.TryGetValue(StartedAt, out var started) || !long.TryParse(started, out var ticks)) return null;
        if (now - new DateTimeOffset(ticks, TimeSpan.Zero) > SignInServices.Longest) return null;
        var account = await services.GetRequiredService<AccountLookup>().ByIdAsync(id);
        if (account is null || account.IsDisabled) return null;
        var stamp = principal.FindFirstValue(services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType);
        if (stamp != account.SecurityStamp) return null;
        services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Items[nameof(User.MustChangePassword)] = account.MustChangePassword;
        return account.ToActor(now);
    }

    /// <summary>What a session's new cookie carries: the same beginning.</summary>
    public static AuthenticationProperties? SameSession(AuthenticationProperties? old) =>
        old?.Items.TryGetValue(StartedAt, out var started) == true ? new(new Dictionary<string, string?>(StringComparer.Ordinal) { [StartedAt] = started }) : null;

    /// <summary>What a new session's cookie carries.</summary>
    public static AuthenticationProperties NewSession(DateTimeOffset now) => new(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [StartedAt] = now.UtcTicks.ToString(null, null),
    });
}
