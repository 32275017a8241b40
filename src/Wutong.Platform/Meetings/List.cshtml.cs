using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Meetings;

internal sealed class List(WutongDb db, Actor actor) : TablePage(MeetingTable.Instance, db, actor);
