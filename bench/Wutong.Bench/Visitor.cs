using System.Net;
using System.Text.RegularExpressions;

namespace Wutong.Bench;

/// <summary>Signs in through the demo city's door.</summary>
internal static partial class Visitor
{
    public static HttpClient Make(CookieContainer? cookies = null) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = cookies is not null, CookieContainer = cookies ?? new CookieContainer(), MaxConnectionsPerServer = 256 });

    public static async Task<CookieContainer> SignInAsync(Uri address, string account)
    {
        var cookies = new CookieContainer();
        using var client = Make(cookies);
        var page = await client.GetStringAsync(new Uri(address, "/signin"));
        using var form = new FormUrlEncodedContent([new("account", account), new("__RequestVerificationToken", Token().Match(page).Groups[1].Value)]);
        using var answer = await client.PostAsync(new Uri(address, "/signin?handler=Demo"), form);
        return answer.StatusCode == HttpStatusCode.Redirect ? cookies : throw new InvalidOperationException($"Sign-in answered {(int)answer.StatusCode}.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")] private static partial Regex Token();
}
