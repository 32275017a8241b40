using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

internal sealed class List(WutongDb db, Actor actor) : TablePage(ReportFormTable.Instance, db, actor);
