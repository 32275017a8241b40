using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using Wutong.SignIn;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Wutong.Web.Tests.SignIn;

/// <summary>A real OpenID Connect provider on this machine. Who signs in there, and what is wrong with its tokens, the test says.</summary>
internal sealed class LocalProvider : IAsyncDisposable
{
    public const string Name = "local", ClientId = "wutong", Secret = "geheim-des-anbieters";
    private readonly WebApplication app;
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private LocalProvider(WebApplication app) => this.app = app;

    /// <summary>Who is signed in there, and by which methods.</summary>
    public string Subject { get; set; } = "subject";
    public string[] Methods { get; set; } = [];

    /// <summary>Done to each identity token before it is signed.</summary>
    public Action<SecurityTokenDescriptor>? Spoil { get; set; }

    /// <summary>Identity tokens that have left, spoiled or not.</summary>
    public int Issued { get; private set; }

    public string Address => app.Urls.First();

    public SignInProvider Settings => new() { Name = Name, Label = "本地认证", LabelEnglish = "Local sign-in", Authority = Address, ClientId = ClientId, SecretVariable = SecretVariable, StrongMethods = ["mfa"] };

    private const string SecretVariable = "WUTONG_TEST_PROVIDER_SECRET";

    public static async Task<LocalProvider> StartAsync()
    {
        Environment.SetEnvironmentVariable(SecretVariable, Secret);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        LocalProvider provider = null!;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.EnableDegradedMode();
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.RedirectUri?.EndsWith($"/signin/with/{Name}/back", StringComparison.Ordinal) != true) context.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.ClientSecret != Secret) context.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                var who = new ClaimsIdentity("local");
                who.AddClaim(new Claim(Claims.Subject, provider.Subject));
                who.SetClaim(Claims.Name, "林舟（示例）");
                who.SetClaims(Claims.AuthenticationMethodReference, [.. provider.Methods]);
                who.SetDestinations(_ => [Destinations.IdentityToken]);
                context.Principal = new ClaimsPrincipal(who).SetScopes(context.Request.GetScopes());
                return default;
            }));
            server.AddEventHandler<GenerateTokenContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.TokenType is not (TokenTypeIdentifiers.IdentityToken or "id_token")) return default;
                provider.Spoil?.Invoke(context.SecurityTokenDescriptor);
                provider.Issued++;
                return default;
            }).SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1));
        });
        builder.Services.AddAuthentication();
        var app = builder.Build();
        app.UseAuthentication();
        provider = new LocalProvider(app);
        await app.StartAsync();
        return provider;
    }

    /// <summary>What a browser does there: it is sent with the question, and sent back with the answer. Returns the path on our site.</summary>
    public async Task<string> AnswerAsync(string question)
    {
        Assert.StartsWith(Address, question);
        Assert.Contains("code_challenge_method=S256", question);
        Assert.Contains("nonce=", question);
        using var answer = await browser.GetAsync(question);
        Assert.True((int)answer.StatusCode == 302, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.PathAndQuery;
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
    }
}
