using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Recognitions;

/// <summary>A year's points of districts and officers, from closed months alone.</summary>
internal sealed class Points(WutongDb db, Actor actor) : PageModel
{
    public int Year { get; private set; }
    public PointStandings Standings { get; private set; } = new([], []);

    /// <summary>The scheme of this month, or of the last one of an earlier year.</summary>
    public PointScheme Scheme { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? year)
    {
        var today = actor.Now.Day();
        Year = year ?? today.Year;
        if (!CalendarYear.IsPossible(Year)) return BadRequest();
        Standings = await PointStandings.OfAsync(db, new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 1));
        Scheme = await db.SchemeForAsync(Year == today.Year ? today.MonthStart() : new DateOnly(Year, 12, 1));
        return Page();
    }
}
