using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Audit;

internal sealed class Log(WutongDb db, Actor actor) : TablePage(LogTable.Instance, db, actor);
