using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Commitments;

internal sealed class List(WutongDb db, Actor actor) : TablePage(CommitmentTable.Instance, db, actor);
