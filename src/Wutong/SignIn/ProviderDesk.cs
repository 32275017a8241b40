using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>Who somebody is at a provider, as it has just said.</summary>
/// <param name="Subject">For ever the same there.</param>
/// <param name="Shown">What they would know themselves by.</param>
internal sealed record Arrival(SignInProvider Provider, string Subject, string? Shown, bool CountsAsBothSteps);

/// <summary>A provider with the account's link to it, where there is one.</summary>
internal sealed record OwnLink(SignInProvider Provider, bool IsLinked);

/// <summary>Links between accounts and the providers' own, and what a provider has just said of somebody.</summary>
internal sealed class ProviderDesk(WutongDb db, UserManager<User> users, IHttpContextAccessor http, SiteOptions options)
{
    private const string Entity = "LinkedSignIn";

    public IReadOnlyList<SignInProvider> All => options.Providers;

    public SignInProvider? Find(string? name) => All.FirstOrDefault(p => p.Name == name);

    /// <summary>Who has arrived from a provider a moment ago in this browser; null for nobody.</summary>
    public async Task<Arrival?> ArrivalAsync()
    {
        var said = await http.HttpContext!.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (said is not { Succeeded: true, Principal: { } who } || said.Properties?.Items.TryGetValue(ProviderKey, out var name) != true || Find(name) is not { } provider) return null;
        if (who.FindFirst(provider.AccountClaim)?.Value is not { Length: > 0 and <= 128 } subject) return null;
        var strong = provider.CountsAsBothSteps || who.FindAll("amr").Any(m => provider.StrongMethods.Contains(m.Value));
        return new Arrival(provider, subject, who.FindFirst("name")?.Value ?? who.FindFirst("preferred_username")?.Value, strong);
    }

    /// <summary>Names the provider in what comes back from it.</summary>
    public const string ProviderKey = "provider";

    /// <summary>What was said is good once.</summary>
    public Task ForgetArrivalAsync() => http.HttpContext!.SignOutAsync(IdentityConstants.ExternalScheme);

    public Task<User?> AccountOfAsync(Arrival arrival) => users.FindByLoginAsync(arrival.Provider.Name, arrival.Subject);

    public async Task<IReadOnlyList<OwnLink>> OfAsync(Actor actor)
    {
        var linked = await users.FindByIdAsync($"{actor.Id}") is { } user ? (await users.GetLoginsAsync(user)).Select(l => l.LoginProvider).ToHashSet() : [];
        return [.. All.Select(p => new OwnLink(p, linked.Contains(p.Name)))];
    }

    public Task<Outcome> LinkAsync(Actor actor, Arrival arrival) => db.WriteAsync(async () =>
    {
        if (await users.FindByIdAsync($"{actor.Id}") is not { } user) return Outcome.Missing;
        if ((await users.GetLoginsAsync(user)).Any(l => l.LoginProvider == arrival.Provider.Name)) return Outcome.Refuse("", Words.Link_HasOne);
        if (await AccountOfAsync(arrival) is not null) return Outcome.Refuse("", Words.Link_Taken);
        var result = await users.AddLoginAsync(user, new UserLoginInfo(arrival.Provider.Name, arrival.Subject, arrival.Provider.Label));
        if (!result.Succeeded) return Outcome.Refuse("", string.Join(' ', result.Errors.Select(e => e.Description)));
        db.Note(actor, AuditKind.Added, Entity, user.Id, new { provider = arrival.Provider.Name });
        return Outcome.Saved(user.Id);
    });

    public Task<Outcome> UnlinkAsync(Actor actor, string? provider) => db.WriteAsync(async () =>
    {
        if (await users.FindByIdAsync($"{actor.Id}") is not { } user) return Outcome.Missing;
        if ((await users.GetLoginsAsync(user)).FirstOrDefault(l => l.LoginProvider == provider) is not { } link) return Outcome.Missing;
        var result = await users.RemoveLoginAsync(user, link.LoginProvider, link.ProviderKey);
        if (!result.Succeeded) return Outcome.Refuse("", string.Join(' ', result.Errors.Select(e => e.Description)));
        db.Note(actor, AuditKind.Removed, Entity, user.Id, new { provider });
        return Outcome.Saved(user.Id);
    });
}
