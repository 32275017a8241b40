using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Wutong;

/// <summary>Chinese unless the visitor chose English; the choice is remembered in a cookie.</summary>
internal static class SiteLanguages
{
    public static readonly CultureInfo Chinese = new("zh-CN"), English = new("en");

    public static void UseSiteLanguages(this IApplicationBuilder app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        // Numbers and dates are written the same in both languages, by the platform's own rules.
        DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, Chinese),
        SupportedCultures = [CultureInfo.InvariantCulture],
        SupportedUICultures = [Chinese, English],
        RequestCultureProviders = [new CookieRequestCultureProvider()],
    });

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The value of <c>lang</c> on the page.</summary>
    public static string Tag => IsEnglish ? "en" : "zh-Hans-CN";

    public static void Remember(HttpResponse response, CultureInfo language) => DeviceCookie.Keep(
        response, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.InvariantCulture, language)));
}
