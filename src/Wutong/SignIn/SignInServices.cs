using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Users.Phones;

namespace Wutong.SignIn;

/// <summary>How people and programs sign in.</summary>
internal static class SignInServices
{
    private const string ByHeader = "ByHeader";

    /// <param name="passkeyDomain">The name that passkeys belong to; null for the one that each request names.</param>
    public static void AddSignIn(this IServiceCollection services, IReadOnlyList<SignInProvider>? providers = null, string? passkeyDomain = null)
    {
        services.AddDataProtection().SetApplicationName("Wutong");
        services.AddSingleton<IXmlRepository, ProtectionKeyStore>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<IXmlRepository>()));
        services.AddIdentityCore<User>(ConfigureIdentity).AddEntityFrameworkStores<WutongDb>().AddSignInManager().AddDefaultTokenProviders()
            .AddErrorDescriber<IdentityWords>().AddPasswordValidator<IdentityWords.NoName>();
        // A person, or a program with a token: the header decides.
        var authentication = services.AddAuthentication(ByHeader);
        authentication
            .AddPolicyScheme(ByHeader, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Headers.ContainsKey(HeaderNames.Authorization) ? TokenSignIn.Scheme : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.Scheme, null)
            .AddIdentityCookies(cookies =>
            {
                cookies.ApplicationCookie!.Configure(ConfigureCookie);
                cookies.TwoFactorUserIdCookie!.Configure(options => options.Cookie.Name = "wutong.second");
                cookies.ExternalCookie!.Configure(options => options.Cookie.Name = "wutong.arrival");
            });
        authentication.AddSignInProviders(providers ?? []);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // The device itself asks for finger, face or PIN: then it counts as both steps.
            (options.UserVerificationRequirement, options.ResidentKeyRequirement, options.ServerDomain) = ("required", "preferred", passkeyDomain);
        });
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<ProviderDesk>();
        services.AddScoped<TextCodes>();
        services.AddScoped<AccountLookup>();
        services.AddScoped<CurrentSession>();
        services.AddScoped<SignInDoor>();
        services.AddScoped<OwnAccount>();
    }

    private static void ConfigureIdentity(IdentityOptions options)
    {
        // Length rather than required classes of characters makes a password hard to guess; the common ones are short.
        options.Password.RequiredLength = 10;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireLowercase = true;
        options.Password.RequireDigit = true;
        options.Password.RequiredUniqueChars = 5;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.MaxLengthForKeys = 128;
        options.Tokens.AuthenticatorIssuer = "Wutong";
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "wutong";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
        options.ExpireTimeSpan = SignInSession.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/signin";
        options.ReturnUrlParameter = "next";
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = SessionCheck.RunAsync,
            OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized),
            OnRedirectToAccessDenied = context => { context.Response.StatusCode = StatusCodes.Status403Forbidden; return Task.CompletedTask; },
        };
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api")) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>Limits on sign-in, public forms and secret addresses, by the address of whoever asks; what goes over is answered 429.</summary>
    public static void AddSignInLimits(this IServiceCollection services, int aMinute) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsLimited(context)
            ? RateLimitPartition.GetFixedWindowLimiter($"{context.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions { PermitLimit = aMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
    });

    private static bool IsLimited(HttpContext context) =>
        context.Request.Path.StartsWithSegments(ProviderServices.BackPath) || (HttpMethods.IsPost(context.Request.Method) && (context.Request.Path.StartsWithSegments("/signin") || context.Request.Path.StartsWithSegments("/welcome") || context.Request.Path.StartsWithSegments("/invest"))) || context.Request.Path.StartsWithSegments("/calendar");
}
