namespace Wutong;

/// <summary>How pages look and answer to keys on one device. Kept on the device, in a cookie: it hangs on the screen and the room, not on the person.</summary>
internal sealed record SiteLook(bool IsDark = false, bool IsRoomy = false, bool HasKeys = true)
{
    private const string Cookie = "wutong.look", Dark = "dark", Roomy = "roomy", NoKeys = "nokeys";

    public static SiteLook Of(HttpRequest request)
    {
        var said = request.Cookies[Cookie]?.Split('.') ?? [];
        return new SiteLook(said.Contains(Dark), said.Contains(Roomy), !said.Contains(NoKeys));
    }

    public void Remember(HttpResponse response) =>
        DeviceCookie.Keep(response, Cookie, string.Join('.', new[] { IsDark ? Dark : null, IsRoomy ? Roomy : null, HasKeys ? null : NoKeys }.OfType<string>()));
}
