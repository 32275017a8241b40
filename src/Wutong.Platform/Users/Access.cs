using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Wutong.Platform.Users;

/// <summary>Policies by role. They ask the request's actor, so a right withdrawn a moment ago is withdrawn.</summary>
public static class Access
{
    /// <summary>Whoever holds one of the roles.</summary>
    public static AuthorizationPolicy Roles(IReadOnlySet<Role> roles) => Of(actor => actor.IsAny(roles));

    /// <summary>Any account.</summary>
    public static AuthorizationPolicy Account { get; } = Of(_ => true);

    /// <summary>Opens an operation of the API to the roles, and to tokens only with the scope.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoint, string scope, IReadOnlySet<Role> roles) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(Of(actor => actor.IsAny(roles) && (actor.Scopes is null || actor.Scopes.Contains(scope))));

    private static AuthorizationPolicy Of(Func<Actor, bool> may) => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireAssertion(context => context.Resource is HttpContext http
            && http.RequestServices.GetRequiredService<CurrentActor>().Actor is { IsSignedIn: true } actor && may(actor))
        .Build();
}
