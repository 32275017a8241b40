using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Jobs;

/// <summary>The jobs that one started.</summary>
internal sealed class Own(WutongDb db, Actor actor, JobKinds kinds, JobQueue queue) : JobListPage(db, actor, kinds, queue)
{
    protected override bool IsOwn => true;
}
