using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;

namespace Wutong.Platform.Users.Reviews;

/// <summary>The accounts of a review, to be ticked and decided.</summary>
internal sealed class Lines(WutongDb db, Actor actor) : TablePage(AccessLineTable.Instance, db, actor)
{
    private readonly WutongDb db = db;
    private readonly Actor actor = actor;

    /// <summary>The one review that the view is about; null for several.</summary>
    public Named? Review { get; private set; }

    protected override async Task OnLoadedAsync()
    {
        if (Sheet.View.Of(Table.Find("review")!) is { Values: [{ } one] } && Guid.TryParse(one, out var id))
            Review = await db.AccessReviews.VisibleTo(actor).Where(r => r.Id == id).Select(r => new Named { Id = r.Id, Name = r.Name, IsExample = r.IsExample }).SingleOrDefaultAsync();
    }
}
