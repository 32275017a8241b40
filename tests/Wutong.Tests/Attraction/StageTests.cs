using Wutong.Attraction.Contracts;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Money;

namespace Wutong.Tests.Attraction;

public sealed class StageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Officer = Guid.CreateVersion7();

    [Fact]
    public void A_technology_project_skips_joint_review_and_works() => Assert.Equal(
        [Stage.Assessing, Stage.Negotiating, Stage.PreSigning, Stage.Signed, Stage.Registered, Stage.InProduction, Stage.AtCapacity], Way(ProjectKind.Technology));

    [Fact]
    public void An_industrial_project_passes_every_stage() => Assert.Equal(Enum.GetValues<Stage>(), Way(ProjectKind.Industrial));

    [Theory, InlineData(nameof(ProjectKind.Technology)), InlineData(nameof(ProjectKind.Industrial))]
    public void Every_gate_names_every_field_that_is_missing_and_opens_when_they_are_there(string name)
    {
        var kind = Enum.Parse<ProjectKind>(name);
        var project = New(kind);
        while (Stages.After(kind, project.Stage) is { } next)
        {
            var gate = GateOf(project)!;
            Assert.Contains(ExampleGates.Of(kind).Requirements, r => r.Stage == next);
            if (gate.Missing.Any())
            {
                var refusal = Assert.Throws<RuleViolation>(() => project.Advance(next, gate, Now, Officer));
                Assert.Equal(gate.Missing.Select(l => l.Field), refusal.Problems.Select(p => p.Field));
                Assert.All(refusal.Problems, p => Assert.NotEmpty(p.Message));
                Complete(project, gate.Lines);
            }
            project.Advance(next, GateOf(project), Now, Officer);
            Assert.Equal(next, project.Stage);
        }
        Assert.Null(GateOf(project));
        Assert.Equal(Stages.Of(kind).Count - 1, project.StageChanges.Count);
    }

    [Fact]
    public void Registration_of_a_technology_project_asks_for_licence_paid_in_capital_team_and_lease() => Assert.Equal(
        ["LicenceNumber", "PaidInCapital", "TeamSize", "LeasedPremises", "licence", "lease"],
        ExampleGates.Of(ProjectKind.Technology).InOrder().Where(r => r.Stage == Stage.Registered && !r.IsForeignOnly).Select(r => r.Code));

    [Fact]
    public void A_technology_project_is_in_production_with_a_first_sale_or_a_first_financing()
    {
        var field = GateField.Find(Assert.Single(ExampleGates.Of(ProjectKind.Technology).InOrder(), r => r is { Stage: Stage.InProduction, Kind: RequirementKind.Field }).Code)!;
        Assert.False(field.IsMet(New(ProjectKind.Technology)));
        Assert.True(field.IsMet(New(ProjectKind.Technology, p => p.FirstSaleOn = new DateOnly(2026, 1, 1))));
        Assert.True(field.IsMet(New(ProjectKind.Technology, p => p.FirstFinancingOn = new DateOnly(2026, 1, 1))));
    }

    [Theory, InlineData(nameof(ProjectKind.Technology)), InlineData(nameof(ProjectKind.Industrial))]
    public void Only_the_next_stage_can_be_entered(string name)
    {
        var kind = Enum.Parse<ProjectKind>(name);
        foreach (var wrong in Enum.GetValues<Stage>().Where(s => s != Stages.After(kind, Stage.Assessing)))
            Assert.Equal("Next", Assert.Single(Assert.Throws<RuleViolation>(() => Pass(New(kind), wrong)).Problems).Field);
    }

    [Fact]
    public void A_project_that_does_not_run_does_not_advance_until_it_is_taken_up_again()
    {
        var project = New(ProjectKind.Technology, p => p.Product = "传感器");
        foreach (var state in Enum.GetValues<ProjectState>().Where(s => s != ProjectState.Active))
        {
            project.ChangeState(state, "原因", Now, Officer);
            Assert.Throws<RuleViolation>(() => Pass(project, Stage.Negotiating));
        }
        Assert.Throws<RuleViolation>(() => project.ChangeState(project.State, "原因", Now, Officer));
        project.ChangeState(ProjectState.Active, "继续", Now, Officer);
        project.Advance(Stage.Negotiating, GateOf(project), Now, Officer, "附言");
        Assert.Equal("附言", project.StageChanges[^1].Note);
    }

    [Fact]
    public void Its_owner_is_always_of_the_team()
    {
        var project = New(ProjectKind.Technology);
        Assert.Contains(project.Team, m => m.UserId == Officer);
        var other = Guid.CreateVersion7();
        project.HandTo(other, Now, null, "移交");
        project.Join(other);
        Assert.Equal(2, project.Team.Count);
        Assert.Equal(other, project.OwnerId);
    }

    private static List<Stage> Way(ProjectKind kind)
    {
        List<Stage> way = [Stage.Assessing];
        while (Stages.After(kind, way[^1]) is { } next)
        {
            way.Add(next);
            Assert.Equal(way.Count, Stages.Number(kind, next));
        }
        return way;
    }

    private static InvestmentProject New(ProjectKind kind, Action<InvestmentProject>? more = null)
    {
        var project = new InvestmentProject { Name = "测试项目", Kind = kind };
        project.Begin(Officer, Now);
        more?.Invoke(project);
        return project;
    }

    /// <summary>By the fields alone: papers are another matter.</summary>
    private static ProjectGate? GateOf(InvestmentProject project) => ProjectGate.Of(project, ExampleGates.Of(project.Kind), GateFacts.None with { Met = Enum.GetValues<StageCondition>() })?.FieldsOnly();

    private static void Pass(InvestmentProject project, Stage next) => project.Advance(next, GateOf(project), Now, Officer);

    /// <summary>Fills in what a gate asks for, by the name of the field alone.</summary>
    private static void Complete(InvestmentProject project, IEnumerable<GateLine> asked)
    {
        foreach (var name in asked.Where(l => !l.IsMet).Select(l => l.Field))
        {
            var field = typeof(InvestmentProject).GetProperty(name)!;
            object value = Nullable.GetUnderlyingType(field.PropertyType) is { } inner
                ? inner == typeof(DateOnly) ? new DateOnly(2026, 1, 1) : inner == typeof(Guid) ? Guid.CreateVersion7() : inner == typeof(int) ? 5 : Enum.GetValues(inner).GetValue(0)!
                : field.PropertyType == typeof(string) ? "示例" : Amount.Cny(1_000_000);
            field.SetValue(project, value);
            Assert.True(GateField.Find(name)!.IsMet(project), $"{name} is named but filling it in does not open the gate.");
        }
    }
}
