using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Instructions;

internal sealed class List(WutongDb db, Actor actor) : TablePage(InstructionTable.Instance, db, actor)
{
    private readonly Actor actor = actor;

    public bool MayRecord => actor.IsAny(InstructionTables.Writers);
}
