using Wutong.Platform.Users;

namespace Wutong.SignIn;

/// <summary>What each role does here, in a few words.</summary>
internal static class RoleWords
{
    public static string Does(Role role) => role switch
    {
        Role.InvestmentOfficer => Words.Does_InvestmentOfficer,
        Role.HeadOffice => Words.Does_HeadOffice,
        Role.Section => Words.Does_Section,
        Role.GeneralOffice => Words.Does_GeneralOffice,
        Role.Department => Words.Does_Department,
        Role.Finance => Words.Does_Finance,
        Role.Leader => Words.Does_Leader,
        Role.CarrierOperator => Words.Does_CarrierOperator,
        Role.Enterprise => Words.Does_Enterprise,
        Role.Referrer => Words.Does_Referrer,
        Role.Institution => Words.Does_Institution,
        Role.FundManager => Words.Does_FundManager,
        Role.Expert => Words.Does_Expert,
        Role.Talent => Words.Does_Talent,
        Role.Steward => Words.Does_Steward,
        Role.Member => Words.Does_Member,
        Role.SystemAdministrator => Words.Does_SystemAdministrator,
        Role.SecurityAdministrator => Words.Does_SecurityAdministrator,
        Role.AuditAdministrator => Words.Does_AuditAdministrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
