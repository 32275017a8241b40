using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Inquiries;

internal sealed class List(WutongDb db, Actor actor) : TablePage(InquiryTable.Instance, db, actor);
