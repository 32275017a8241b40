using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

internal sealed class List(WutongDb db, Actor actor) : TablePage(TaskTable.Instance, db, actor);
