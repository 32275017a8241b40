using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Growth;

internal sealed class List(WutongDb db, Actor actor) : TablePage(GrowthTable.Instance, db, actor)
{
    public bool MayRecord { get; } = actor.IsAny(AttractionModule.Officers);
}
