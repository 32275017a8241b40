using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.CityPromises;

internal sealed class List(WutongDb db, Actor actor) : TablePage(CityPromiseTable.Instance, db, actor);
