using System.ComponentModel.DataAnnotations;

namespace Wutong.Registry.Industries;

/// <summary>An industry as typed: a code, a whole name, or a proposal that was taken.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IndustryTextAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string text || IndustryTree.Read(text) is not null ? ValidationResult.Success : new ValidationResult(Words.Invalid_Industry, [validationContext.MemberName!]);
}
