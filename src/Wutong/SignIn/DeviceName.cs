using System.Text.RegularExpressions;

namespace Wutong.SignIn;

/// <summary>Browser and system in words, from what the browser says of itself: for people to know their own devices by, and for nothing else.</summary>
internal static partial class DeviceName
{
    // The first that fits: nearly all call themselves Chrome and Safari too.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("wxwork/", "WeCom"), ("MicroMessenger/", "WeChat"), ("DingTalk/", "DingTalk"), ("QQBrowser/", "QQ Browser"), ("360SE", "360"), ("Edg/", "Edge"), ("EdgA/", "Edge"), ("OPR/", "Opera"),
        ("HuaweiBrowser/", "Huawei"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
        [("OpenHarmony", "HarmonyOS"), ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("UOS", "UOS"), ("Linux", "Linux")];

    /// <summary>Null for what says nothing that is known.</summary>
    public static string? Of(string? agent)
    {
        if (string.IsNullOrEmpty(agent)) return null;
        List<string> parts = [];
        if (Browsers.FirstOrDefault(b => agent.Contains(b.Mark, StringComparison.OrdinalIgnoreCase)) is { Name: { } browser } found) parts.Add(Version(agent, found.Mark) is { } version ? $"{browser} {version}" : browser);
        if (Systems.FirstOrDefault(s => agent.Contains(s.Mark, StringComparison.OrdinalIgnoreCase)) is { Name: { } system }) parts.Add(system);
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    /// <summary>The number before the first point; Safari keeps it elsewhere.</summary>
    private static string? Version(string agent, string mark)
    {
        var at = agent.IndexOf(mark == "Safari/" ? "Version/" : mark, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && Number().Match(agent, at) is { Success: true } match ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"\G[A-Za-z]+/([0-9]{1,4})")] private static partial Regex Number();
}
