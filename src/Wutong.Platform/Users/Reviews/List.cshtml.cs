using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Users.Reviews;

/// <summary>The reviews, a few a year.</summary>
internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<ReviewRow> All { get; private set; } = [];
    public bool IsOneOpen => All.Any(r => r.FinishedAt is null);

    public async Task OnGetAsync() => All = await ReviewRow.Of(db, actor).Take(Shown).ToListAsync();
}
