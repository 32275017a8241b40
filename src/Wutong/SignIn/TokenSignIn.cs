using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>Signs a program in by its owner's token: <c>Authorization: Bearer wt_…</c>. Tokens open the API alone, never a page.</summary>
internal sealed class TokenSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccountLookup accounts, CurrentActor current, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Token";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!Request.Path.StartsWithSegments("/api") || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var now = time.Now();
        if (await accounts.ByTokenAsync(header[Bearer.Length..].Trim(), now) is not var (account, token)) return AuthenticateResult.Fail("Unknown token.");
        current.Actor = account.ToActor(now, token.Scopes.Split(' ').ToHashSet(StringComparer.Ordinal));
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString())], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }
}
