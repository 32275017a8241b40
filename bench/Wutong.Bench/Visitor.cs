using System.Collections.Concurrent;
using System.Diagnostics;
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

    /// <summary>The times in ms of a page asked again and again by so many at once.</summary>
    public static async Task<IReadOnlyCollection<double>> LoadAsync(HttpClient client, Uri address, int clients, TimeSpan duration)
    {
        ConcurrentBag<double> times = [];
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (clock.Elapsed < duration)
            {
                var start = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
                // To its end, but kept by nobody: the measuring program takes its time from the same processors.
                await answer.Content.CopyToAsync(Stream.Null);
                if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }));
        return times;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")] private static partial Regex Token();
}
