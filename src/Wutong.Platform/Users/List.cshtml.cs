using Wutong.Platform.Data;
using Wutong.Platform.Tables;

namespace Wutong.Platform.Users;

internal sealed class List(WutongDb db, Actor actor) : TablePage(UserTable.Instance, db, actor);
