using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Campaigns;

internal sealed class List(WutongDb db, Actor actor) : TablePage(CampaignTable.Instance, db, actor);
