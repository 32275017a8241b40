using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Recognitions;

internal sealed class List(WutongDb db, Actor actor) : TablePage(FilingTable.Instance, db, actor)
{
    public bool MayFile { get; } = actor.IsAny(AttractionModule.Officers);
}
