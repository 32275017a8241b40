using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Users;

/// <summary>What must hold before somebody gets another role.</summary>
internal static class BindingRules
{
    /// <summary>True when the platform would be left without anybody who may make accounts, were this account disabled or the role taken from it.</summary>
    public static async Task<bool> IsLastKeeperAsync(WutongDb db, User user) =>
        user.Bindings.Any(b => b.Role == Role.SecurityAdministrator)
        && !await db.UsersAs(Role.SecurityAdministrator).AnyAsync(u => u.Id != user.Id);

    /// <summary>The first thing wrong with adding <paramref name="added"/> to the roles already held; null when it may be added.</summary>
    public static async Task<Problem?> CheckAsync(WutongDb db, IReadOnlyCollection<RoleBinding> held, RoleBinding added)
    {
        if (held.Any(b => b.Role == added.Role && b.OfficeId == added.OfficeId && b.OrganisationId == added.OrganisationId))
            return new(nameof(RoleBinding.Role), Words.User_HasRole);
        // The three who run the platform watch each other: never two of them in one account, and none beside business.
        var all = held.Select(b => b.Role).Append(added.Role).Distinct().ToList();
        if (all.Count > 1 && all.Any(Roles.Administrators.Contains)) return new(nameof(RoleBinding.Role), Words.User_SeparateRoles);
        switch (Roles.BondOf(added.Role))
        {
            case Bond.Office when added.OfficeId is null || !await db.Offices.Whole.AnyAsync(o => o.Id == added.OfficeId && !o.IsClosed):
                return new(nameof(RoleBinding.OfficeId), Words.User_NeedsOffice);
            case Bond.Organisation when added.OrganisationId is null:
                return new(nameof(RoleBinding.OrganisationId), Words.User_NeedsOrganisation);
            case Bond.Office when added.OrganisationId is not null:
                return new(nameof(RoleBinding.OrganisationId), Words.User_NoOrganisation);
            case Bond.Organisation when added.OfficeId is not null:
                return new(nameof(RoleBinding.OfficeId), Words.User_NoOffice);
            case Bond.None when added.OfficeId is not null || added.OrganisationId is not null:
                return new(nameof(RoleBinding.Role), Words.User_NeedsNothing);
            default:
                return null;
        }
    }
}
