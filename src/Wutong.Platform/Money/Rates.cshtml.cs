using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Money;

internal sealed class Rates(WutongDb db, Actor actor) : TablePage(RateTable.Instance, db, actor)
{
    private readonly Actor actor = actor;

    public bool MayEdit => actor.Is(Role.SystemAdministrator);
}
