using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Calendar;

internal sealed class Arrange(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public ArrangeDays Input { get; set; } = new();

    public int Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year)
    {
        if (!CalendarYear.IsPossible(year)) return NotFound();
        Shown = year;
        Input = new ArrangeDays { Year = year, Version = await db.YearVersionAsync(year) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year)
    {
        if (!CalendarYear.IsPossible(year)) return NotFound();
        Shown = year;
        return ModelState.IsValid ? this.Show(await (Input with { Year = year }).Run(db, actor), $"/settings/calendar?year={year}") : this.Refuse();
    }
}
