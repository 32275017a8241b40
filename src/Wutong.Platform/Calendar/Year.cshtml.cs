using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Calendar;

internal sealed class Year(WutongDb db, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year")] public int? Asked { get; set; }

    public int Shown { get; private set; }
    public int Version { get; private set; }
    public WorkCalendar Calendar { get; private set; } = null!;
    public bool MayEdit => actor.Is(Role.SystemAdministrator);
    public bool IsShipped => ShippedYears.All.Contains(Shown);
    public DateOnly Today => actor.Now.Day();

    /// <summary>What was arranged in the year, in order.</summary>
    public IReadOnlyList<ArrangedDay> Arranged { get; private set; } = [];

    public int Workdays { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Asked is { } year && !CalendarYear.IsPossible(year)) return NotFound();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRestoreAsync(int year, int version)
    {
        if (!CalendarYear.IsPossible(year)) return NotFound();
        Asked = year;
        var outcome = await new RestoreYear { Year = year, Version = version }.Run(db, actor);
        await LoadAsync();
        return this.Show(outcome, $"/settings/calendar?year={year}");
    }

    private async Task LoadAsync()
    {
        Shown = Asked ?? actor.Now.Day().Year;
        Calendar = await db.WorkCalendarAsync();
        Version = await db.YearVersionAsync(Shown);
        var (first, last) = WorkCalendar.Year(Shown);
        Arranged = [.. Calendar.Arranged(first, last)];
        Workdays = WorkCalendar.Days(first, last).Count(Calendar.IsWorkday);
    }
}
