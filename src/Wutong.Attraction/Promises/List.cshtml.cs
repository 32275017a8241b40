using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Promises;

internal sealed class List(WutongDb db, Actor actor) : TablePage(AgreementTable.Instance, db, actor)
{
    public bool MayRecord { get; } = actor.IsAny(AttractionModule.Officers);
}
