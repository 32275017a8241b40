using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Forecasts;

internal sealed class List(WutongDb db, Actor actor) : TablePage(ForecastTable.Instance, db, actor)
{
    public bool MayRecord { get; } = actor.IsAny(AttractionModule.Officers);
}
