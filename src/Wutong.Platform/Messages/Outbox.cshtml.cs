using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Messages;

internal sealed class Outbox(WutongDb db, Actor actor) : TablePage(DeliveryTable.Instance, db, actor);
