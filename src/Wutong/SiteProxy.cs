using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Wutong;

internal static class SiteProxy
{
    /// <summary>
    /// Takes a visitor's address and the scheme from the proxy at <paramref name="proxy"/>, and from nobody else: whoever could send these headers
    /// himself would choose the address by which attempts to sign in are counted.
    /// </summary>
    public static void UseProxy(this IApplicationBuilder app, IPAddress? proxy)
    {
        if (proxy is null) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        options.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
