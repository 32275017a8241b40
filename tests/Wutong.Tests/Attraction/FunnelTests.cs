using CsCheck;
using Wutong.Attraction.Contracts;
using Wutong.Attraction.Projects;

namespace Wutong.Tests.Attraction;

/// <summary>The funnel of projects, from how many stand where.</summary>
public sealed class FunnelTests
{
    private static readonly Gen<FunnelPart> Part =
        from kind in Gen.Enum<ProjectKind>()
        from at in Gen.Int[0, 9]
        from state in Gen.Enum<ProjectState>()
        from count in Gen.Int[1, 50]
        select new FunnelPart(kind, Stages.Of(kind)[at % Stages.Of(kind).Count], state, count, count * 100L);

    [Fact]
    public void Every_project_is_in_one_step_and_what_passes_a_stage_reaches_one_beyond() => Part.List[0, 30].Sample(parts =>
    {
        var funnel = ProjectFunnel.Of(parts);
        Assert.Equal(parts.Sum(p => p.Count), funnel.Count);
        foreach (var step in funnel.Steps)
        {
            Assert.Equal(step.Reached, step.Here + step.Lost + step.Passed);
            Assert.True(step.Conversion is null or (>= 0 and <= 100));
        }
        foreach (var kind in Enum.GetValues<ProjectKind>())
        {
            var alone = ProjectFunnel.Of([.. parts.Where(p => p.Kind == kind)]);
            var way = Stages.Of(kind);
            for (var i = 1; i < way.Count; i++) Assert.Equal(alone.Steps.Single(s => s.Stage == way[i - 1]).Passed, alone.Steps.Single(s => s.Stage == way[i]).Reached);
        }
    });

    [Fact]
    public void The_rate_is_of_those_that_have_left_the_stage()
    {
        var funnel = ProjectFunnel.Of(
        [
            new(ProjectKind.Industrial, Stage.Negotiating, ProjectState.Active, 10, 0), new(ProjectKind.Industrial, Stage.Negotiating, ProjectState.Terminated, 2, 0), new(ProjectKind.Industrial, Stage.Signed, ProjectState.Paused, 6, 500),
        ]);
        Assert.Equal(new FunnelStep(Stage.Negotiating, 10, 2, 18, 6, 0), funnel.Steps.Single(s => s.Stage == Stage.Negotiating));
        Assert.Equal(75, funnel.Steps.Single(s => s.Stage == Stage.Negotiating).Conversion);
        Assert.Null(funnel.Steps.Single(s => s.Stage == Stage.Signed).Conversion);
        Assert.Equal(0, funnel.Steps.Single(s => s.Stage == Stage.Registered).Reached);
    }

    [Fact]
    public void A_kind_that_leaves_a_stage_out_does_not_reach_it()
    {
        var funnel = ProjectFunnel.Of([new(ProjectKind.Technology, Stage.InProduction, ProjectState.Active, 3, 0)]);
        Assert.Equal(0, funnel.Steps.Single(s => s.Stage == Stage.UnderConstruction).Reached);
        Assert.Equal(3, funnel.Steps.Single(s => s.Stage == Stage.Registered).Reached);
    }
}
