using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Users;

namespace Wutong;

/// <summary>What surrounds every page: whose city it is, and the menu that this account sees.</summary>
internal sealed class Shell(WutongDb db, CurrentActor current, IMemoryCache memory)
{
    // Who renames the city sees so at once; other processes of the same database after this.
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);

    /// <summary>What a public page says about where it stands.</summary>
    internal sealed record City(string Name, string Bureau, bool IsDemo, bool IsSignedIn);

    /// <param name="Here">The path of the menu's entry at which the page is.</param>
    internal sealed record Frame(string City, bool IsDemo, Guid? UserId, string User, int Unread, SiteMenu Menu, string? Here)
    {
        public SideMenu Side => new(Menu, Here);
    }

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
        var (actor, deployment) = (current.Actor, await DeploymentAsync());
        var menu = SiteMenu.Of(actor);
        return new Frame(deployment?.CityName ?? "", deployment?.IsDemo == true, actor.Id, actor.DisplayName, await db.UnreadAsync(actor), menu, menu.PlaceOf(path));
    }
}
