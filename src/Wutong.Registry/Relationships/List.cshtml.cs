using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Registry.Relationships;

internal sealed class List(WutongDb db, Actor actor) : TablePage(RelationshipTable.Instance, db, actor)
{
    private readonly Actor actor = actor;

    public bool MayEdit => actor.IsAny(RegistryModule.Writers);
}
