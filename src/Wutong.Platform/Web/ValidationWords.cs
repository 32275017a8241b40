using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Wutong.Platform.Web;

/// <summary>Gives the framework's validation attributes the platform's own sentences, in the language of the request.</summary>
public sealed class ValidationWords : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>()) Translate(rule);
    }

    /// <summary>Gives a rule our sentence where it has none of its own.</summary>
    internal static ValidationAttribute Translate(ValidationAttribute rule)
    {
        // The rule for e-mail brings the framework's own sentence as if somebody had set it.
        if (rule.ErrorMessageResourceName is not null || (rule.ErrorMessage is not null && rule is not EmailAddressAttribute)) return rule;
        if (KeyOf(rule) is not { } key) return rule;
        rule.ErrorMessageResourceType = typeof(Words);
        rule.ErrorMessageResourceName = key;
        return rule;
    }


    private static string? KeyOf(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => nameof(Words.Invalid_Required),
        StringLengthAttribute { MinimumLength: > 0 } => nameof(Words.Invalid_LengthBetween),
        StringLengthAttribute => nameof(Words.Invalid_TooLong),
        RangeAttribute => nameof(Words.Invalid_Range),
        EmailAddressAttribute => nameof(Words.Invalid_Email),
        EnumDataTypeAttribute => nameof(Words.Invalid_Choice),
        CompareAttribute => nameof(Words.Invalid_Compare),
        _ => null,
    };
}
