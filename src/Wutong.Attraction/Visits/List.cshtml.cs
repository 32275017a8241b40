using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Visits;

internal sealed class List(WutongDb db, Actor actor) : TablePage(VisitTable.Instance, db, actor)
{
    private readonly Actor actor = actor;

    public bool MayRecord => actor.IsAny(AttractionModule.Officers);
}
