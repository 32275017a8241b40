using System.ComponentModel.DataAnnotations;

namespace Wutong.Registry.Organisations;

/// <summary>As what an organisation is registered.</summary>
internal enum LegalForm
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_LimitedCompany))] LimitedCompany,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_JointStockCompany))] JointStockCompany,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_ForeignInvested))] ForeignInvested,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_StateOwned))] StateOwned,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_Partnership))] Partnership,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_SoleProprietorship))] SoleProprietorship,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_SelfEmployed))] SelfEmployed,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_Branch))] Branch,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_PublicInstitution))] PublicInstitution,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_SocialGroup))] SocialGroup,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_PrivateNonEnterprise))] PrivateNonEnterprise,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_Authority))] Authority,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Legal_Abroad))] Abroad,
}
