using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Themes;

/// <summary>The themes of the years; there are a few a year.</summary>
internal sealed class List(WutongDb db, Actor actor) : PageModel
{
    private const int Most = 300;

    public IReadOnlyList<YearTheme> Themes { get; private set; } = [];
    public bool MayWrite { get; } = actor.IsAny(ProposalsModule.Clerks);

    public async Task OnGetAsync() => Themes = await db.YearThemes.VisibleTo(actor).AsNoTracking().OrderByDescending(t => t.Year).ThenBy(t => t.Name).Take(Most).ToListAsync();
}
