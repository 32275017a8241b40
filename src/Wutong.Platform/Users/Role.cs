using System.ComponentModel.DataAnnotations;

namespace Wutong.Platform.Users;

/// <summary>What somebody is on the platform; the table of roles in <c>docs/glossary.md</c> says what each sees and may do.</summary>
public enum Role
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_InvestmentOfficer))] InvestmentOfficer,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_HeadOffice))] HeadOffice,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_Section))] Section,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_GeneralOffice))] GeneralOffice,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_Department))] Department,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_Finance))] Finance,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_Leader))] Leader,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_CarrierOperator))] CarrierOperator,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_Enterprise))] Enterprise,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_Referrer))] Referrer,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_Institution))] Institution,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_FundManager))] FundManager,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_Expert))] Expert,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_Talent))] Talent,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_Steward))] Steward,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_Member))] Member,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_SystemAdministrator))] SystemAdministrator,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_SecurityAdministrator))] SecurityAdministrator,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Role_AuditAdministrator))] AuditAdministrator,
}

/// <summary>What a role must be bound to before it means anything.</summary>
public enum Bond { None, Office, Organisation }

/// <summary>The rules about roles themselves.</summary>
public static class Roles
{
    /// <summary>The three separated people who run the platform. They see no business data, and no account holds two of them or one beside a business role.</summary>
    public static readonly IReadOnlySet<Role> Administrators =
        new HashSet<Role> { Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator };

    /// <summary>Those who work in an office of the city.</summary>
    public static readonly IReadOnlySet<Role> Staff = new HashSet<Role>
    {
        Role.InvestmentOfficer, Role.HeadOffice, Role.Section, Role.GeneralOffice, Role.Department, Role.Finance, Role.Leader, Role.Steward,
    };

    public static Bond BondOf(Role role) => role switch
    {
        _ when Staff.Contains(role) => Bond.Office,
        Role.CarrierOperator or Role.Enterprise or Role.Referrer or Role.Institution or Role.FundManager => Bond.Organisation,
        _ => Bond.None,
    };
}
