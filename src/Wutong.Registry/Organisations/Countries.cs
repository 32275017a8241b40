using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Wutong.Registry.Organisations;

/// <summary>Countries and regions from which the city's investors come, by ISO 3166 alpha-2; the home country first, the others by how often they come.</summary>
internal static class Countries
{
    public const string Home = "CN";

    public static readonly IReadOnlyList<string> Codes =
        [Home, "HK", "MO", "TW", "DE", "US", "JP", "KR", "SG", "CH", "FR", "GB", "NL", "IT", "ES", "SE", "DK", "FI", "NO", "AT", "BE", "IE", "LU", "PL", "CZ", "IL", "CA", "AU", "NZ", "IN", "MY", "TH", "VN", "ID", "AE", "SA", "BR", "MX", "RU", "KY", "VG"];

    /// <summary>The users' word for a code; the code itself for one that is not on the list.</summary>
    public static string Label(string code) => Words.ResourceManager.GetString("Country_" + code, CultureInfo.CurrentUICulture) ?? code;

    public static List<SelectListItem> Choices => [.. Codes.Select(c => new SelectListItem(Label(c), c))];
}

/// <summary>A code on the list of countries.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CountryCodeAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string code || Countries.Codes.Contains(code) ? ValidationResult.Success : new ValidationResult(Platform.Words.Invalid_Choice, [validationContext.MemberName!]);
}
