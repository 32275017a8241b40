using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Offices;

internal sealed class List(WutongDb db, Actor actor) : TablePage(OfficeTable.Instance, db, actor);
