using System.Net;
using System.Net.Sockets;

namespace Wutong.Platform.Messages.Channels;

/// <summary>
/// Addresses that people give us to call must lie outside: else whoever may type one could have the server ask its own neighbours. Asked when an address is
/// saved, and again of the very addresses that are connected to, since a name may mean something else by then.
/// </summary>
internal static class OutsideAddress
{
    /// <summary>Somebody waits for the answer before a form.</summary>
    private static readonly TimeSpan LookUpTime = TimeSpan.FromSeconds(5);

    private static readonly IPNetwork[] Inside = [.. new[]
    {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3",
        "::/128", "::1/128", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    }.Select(IPNetwork.Parse)];

    public static bool IsInside(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return Inside.Any(n => n.Contains(address)) || (Carried(address) is { } carried && IsInside(carried));
    }

    /// <summary>The IPv4 address inside one of the forms by which IPv6 reaches it: NAT64, 6to4, the old compatible one.</summary>
    private static IPAddress? Carried(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        var bytes = address.GetAddressBytes();
        if (bytes is [0x00, 0x64, 0xff, 0x9b, ..] || bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0) return new IPAddress(bytes.AsSpan(12, 4));
        return bytes is [0x20, 0x02, ..] ? new IPAddress(bytes.AsSpan(2, 4)) : null;
    }

    /// <summary>What is wrong with an address, as a word; null for one that may be called.</summary>
    public static async Task<string?> ProblemAsync(string text, bool allowInside)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0 || address.Host.Length == 0) return Words.Address_NoAddress;
        if (allowInside) return null;
        if (address.Scheme != "https") return Words.Address_NotHttps;
        using var limit = new CancellationTokenSource(LookUpTime);
        try
        {
            return (await FindAsync(address.IdnHost, limit.Token)).Any(IsInside) ? Words.Address_Inside : null;
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            return Words.Address_NotFound;
        }
    }

    public static async Task<IPAddress[]> FindAsync(string host, CancellationToken cancel) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel);
}

/// <summary>The name means an address inside, which nobody vouches for.</summary>
internal sealed class AddressInside() : IOException("The address lies inside.");
