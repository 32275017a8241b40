using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Promises;

internal sealed class Actuals(WutongDb db, Actor actor) : TablePage(ActualTable.Instance, db, actor);
