using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Calendar;

/// <summary>A year's notice is pasted, shown as it was read, and taken over.</summary>
internal sealed class Notice(WutongDb db, Actor actor) : PageModel
{
    [BindProperty] public TakeNotice Input { get; set; } = new();

    public int Shown { get; private set; }

    /// <summary>The notice as it was read; null before it was.</summary>
    public HolidayNotice.Reading? Reading { get; private set; }

    /// <summary>How many days were arranged so far; they are replaced.</summary>
    public int Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year)
    {
        if (!await LoadAsync(year)) return NotFound();
        Input = new TakeNotice { Year = year, Version = await db.YearVersionAsync(year) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year)
    {
        if (!await LoadAsync(year)) return NotFound();
        if (!ModelState.IsValid) return this.Refuse();
        Reading = HolidayNotice.Read(year, Input.Text!);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(int year)
    {
        if (!await LoadAsync(year)) return NotFound();
        if (!ModelState.IsValid) return this.Refuse();
        Reading = HolidayNotice.Read(year, Input.Text!);
        return this.Show(await (Input with { Year = year }).Run(db, actor), $"/settings/calendar?year={year}");
    }

    private async Task<bool> LoadAsync(int year)
    {
        if (!CalendarYear.IsPossible(year)) return false;
        Shown = year;
        var (first, last) = WorkCalendar.Year(year);
        Standing = (await db.WorkCalendarAsync()).Arranged(first, last).Count();
        return true;
    }
}
