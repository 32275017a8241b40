using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Proposals;

internal sealed class List(WutongDb db, Actor actor) : TablePage(ProposalTable.Instance, db, actor)
{
    public bool MayRegister { get; } = actor.IsAny(ProposalsModule.Clerks);
}
