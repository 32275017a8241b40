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
internal sealed record FunnelStep(Stage Stage, int Here, int Lost, int Reached, int Passed, long WorthMinor)
{
    /// <summary>Of those that the stage has let go, the part that went on, 0 to 100; null while it has let nobody go. Who still stands in it has not decided yet.</summary>
    public int? Conversion => Passed + Lost == 0 ? null : (int)Math.Round(100m * Passed / (Passed + Lost), MidpointRounding.AwayFromZero);
}

/// <summary>How many projects of a view have come how far. Each project of the list is in exactly one step.</summary>
internal sealed record ProjectFunnel(IReadOnlyList<FunnelStep> Steps)
{
    public int Count => Steps.Sum(s => s.Here + s.Lost);

    public static async Task<ProjectFunnel> OfAsync(WutongDb db, Actor actor, View view)
    {
        var parts = await ProjectTable.Instance.Run(db, actor, view).GroupBy(p => new { p.Kind, p.Stage, p.State })
            .Select(g => new FunnelPart(g.Key.Kind, g.Key.Stage, g.Key.State, g.Count(), g.Sum(p => p.TotalSortValue < 0 ? 0 : p.TotalSortValue))).ToListAsync();
        return Of(parts);
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
