using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Cli;

/// <summary>The first accounts of an empty platform: who keeps its settings, and who gives everybody else an account.</summary>
internal static class FirstAdministrators
{
    private static readonly (Role Role, string Name)[] Accounts = [(Role.SystemAdministrator, "system"), (Role.SecurityAdministrator, "security")];

    /// <summary>Creates them; returns the one-time links by which they choose a password.</summary>
    public static Task<List<(Role Role, string Link)>> CreateAsync(WutongDb db, Actor actor) => db.WriteAsync(() =>
    {
        List<(Role, string)> links = [];
        db.Deployments.Add(new Deployment { CityName = "梧桐", BureauName = "梧桐", IsDemo = false });
        foreach (var (role, name) in Accounts)
        {
            var user = NewAccount.Make(name, role.Label(), [new RoleBinding { Role = role }]);
            db.Users.Add(user);
            var (link, secret) = OneTimeLink.Create(user.Id, actor.Now);
            db.OneTimeLinks.Add(link);
            links.Add((role, $"/welcome?link={secret}"));
        }
        return Task.FromResult(links);
    });
}
