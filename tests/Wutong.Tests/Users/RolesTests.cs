using Wutong.Database;
using Wutong.Platform.Offices;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Testing;

namespace Wutong.Tests.Users;

public sealed class RolesTests
{
    [Fact]
    public void Every_role_is_bound_as_the_glossary_says()
    {
        Role[] organisations = [Role.CarrierOperator, Role.Enterprise, Role.Referrer, Role.Institution, Role.FundManager];
        Role[] alone = [Role.Expert, Role.Talent, Role.Member, Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(
            organisations.Contains(role) ? Bond.Organisation : alone.Contains(role) ? Bond.None : Bond.Office, Roles.BondOf(role)));
    }

    [Fact]
    public async Task The_rules_of_binding_hold()
    {
        var target = new DatabaseTarget(Places.NewFolder("roles"), null);
        await DatabaseUpgrade.RunAsync(target);
        await using var db = Template.Open(target, Actor.Machine(TimeProvider.System.Now()));
        Office open = new() { Name = "开着的" }, closed = new() { Name = "撤销的", IsClosed = true };
        await db.WriteAsync(() => { db.Offices.Add(open); db.Offices.Add(closed); return Task.CompletedTask; });

        async Task<bool> MayAdd(RoleBinding added, params Role[] held) =>
            await BindingRules.CheckAsync(db, [.. held.Select(r => new RoleBinding { Role = r, OfficeId = Roles.BondOf(r) == Bond.Office ? open.Id : null })], added) is null;

        Assert.True(await MayAdd(new RoleBinding { Role = Role.Section, OfficeId = open.Id }));
        Assert.True(await MayAdd(new RoleBinding { Role = Role.Section, OfficeId = open.Id }, Role.InvestmentOfficer));
        Assert.False(await MayAdd(new RoleBinding { Role = Role.Section }));
        Assert.False(await MayAdd(new RoleBinding { Role = Role.Section, OfficeId = closed.Id }));
        Assert.False(await MayAdd(new RoleBinding { Role = Role.Section, OfficeId = Guid.CreateVersion7() }));
        Assert.False(await MayAdd(new RoleBinding { Role = Role.Section, OfficeId = open.Id }, Role.Section));
        Assert.False(await MayAdd(new RoleBinding { Role = Role.Enterprise }));
        Assert.True(await MayAdd(new RoleBinding { Role = Role.Expert }));
        Assert.False(await MayAdd(new RoleBinding { Role = Role.Expert, OfficeId = open.Id }));
        // The three who run the platform: never two in one account, none beside business.
        foreach (var administrator in Roles.Administrators)
        {
            Assert.True(await MayAdd(new RoleBinding { Role = administrator }));
            Assert.All(Enum.GetValues<Role>().Where(r => r != administrator), held => Assert.False(MayAdd(new RoleBinding { Role = administrator }, held).Result));
            Assert.False(await MayAdd(new RoleBinding { Role = Role.Section, OfficeId = open.Id }, administrator));
        }
        Places.Remove(target.Folder);
    }
}
