namespace Wutong;

/// <summary>A choice that a device keeps for a year, such as its language: no script reads it, and nobody has to be asked for it.</summary>
internal static class DeviceCookie
{
    public static void Keep(HttpResponse response, string name, string value) => response.Cookies.Append(name, value, new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = response.HttpContext.Request.IsHttps,
    });
}
