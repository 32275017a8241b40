using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Leads;

internal sealed class List(WutongDb db, Actor actor) : TablePage(LeadTable.Instance, db, actor)
{
    private readonly Actor actor = actor;

    public bool MayReport => actor.IsAny(AttractionModule.Officers);
}
