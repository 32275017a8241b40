using Wutong.Attraction.Contracts;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Reviews;
using Wutong.Platform.Data;

namespace Wutong.Tests.Attraction;

/// <summary>Papers, leave to go on without, and the joint review, by their rules alone.</summary>
public sealed class GateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Owner = Guid.CreateVersion7(), Colleague = Guid.CreateVersion7(), Head = Guid.CreateVersion7();

    [Fact]
    public void A_paper_counts_when_somebody_other_than_owner_and_filer_has_looked_at_it()
    {
        var project = Signing();
        Assert.Equal(GateStatus.Missing, Status(project, "contract"));
        var paper = File(project, "contract", Colleague);
        Assert.Equal(GateStatus.Waiting, Status(project, "contract"));
        Assert.Throws<RuleViolation>(() => project.CheckEvidence(paper.Id, true, null, Owner, Now));
        Assert.Throws<RuleViolation>(() => project.CheckEvidence(paper.Id, true, null, Colleague, Now));
        project.CheckEvidence(paper.Id, false, "缺印章", Head, Now);
        Assert.Equal(GateStatus.Missing, Status(project, "contract"));
        Assert.Throws<RuleViolation>(() => project.CheckEvidence(paper.Id, true, null, Head, Now));
        project.CheckEvidence(File(project, "contract", Owner).Id, true, null, Head, Now);
        Assert.Equal(GateStatus.Has, Status(project, "contract"));
        // What is filed beside it afterwards does not take that back.
        File(project, "contract", Owner);
        Assert.Equal(GateStatus.Has, Status(project, "contract"));
    }

    [Fact]
    public void Leave_to_go_on_needs_a_second_person_and_covers_what_lacked_then()
    {
        var project = Signing();
        var skip = new GateSkip { ProjectId = project.Id, Stage = Stage.Signed, Codes = "contract legal-review", Lacked = "合同、法审", Reason = "原因", AskedById = Colleague, AskedAt = Now };
        project.Skips.Add(skip);
        Assert.Throws<RuleViolation>(() => project.DecideSkip(skip.Id, true, null, Colleague, Now));
        Assert.Throws<RuleViolation>(() => project.DecideSkip(skip.Id, true, null, Owner, Now));
        Assert.Equal(GateStatus.Missing, Status(project, "contract"));
        project.DecideSkip(skip.Id, true, null, Head, Now);
        Assert.Equal((GateStatus.Skipped, GateStatus.Skipped, GateStatus.Missing), (Status(project, "contract"), Status(project, "legal-review"), Status(project, "due-diligence")));
        Assert.Throws<RuleViolation>(() => project.DecideSkip(skip.Id, false, "x", Head, Now));
        Assert.Throws<RuleViolation>(() => project.Advance(Stage.Signed, GateOf(project), Now, Owner));
    }

    [Fact]
    public void Foreign_investors_show_more_and_industrial_projects_a_joint_review()
    {
        var project = Signing(ProjectKind.Industrial);
        Assert.DoesNotContain(GateOf(project).Lines, l => l.Requirement.Code == "negative-list");
        Assert.Contains(GateOf(project, GateFacts.None with { IsForeign = true }).Lines, l => l.Requirement.Code == "negative-list");
        Assert.Equal(GateStatus.Missing, Status(project, nameof(StageCondition.JointReview)));
        Assert.Equal(GateStatus.Has, GateOf(project, GateFacts.None with { Met = [StageCondition.JointReview] }).Lines.Single(l => l.Requirement.Code == nameof(StageCondition.JointReview)).Status);
        Assert.DoesNotContain(GateOf(Signing()).Lines, l => l.Requirement.Code == nameof(StageCondition.JointReview));
        // What the law asks of the city's promises stands before every signing, and no leave helps.
        project.Skips.Add(new GateSkip { ProjectId = project.Id, Stage = Stage.Signed, Codes = nameof(StageCondition.CityPromises), Lacked = "x", Reason = "x", AskedById = Colleague, AskedAt = Now });
        project.DecideSkip(project.Skips[0].Id, true, null, Head, Now);
        Assert.Equal(GateStatus.Missing, Status(project, nameof(StageCondition.CityPromises)));
    }

    [Fact]
    public void A_review_is_refused_by_one_refusal_and_bound_by_one_condition()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        JointReview Of(Opinion one, Opinion two)
        {
            var review = new JointReview { Summary = "x" };
            review.Circulate([(first, "环评"), (second, "能耗")], Now);
            Assert.Null(review.Outcome);
            Assert.Throws<RuleViolation>(() => review.Conclude("早了", Head, Now));
            foreach (var (office, given) in new[] { (first, one), (second, two) }) review.Give(office, given, "理由", given == Opinion.Conditional ? ["条件"] : [], Colleague, Now);
            review.Conclude("结论", Head, Now);
            return review;
        }
        Assert.Equal(ReviewState.Agreed, Of(Opinion.Agree, Opinion.Agree).State);
        Assert.Equal(ReviewState.Conditional, Of(Opinion.Agree, Opinion.Conditional).State);
        Assert.Equal(ReviewState.Refused, Of(Opinion.Conditional, Opinion.Refuse).State);
        var over = Of(Opinion.Agree, Opinion.Agree);
        Assert.Throws<RuleViolation>(() => over.Give(first, Opinion.Refuse, "晚了", [], Colleague, Now));
        Assert.Throws<RuleViolation>(() => over.Withdraw(Now));
    }

    [Fact]
    public void An_opinion_says_what_it_must_and_may_be_changed_until_the_conclusion()
    {
        var office = Guid.CreateVersion7();
        var review = new JointReview { Summary = "x" };
        review.Circulate([(office, "环评")], Now);
        Assert.Throws<RuleViolation>(() => review.Give(Guid.CreateVersion7(), Opinion.Agree, null, [], Colleague, Now));
        Assert.Throws<RuleViolation>(() => review.Give(office, Opinion.Conditional, null, [], Colleague, Now));
        Assert.Throws<RuleViolation>(() => review.Give(office, Opinion.Agree, null, ["条件"], Colleague, Now));
        Assert.Throws<RuleViolation>(() => review.Give(office, Opinion.Refuse, null, [], Colleague, Now));
        review.Give(office, Opinion.Conditional, null, ["甲", "乙"], Colleague, Now);
        review.Give(office, Opinion.Conditional, null, ["丙"], Colleague, Now);
        Assert.Equal(["丙"], review.Conditions.Select(c => c.Text));
        review.Give(office, Opinion.Agree, null, [], Colleague, Now);
        Assert.Empty(review.Conditions);
    }

    private static InvestmentProject Signing(ProjectKind kind = ProjectKind.Technology)
    {
        var project = new InvestmentProject { Name = "测试项目", Kind = kind };
        project.Begin(Owner, Now);
        project.RecordStage(Stage.PreSigning, Now);
        return project;
    }

    private static StageEvidence File(InvestmentProject project, string code, Guid by)
    {
        var paper = new StageEvidence { ProjectId = project.Id, Code = code, Name = "材料", Reference = "编号", FiledById = by, FiledAt = Now };
        project.Evidence.Add(paper);
        return paper;
    }

    private static ProjectGate GateOf(InvestmentProject project, GateFacts? facts = null) =>
        ProjectGate.Of(project, ExampleGates.Of(project.Kind), (facts ?? GateFacts.None) with { Evidence = project.Evidence, Skips = project.Skips })!;

    private static GateStatus Status(InvestmentProject project, string code) => GateOf(project).Lines.Single(l => l.Requirement.Code == code).Status;
}
