using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Reviews;

internal sealed class List(WutongDb db, Actor actor) : TablePage(ReviewTable.Instance, db, actor)
{
    public bool MayApply { get; } = actor.IsAny(AttractionModule.Officers);
}
