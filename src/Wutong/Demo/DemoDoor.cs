using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;

namespace Wutong.Demo;

/// <summary>
/// Sign-in without a password, for the demo city alone and from this machine alone. It is closed unless all of these hold: the database is
/// marked as a demo, no proxy was named, the server listens on loopback addresses only, the request came over one, names one as its host, and no proxy
/// has touched it.
/// </summary>
internal sealed class DemoDoor(IServer server, SiteOptions options)
{
    private static readonly string[] ProxyHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Real-IP", "X-Original-Host", "Via", "CF-Connecting-IP", "True-Client-IP"];

    private bool? isLocal;

    public async Task<bool> IsOpenAsync(HttpContext context, WutongDb db) =>
        options.Proxy is null && IsLocalRequest(context) && await db.Deployments.AsNoTracking().AnyAsync(d => d.IsDemo);

    private bool IsLocalRequest(HttpContext context) =>
        (isLocal ??= ListensOnLoopbackOnly())
        && context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && IsLoopbackName(context.Request.Host.Host)
        && !ProxyHeaders.Any(context.Request.Headers.ContainsKey);

    private bool ListensOnLoopbackOnly() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses
        && addresses.All(a => Uri.TryCreate(a, UriKind.Absolute, out var uri) && IsLoopbackName(uri.Host));

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
