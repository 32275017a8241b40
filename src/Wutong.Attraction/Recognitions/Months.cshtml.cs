using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Recognitions;

/// <summary>All months, the newest first.</summary>
internal sealed class Months(WutongDb db, Actor actor) : PageModel
{
    /// <summary>Five years of months.</summary>
    private const int Most = 60;

    public sealed record Line(Guid Id, DateOnly Month, bool IsClosed, int Filed, int Recognised, long CountedMinor, int Tenths);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var filings = db.RecognitionFilings.Whole;
        Lines = await db.MonthlyRecognitions.VisibleTo(actor).OrderByDescending(m => m.Month).Take(Most).Select(m => new Line(m.Id, m.Month, m.IsClosed, filings.Count(f => f.MonthId == m.Id),
            filings.Count(f => f.MonthId == m.Id && f.State == FilingState.Recognised), filings.Where(f => f.MonthId == m.Id && f.State == FilingState.Recognised).Sum(f => f.CountedMinor),
            m.Points.Where(p => p.UserId == null).Sum(p => p.Tenths))).ToListAsync();
    }
}
