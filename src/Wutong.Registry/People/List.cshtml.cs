using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Registry.People;

internal sealed class List(WutongDb db, Actor actor) : TablePage(PersonTable.Instance, db, actor)
{
    private readonly Actor actor = actor;

    public bool MayCreate => actor.IsAny(RegistryModule.Writers);
}
