using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Metrics;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Metrics;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Recognitions;

/// <summary>A year's points of districts and officers, from closed months alone.</summary>
internal sealed class Points(WutongDb db, Actor actor) : PageModel
{
    public int Year { get; private set; }
    public PointStandings Standings { get; private set; } = new([], []);

    /// <summary>What a district's recognised results count this year beside its target, both in hundredths of a yuan; those with a target alone.</summary>
    internal sealed record Aim(string District, long Counted, long Target)
    {
        public int Percent => (int)(Counted * 100 / Target);
    }

    public IReadOnlyList<Aim> Aims { get; private set; } = [];

    /// <summary>The scheme of this month, or of the last one of an earlier year.</summary>
    public PointScheme Scheme { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? year)
    {
        var today = actor.Now.Day();
        Year = year ?? today.Year;
        if (!CalendarYear.IsPossible(Year)) return BadRequest();
        Standings = await PointStandings.OfAsync(db, new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 1));
        Scheme = await db.SchemeForAsync(Year == today.Year ? today.MonthStart() : new DateOnly(Year, 12, 1));
        Aims = await AimsAsync();
        return Page();
    }

    private async Task<IReadOnlyList<Aim>> AimsAsync()
    {
        var targets = await db.TargetsByDistrictAsync(RecognitionMetrics.CountedName, Year);
        if (targets.Count == 0) return [];
        var months = db.MonthlyRecognitions.Whole.Where(m => m.Month.Year == Year).Select(m => m.Id);
        var counted = await db.RecognitionFilings.Whole.Where(f => f.State == FilingState.Recognised && f.DistrictId != null && months.Contains(f.MonthId))
            .GroupBy(f => f.DistrictId!.Value).Select(g => new { g.Key, Sum = g.Sum(f => f.CountedMinor) }).ToDictionaryAsync(g => g.Key, g => g.Sum);
        var names = (await db.DistrictNamesAsync()).ToDictionary(d => d.Id, d => d.Name);
        return [.. targets.Where(t => names.ContainsKey(t.Key)).Select(t => new Aim(names[t.Key], counted.GetValueOrDefault(t.Key), t.Value)).OrderByDescending(a => a.Percent)];
    }
}
