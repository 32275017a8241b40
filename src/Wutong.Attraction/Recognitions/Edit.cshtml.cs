using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Recognitions;

/// <summary>What was returned, to be filed again.</summary>
internal sealed class Edit(WutongDb db, Actor actor) : EditPage<RefileResult>(db)
{
    private readonly WutongDb db = db;
    private bool mayEdit;

    protected override string Next => $"/attraction/recognitions/{Input.Id}";

    protected override bool MayEdit => mayEdit;

    protected override async Task<RefileResult?> StandingAsync(Guid id)
    {
        var filing = await db.RecognitionFilings.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id);
        var project = filing is null ? null : await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == filing.ProjectId);
        mayEdit = project?.MayBeChangedBy(actor) == true;
        return filing is null ? null : RefileResult.From(filing);
    }

    protected override Task<Outcome> SaveAsync() => Input.Run(db, actor);
}
