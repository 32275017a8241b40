using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Wutong.Web.Tests.Harness;

/// <summary>A browser without a screen: keeps cookies, follows nothing by itself, fills in forms.</summary>
internal sealed class Visitor : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;
    private string? formToken;

    public Visitor(City city, string? account)
    {
        Account = account;
        client = new HttpClient(new SocketsHttpHandler { UseCookies = true, CookieContainer = cookies, AllowAutoRedirect = false, MaxConnectionsPerServer = 64 })
        {
            BaseAddress = city.Address, Timeout = TimeSpan.FromMinutes(2),
        };
    }

    /// <summary>The account; null for a stranger.</summary>
    public string? Account { get; }

    /// <summary>The session as a header, for requests that this client would not send.</summary>
    public string CookieHeader => cookies.GetCookieHeader(client.BaseAddress!);

    public async Task SignInByDemoAsync()
    {
        var page = await GetAsync("/signin");
        Assert.Equal(200, page.Code);
        var answer = await PostAsync("/signin?handler=Demo", [(TokenField, TokenOf(page.Page)), ("account", Account!)]);
        Assert.True(answer.Code == 302, $"The demo's door did not let {Account} in: {answer.Code}");
    }

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Follows redirects, as a browser would.</summary>
    public async Task<Answer> FollowAsync(string path)
    {
        var answer = await GetAsync(path);
        for (var i = 0; i < 5 && answer.Code is 301 or 302; i++) answer = await GetAsync(answer.Location!);
        return answer;
    }

    /// <summary>Posts fields as they are.</summary>
    public Task<Answer> PostAsync(string path, IEnumerable<(string Name, string Value)> fields, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), headers);

    /// <summary>Posts fields with a valid token of this session, without having opened the form.</summary>
    public async Task<Answer> PostWithTokenAsync(string path, params (string Name, string Value)[] fields) =>
        await PostAsync(path, [(TokenField, await FormTokenAsync()), .. fields]);

    /// <summary>Opens a page, fills in the form whose address contains <paramref name="action"/> (or the first of the content) and sends it.</summary>
    public async Task<Answer> SubmitAsync(string path, IEnumerable<(string Name, string Value)> typed, string? action = null)
    {
        var page = await GetAsync(path);
        Assert.True(page.Code == 200, $"GET {path} as {Account}: {page.Code}");
        return await SubmitAsync(page.Page, path, typed, action);
    }

    public Task<Answer> SubmitAsync(IHtmlDocument page, string path, IEnumerable<(string Name, string Value)> typed, string? action = null)
    {
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .FirstOrDefault(f => f.Method == "post" && (action is null || (f.GetAttribute("action") ?? path).Contains(action, StringComparison.OrdinalIgnoreCase)))
            ?? throw new Xunit.Sdk.XunitException($"{path} has no form to send{(action is null ? "" : $" to {action}")}.");
        var fields = FieldsOf(form);
        foreach (var (name, _) in typed) fields.RemoveAll(f => f.Name == name);
        fields.AddRange(typed);
        var target = form.GetAttribute("action") is { Length: > 0 } own ? own : path;
        return PostAsync(target, fields);
    }

    /// <summary>What a browser would send of a form, untouched.</summary>
    public static List<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        List<(string, string)> fields = [];
        foreach (var element in form.Elements)
            switch (element)
            {
                case IHtmlInputElement { Name.Length: > 0 } input when input.Type is not ("submit" or "button" or "file") && (input.Type is not ("checkbox" or "radio") || input.IsChecked):
                    fields.Add((input.Name!, input.Value));
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select when select.Value is not null:
                    fields.Add((select.Name!, select.Value));
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    fields.Add((area.Name!, area.Value));
                    break;
            }
        return fields;
    }

    /// <summary>Calls the API with the session's cookie, or with a token.</summary>
    public Task<Answer> CallAsync(HttpMethod method, string path, object? body = null, string? token = null) =>
        SendAsync(method, path, body is null ? null : new StringContent(body as string ?? JsonSerializer.Serialize(body, Wutong.Platform.Web.Json.Options), Encoding.UTF8, "application/json"),
            token is null ? [] : [("Authorization", $"Bearer {token}")]);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) if (name == "Host") request.Headers.Host = value; else request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public async Task<string> FormTokenAsync() => formToken ??= TokenOf((await GetAsync(Account is null ? "/signin" : "/attraction/projects")).Page)
        is { Length: > 0 } token ? token : TokenOf((await GetAsync("/desk")).Page);

    private static string TokenOf(IHtmlDocument page) => (page.QuerySelector($"input[name={TokenField}]") as IHtmlInputElement)?.Value ?? "";

    public void Dispose() => client.Dispose();
}
