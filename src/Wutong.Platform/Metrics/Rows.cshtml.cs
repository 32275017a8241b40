using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Metrics;

internal sealed class Rows(WutongDb db, Actor actor) : TablePage(MetricRowTable.Instance, db, actor);
