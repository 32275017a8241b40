using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.LeadCases;

internal sealed class List(WutongDb db, Actor actor) : TablePage(CaseTable.Instance, db, actor);
