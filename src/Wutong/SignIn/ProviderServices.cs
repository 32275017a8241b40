using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Wutong.SignIn;

/// <summary>Sign-in by other organisations: the code flow with PKCE, state and nonce, of the framework's own handler.</summary>
internal static class ProviderServices
{
    /// <summary>Where every provider sends people back to, with its name: it must know this address.</summary>
    public const string BackPath = "/signin/with";

    public static void AddSignInProviders(this AuthenticationBuilder authentication, IReadOnlyList<SignInProvider> providers)
    {
        foreach (var provider in providers) authentication.AddOpenIdConnect(SchemeOf(provider.Name), provider.Label, options => Configure(options, provider));
    }

    public static string SchemeOf(string name) => $"provider-{name}";

    private static void Configure(OpenIdConnectOptions options, SignInProvider provider)
    {
        options.Authority = provider.Authority;
        options.RequireHttpsMetadata = !SignInProviders.IsOnThisMachine(new Uri(provider.Authority));
        (options.ClientId, options.ClientSecret) = (provider.ClientId, provider.ReadSecret());
        options.ResponseType = OpenIdConnectResponseType.Code;
        // By an ordinary link, so that the cookies need not be sent to us from other sites.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = $"{BackPath}/{provider.Name}/back";
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        options.Scope.Clear();
        foreach (var scope in provider.Scopes.Prepend("openid").Distinct()) options.Scope.Add(scope);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
        options.Events = new OpenIdConnectEvents { OnRemoteFailure = Refuse, OnAccessDenied = context => { Lead(context); return Task.CompletedTask; } };
    }

    // Whatever was wrong with the answer stands in the log; whoever comes back with it can only try again.
    private static Task Refuse(RemoteFailureContext context)
    {
        Lead(context);
        return Task.CompletedTask;
    }

    private static void Lead(HandleRequestContext<RemoteAuthenticationOptions> context)
    {
        context.Response.Redirect("/signin/arrived");
        context.HandleResponse();
    }
}
