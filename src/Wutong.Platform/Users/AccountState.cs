using System.ComponentModel.DataAnnotations;

namespace Wutong.Platform.Users;

/// <summary>Whether somebody can sign in.</summary>
internal enum AccountState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Account_Active))] Active,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Account_Locked))] Locked,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Account_Disabled))] Disabled,
}
