using System.ComponentModel.DataAnnotations;
using Wutong.Agreements;

namespace Wutong.Attraction.Agreements;

/// <summary>A draft agreement to be checked. Nothing of it is kept.</summary>
internal sealed record CheckAgreement
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Agreement_Text)), Required, StringLength(AgreementCheck.LongestText)]
    public string? Text { get; init; }

    public CheckedDraft Run(ArticleTexts texts) => new(Text!, AgreementCheck.Check(Text!), texts);
}
