using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>
/// On a handler of a page whose deed outlives the session: a passkey, a linked sign-in, a telephone number, a key for programs. Whoever has not proved within a
/// quarter of an hour that they are the account's owner is asked to first; a device that was left open for a moment is not enough.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsProofAttribute : Attribute;

/// <summary>Leads to the page that asks, before a handler that <see cref="NeedsProofAttribute"/> marks.</summary>
internal sealed class RecentProof : IAsyncPageFilter
{
    private static readonly ConcurrentDictionary<MethodInfo, bool> Marked = new();

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is not { } handler || !Marked.GetOrAdd(handler.MethodInfo, m => m.IsDefined(typeof(NeedsProofAttribute)))) return next();
        var services = context.HttpContext.RequestServices;
        if (services.GetRequiredService<CurrentSession>().IsProved(services.GetRequiredService<CurrentActor>().Actor.Now)) return next();
        context.Result = new LocalRedirectResult(AddressFor(context.HttpContext.Request.Path));
        return Task.CompletedTask;
    }

    /// <summary>Where the proof is asked for; afterwards it goes on to <paramref name="next"/>.</summary>
    public static string AddressFor(string next) => $"/account/prove?next={Uri.EscapeDataString(next)}";
}
