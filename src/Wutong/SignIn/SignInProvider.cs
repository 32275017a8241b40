using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wutong.Platform.Web;

namespace Wutong.SignIn;

/// <summary>
/// A sign-in of another organisation (the province's, a company's) by OpenID Connect, as whoever runs the server has set it up. It says who somebody is there;
/// which account that is here, its owner has said by linking it. Accounts are never made by it.
/// </summary>
internal sealed record SignInProvider
{
    /// <summary>Stands in addresses and links, and is never changed: small letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>As the button says it.</summary>
    public required string Label { get; init; }

    /// <summary>The same for who reads English; the label where there is none.</summary>
    public string? LabelEnglish { get; init; }

    /// <summary>Its issuer's address, under which <c>/.well-known/openid-configuration</c> lies.</summary>
    public required string Authority { get; init; }
    public required string ClientId { get; init; }

    /// <summary>The file that holds the secret, or the variable of the environment; neither for a client without one.</summary>
    public string? SecretFile { get; init; }
    public string? SecretVariable { get; init; }

    /// <summary>The claim that says who it is there, for ever.</summary>
    public string AccountClaim { get; init; } = "sub";

    /// <summary>Further scopes to ask for, beside <c>openid</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Its sign-in counts as both steps whatever it says of itself.</summary>
    public bool CountsAsBothSteps { get; init; }

    /// <summary>Methods (claim <c>amr</c>) of which one makes its sign-in count as both steps, e.g. <c>mfa</c>.</summary>
    public IReadOnlyList<string> StrongMethods { get; init; } = [];

    public string LabelNow => SiteLanguages.IsEnglish ? LabelEnglish ?? Label : Label;

    /// <summary>The secret; null for none.</summary>
    public string? ReadSecret() => SecretFile is not null ? File.ReadAllText(SecretFile).Trim() : SecretVariable is not null ? Environment.GetEnvironmentVariable(SecretVariable) : null;
}

/// <summary>Reads the file that names the providers, and says in words what is wrong with it.</summary>
internal static partial class SignInProviders
{
    private const int MostLabel = 40;

    public static IReadOnlyList<SignInProvider> Read(string path)
    {
        try
        {
            return Check(JsonSerializer.Deserialize<List<SignInProvider>>(File.ReadAllText(path), Json.Options) ?? []);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ValidationException($"{path}: {failure.Message}");
        }
    }

    private static List<SignInProvider> Check(List<SignInProvider> providers)
    {
        foreach (var provider in providers)
            if (ProblemOf(provider) is { } problem) throw new ValidationException($"Sign-in provider {provider.Name}: {problem}");
        return providers.Select(p => p.Name).Distinct().Count() == providers.Count ? providers : throw new ValidationException("Two sign-in providers have one name.");
    }

    private static string? ProblemOf(SignInProvider provider)
    {
        if (!Names().IsMatch(provider.Name)) return "its name takes small letters, digits and hyphens, at most 40";
        if (provider.Label.Length is 0 or > MostLabel) return $"its label has 1 to {MostLabel} characters";
        if (!IsAllowed(provider.Authority)) return "its authority is an https address; http only on this machine";
        if (provider.ClientId.Length == 0) return "it has no clientId";
        if (provider is { SecretFile: not null, SecretVariable: not null }) return "its secret is in a file or in a variable, not in both";
        return (provider.SecretFile is not null || provider.SecretVariable is not null) && string.IsNullOrEmpty(provider.ReadSecret()) ? "its secret is empty" : null;
    }

    /// <summary>What is told on the way must not be read on the way: unencrypted only where it does not leave the machine.</summary>
    private static bool IsAllowed(string authority) => Uri.TryCreate(authority, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsOnThisMachine(address)));

    public static bool IsOnThisMachine(Uri address) => address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    [GeneratedRegex("^[a-z0-9-]{1,40}$")] private static partial Regex Names();
}
