using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Jobs;

/// <summary>Every job of the platform, for the system administrator.</summary>
internal sealed class All(WutongDb db, Actor actor, JobKinds kinds, JobQueue queue) : JobListPage(db, actor, kinds, queue)
{
    protected override bool IsOwn => false;
}
