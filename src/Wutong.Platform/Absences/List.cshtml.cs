using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Absences;

/// <summary>When one is away, and for whom one stands in.</summary>
internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    public IReadOnlyList<AbsenceRow> Own { get; private set; } = [];
    public IReadOnlyList<AbsenceRow> Others { get; private set; } = [];
    public DateOnly Today => actor.Now.Day();

    public async Task OnGetAsync()
    {
        var rows = await AbsenceRow.OfAsync(db, actor);
        (Own, Others) = ([.. rows.Where(r => r.UserId == actor.Id)], [.. rows.Where(r => r.UserId != actor.Id)]);
    }
}
