using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Modules;
using Wutong.Platform.Users;

namespace Wutong;

/// <summary>What surrounds every page: whose city it is, and the menu that this account sees.</summary>
internal sealed class Shell(WutongDb db, CurrentActor current, IMemoryCache memory)
{
    // Who renames the city sees so at once; other processes of the same database after this.
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);

    /// <summary>What a public page says about where it stands.</summary>
    internal sealed record City(string Name, string Bureau, bool IsDemo, bool IsSignedIn);

    /// <summary>An entry of the menu or of the phone's tabs.</summary>
    internal sealed record Entry(string Label, string Icon, string Path, bool IsCurrent);

    internal sealed record Frame(
        string City, bool IsDemo, Guid? UserId, string User, bool MayFind, int Unread, IReadOnlyList<(string? Group, IReadOnlyList<Entry> Entries)> Menu, IReadOnlyList<Entry> Tabs);

    public async Task<City> CityAsync()
    {
        var deployment = await DeploymentAsync();
        return new City(deployment?.CityName ?? "", deployment?.BureauName ?? "", deployment?.IsDemo == true, current.Actor.IsSignedIn);
    }

    private Task<Deployment?> DeploymentAsync() => memory.GetOrCreateAsync(Deployment.Remembered, entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Remembered;
        return db.Deployments.AsNoTracking().SingleOrDefaultAsync();
    });

    public async Task<Frame> FrameAsync(string path)
    {
        var actor = current.Actor;
        var deployment = await DeploymentAsync();
        var seen = CityModules.List.All.Reverse().OrderBy(m => m.MenuPlace).SelectMany(m => m.Menu).Where(m => actor.IsAny(m.Roles)).ToList();
        // The longest path that the address begins with is where we are.
        var here = seen.Select(m => m.Path).Append("/desk").Append("/desk/menu").Where(p => path == p || path.StartsWith(p + "/", StringComparison.Ordinal)).MaxBy(p => p.Length);
        Entry Show(MenuEntry entry) => new(entry.Label(), entry.Icon, entry.Path, entry.Path == here);
        var desk = new Entry(Words.Menu_Desk, "checklist", "/desk", here == "/desk");

        List<(string?, IReadOnlyList<Entry>)> menu = [(null, [desk])];
        menu.AddRange(seen.GroupBy(m => m.Group()).Select(g => (g.Key, (IReadOnlyList<Entry>)[.. g.Select(Show)])));
        List<Entry> tabs = [desk, .. seen.Where(m => m.Tab is not null).OrderBy(m => m.Tab).Take(3).Select(Show), new(Words.Menu_More, "menu-2", "/desk/menu", here == "/desk/menu")];
        return new Frame(deployment?.CityName ?? "", deployment?.IsDemo == true, actor.Id, actor.DisplayName, CityModules.List.Search.For(actor).Count > 0, await db.UnreadAsync(actor), menu, tabs);
    }
}
