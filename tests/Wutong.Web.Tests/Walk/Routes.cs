using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Walk;

/// <summary>One way into the running site.</summary>
/// <param name="Handler">The name of a page's handler, as <c>?handler=</c> has it; null for the plain one.</param>
internal sealed record Route(string Method, string Pattern, bool IsPage, string? Handler)
{
    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);
    public override string ToString() => $"{Method} {Pattern}{(Handler is null ? "" : $"?handler={Handler}")}";
}

internal static class Routes
{
    /// <summary>Every route that the host answers, as the host itself lists them.</summary>
    public static async Task<List<Route>> OfAsync(City city)
    {
        var loader = city.Services.GetRequiredService<PageLoader>();
        List<Route> routes = [];
        foreach (var endpoint in city.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
                routes.AddRange(methods.Select(m => new Route(m, pattern, IsPage: false, null)));
                continue;
            }
            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            var handlers = compiled.HandlerMethods.Select(h => new Route(h.HttpMethod.ToUpperInvariant(), pattern, IsPage: true, h.Name)).ToList();
            // A page without a handler of its own still shows itself.
            if (!handlers.Exists(h => h.Method == "GET")) handlers.Add(new Route("GET", pattern, IsPage: true, null));
            routes.AddRange(handlers);
        }
        return [.. routes.Distinct().OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal)];
    }
}
