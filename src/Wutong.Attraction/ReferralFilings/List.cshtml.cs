using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.ReferralFilings;

internal sealed class List(WutongDb db, Actor actor) : TablePage(RefFilingTable.Instance, db, actor)
{
    public bool MayFile { get; } = actor.IsAny(AttractionModule.ReferralFilers);
}
