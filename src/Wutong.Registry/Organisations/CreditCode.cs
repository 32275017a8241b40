using System.Diagnostics.CodeAnalysis;

namespace Wutong.Registry.Organisations;

/// <summary>
/// A unified social credit code (统一社会信用代码) by GB 32100-2015: 18 characters from 31 (digits and capitals without I, O, S, V, Z), the
/// first two the registering department and kind, six digits of the administrative division, nine of the organisation code, and a check
/// character: 31 − (Σ value × 3^(i−1) mod 31) mod 31.
/// </summary>
internal readonly record struct CreditCode : IParsable<CreditCode>
{
    public const int Length = 18;
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private readonly string? value;

    private CreditCode(string value) => this.value = value;

    /// <summary>Reads a code; small letters and inner spaces are accepted, anything else that the standard does not allow is not.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CreditCode result)
    {
        result = default;
        var code = s?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (code is not { Length: Length } || !code.All(IsCharacter)) return false;
        if (code[2..8].Any(c => !char.IsAsciiDigit(c)) || CheckCharacter(code) != code[^1]) return false;
        result = new CreditCode(code);
        return true;
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out CreditCode result) => TryParse(text, null, out result);

    public static CreditCode Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException("Not a unified social credit code.");

    /// <summary>Whether the standard allows this character at all.</summary>
    public static bool IsCharacter(char c) => Alphabet.Contains(c, StringComparison.Ordinal);

    /// <summary>The 18th character for the first 17.</summary>
    public static char CheckCharacter(string first17)
    {
        int sum = 0, weight = 1;
        foreach (var c in first17.AsSpan(0, Length - 1))
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }
        return Alphabet[(31 - sum % 31) % 31];
    }

    public override string ToString() => value ?? "";
}
