using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>Some projects of one kind, in one stage and one state.</summary>
/// <param name="WorthMinor">Of their known totals, in hundredths of a yuan.</param>
internal sealed record FunnelPart(ProjectKind Kind, Stage Stage, ProjectState State, int Count, long WorthMinor);

/// <summary>One stage of the funnel.</summary>
/// <param name="Here">Projects that stand in it and may go on.</param>
/// <param name="Lost">Those that were terminated or lapsed in it.</param>
/// <param name="Reached">All that have come so far or farther, lost ones with them.</param>
/// <param name="Passed">Those of <paramref name="Reached"/> that have gone on to the next stage of their way.</param>
/// <param name="Days">Whole days that those which left it within a year stood in it, on average; null while none has left it by a recorded step.</param>
internal sealed record FunnelStep(Stage Stage, int Here, int Lost, int Reached, int Passed, long WorthMinor, int? Days = null)
{
    /// <summary>Of those that the stage has let go, the part that went on, 0 to 100; null while it has let nobody go. Who still stands in it has not decided yet.</summary>
    public int? Conversion => Passed + Lost == 0 ? null : (int)Math.Round(100m * Passed / (Passed + Lost), MidpointRounding.AwayFromZero);
}

/// <summary>What may be signed in a quarter.</summary>
/// <param name="Count">Active projects before signing that are expected then, with a known total and likelihood.</param>
/// <param name="TotalMinor">Their totals, in hundredths of a yuan.</param>
/// <param name="WeightedMinor">Each total by its likelihood.</param>
internal sealed record ExpectedQuarter(int Year, int Quarter, int Count, long TotalMinor, long WeightedMinor)
{
    private const int Percent = 100, MonthsOfQuarter = 3;

    // A day before all days: whatever is not null lies in a range that an index seeks.
    private static readonly DateOnly First = new(1900, 1, 1);

    /// <summary>The quarters of some rows of the list, in order; of what nobody has judged, nothing.</summary>
    public static async Task<IReadOnlyList<ExpectedQuarter>> OfAsync(IQueryable<ProjectRow> rows)
    {
        var quarters = await rows.Where(p => p.ExpectedOn >= First && p.State == ProjectState.Active && p.StageSortValue < (long)Stage.Signed && p.Likelihood != null && p.TotalSortValue >= 0)
            .GroupBy(p => new { p.ExpectedOn!.Value.Year, Quarter = (p.ExpectedOn!.Value.Month - 1) / MonthsOfQuarter + 1 })
            .Select(g => new ExpectedQuarter(g.Key.Year, g.Key.Quarter, g.Count(), g.Sum(p => p.TotalSortValue), g.Sum(p => p.TotalSortValue / Percent * p.Likelihood!.Value))).ToListAsync();
        return [.. quarters.OrderBy(q => q.Year).ThenBy(q => q.Quarter)];
    }
}

/// <summary>How many projects of a view have come how far. Each project of the list is in exactly one step.</summary>
internal sealed record ProjectFunnel(IReadOnlyList<FunnelStep> Steps)
{
    /// <summary>How long a stage takes is said by the city's last steps, of a year at most: how it was long ago helps nobody today.</summary>
    public const int DaysLookedBack = 365, StepsLookedAt = 5000;

    public int Count => Steps.Sum(s => s.Here + s.Lost);

    /// <param name="rows">Of the list.</param>
    public static async Task<ProjectFunnel> OfAsync(WutongDb db, Actor actor, IQueryable<ProjectRow> rows)
    {
        var parts = await rows.GroupBy(p => new { p.Kind, p.Stage, p.State })
            .Select(g => new FunnelPart(g.Key.Kind, g.Key.Stage, g.Key.State, g.Count(), g.Sum(p => p.TotalSortValue < 0 ? 0 : p.TotalSortValue))).ToListAsync();
        var since = actor.Now.AddDays(-DaysLookedBack);
        // What was entered as history says nothing about time: it has nobody who took the step.
        var steps = db.Projects.Whole.SelectMany(p => p.StageChanges).Where(c => c.At >= since && c.DaysBefore != null && c.From != c.To && c.ById != null).OrderByDescending(c => c.At).Take(StepsLookedAt);
        var days = await steps.Join(rows, c => c.ProjectId, p => p.Id, (c, _) => new { c.From, c.DaysBefore })
            .GroupBy(c => c.From).Select(g => new { Stage = g.Key, Days = g.Average(c => (double)c.DaysBefore!.Value) }).ToDictionaryAsync(g => g.Stage, g => (int)Math.Round(g.Days, MidpointRounding.AwayFromZero));
        return new([.. Of(parts).Steps.Select(s => days.TryGetValue(s.Stage, out var mean) ? s with { Days = mean } : s)]);
    }

    /// <summary>A project of a kind whose way leaves a stage out has not reached that stage.</summary>
    public static ProjectFunnel Of(IReadOnlyCollection<FunnelPart> parts) => new([.. Enum.GetValues<Stage>().Select(stage =>
    {
        var on = parts.Where(p => Stages.Of(p.Kind).Contains(stage)).ToList();
        var here = on.Where(p => p.Stage == stage).ToList();
        var beyond = on.Where(p => p.Stage > stage).Sum(p => p.Count);
        var lost = here.Where(p => IsLost(p.State)).Sum(p => p.Count);
        return new FunnelStep(stage, here.Sum(p => p.Count) - lost, lost, here.Sum(p => p.Count) + beyond, beyond, here.Where(p => !IsLost(p.State)).Sum(p => p.WorthMinor));
    })]);

    private static bool IsLost(ProjectState state) => state is ProjectState.Terminated or ProjectState.Lapsed;
}
