using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Registry.Districts;

internal sealed class List(WutongDb db, Actor actor) : TablePage(DistrictTable.Instance, db, actor)
{
    private readonly Actor actor = actor;

    public bool MayEdit => actor.IsAny(RegistryModule.DistrictKeepers);
}
