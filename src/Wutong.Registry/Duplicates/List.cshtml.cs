using Microsoft.AspNetCore.Mvc;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Registry.Duplicates;

internal sealed class List(WutongDb db, Actor actor, JobQueue queue) : TablePage(DuplicateTable.Instance, db, actor)
{
    /// <summary>When all records were last compared; null where they never were, or longer ago than jobs are kept.</summary>
    public DateTimeOffset? LastRun { get; private set; }

    protected override async Task OnLoadedAsync() => LastRun = await queue.LastDoneAsync(FindDuplicates.Name);

    public async Task<IActionResult> OnPostFindAsync() => LocalRedirect($"/jobs/{await queue.EnqueueOnceAsync(FindDuplicates.Name)}");
}
