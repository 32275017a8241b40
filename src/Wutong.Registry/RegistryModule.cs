using Wutong.Platform.Data;
using Wutong.Platform.Modules;
using Wutong.Platform.Users;
using Wutong.Registry.Demo;

namespace Wutong.Registry;

/// <summary>Who is who: organisations, people, districts.</summary>
public sealed class RegistryModule : IModule
{
    /// <summary>Who may look into the registry; rows are decided by each root's own rule.</summary>
    internal static readonly IReadOnlySet<Role> Readers = new HashSet<Role>(Roles.Staff) { Role.Enterprise };

    public IEnumerable<MenuEntry> Menu => [];
    public IEnumerable<FolderPolicy> Folders => [];

    public Task LoadDemoAsync(WutongDb db, Actor actor) => RegistryDemo.LoadAsync(db);
}
