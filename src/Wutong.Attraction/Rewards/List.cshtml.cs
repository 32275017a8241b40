using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Rewards;

internal sealed class List(WutongDb db, Actor actor) : TablePage(RewardTable.Instance, db, actor)
{
    public bool MayOpen { get; } = actor.Is(Role.HeadOffice);
}
