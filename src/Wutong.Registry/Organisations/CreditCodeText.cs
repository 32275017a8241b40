using System.ComponentModel.DataAnnotations;

namespace Wutong.Registry.Organisations;

/// <summary>A credit code as typed, with a message that says which character to look at.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CreditCodeTextAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && WhatIsWrong(text) is { } wrong ? new ValidationResult(wrong, [validationContext.MemberName!]) : ValidationResult.Success;

    /// <summary>What keeps the text from being a code; null when it is one.</summary>
    public static string? WhatIsWrong(string text)
    {
        if (CreditCode.TryParse(text, out _)) return null;
        var code = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (code.Length != CreditCode.Length) return string.Format(null, Words.CreditCode_Length, code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            if (!CreditCode.IsCharacter(code[i])) return string.Format(null, Words.CreditCode_Character, i + 1, code[i]);
            if (i is >= 2 and < 8 && !char.IsAsciiDigit(code[i])) return string.Format(null, Words.CreditCode_Division, i + 1, code[i]);
        }
        return Words.CreditCode_Check;
    }
}
