using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;

namespace Wutong.Tests.Proposals;

/// <summary>Who sees proposals and answers, and which steps follow which.</summary>
public sealed class ProposalTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Guid Me = Guid.CreateVersion7(), Office = Guid.CreateVersion7(), Other = Guid.CreateVersion7();
    private static readonly Role[] Overseers = [Role.GeneralOffice, Role.HeadOffice, Role.Leader];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    private static Actor As(Role role) => new(Me, "me", "me", [new Right(role, Wutong.Platform.Users.Roles.Staff.Contains(role) ? Office : null)], Now);

    private static Proposal Made(Guid lead, Guid? member = null, params Guid[] joint)
    {
        var proposal = new Proposal { Congress = 13, Session = 2, Number = 193, Title = "关于某事的建议", ReceivedOn = Today };
        proposal.Proposers.Add(new Proposer { ProposalId = proposal.Id, Place = 1, IsLead = true, Name = "某", UserId = member });
        proposal.Assign(Today, Today.AddDays(90), lead, joint);
        return proposal;
    }

    private static Reply Of(Proposal proposal)
    {
        var reply = BeginReply.Make(proposal, 1, Now);
        typeof(Reply).GetProperty(nameof(Reply.Proposal))!.SetValue(reply, proposal);
        return reply;
    }

    [Theory, MemberData(nameof(Roles))]
    public void Those_who_oversee_see_all_others_what_their_office_handles_and_members_their_own(Role role)
    {
        var actor = As(role);
        var sees = Proposal.VisibleTo(actor).Compile();
        var (overseer, staff) = (Overseers.Contains(role), Wutong.Platform.Users.Roles.Staff.Contains(role));
        Assert.Equal(overseer, sees(Made(Other)));
        Assert.Equal(staff, sees(Made(Office)));
        Assert.Equal(staff, sees(Made(Other, null, Office)));
        Assert.Equal(overseer || role == Role.Member, sees(Made(Other, Me)));
        // A draft is nobody's but the offices'.
        var reply = Of(Made(Office, Me));
        Assert.Equal(staff, Reply.VisibleTo(actor).Compile()(reply));
        Send(reply);
        Assert.Equal(staff || role == Role.Member, Reply.VisibleTo(actor).Compile()(reply));
        Assert.Equal(role is Role.GeneralOffice or Role.HeadOffice || staff, Made(Office).MayBeWrittenBy(actor));
        Assert.Equal(role is Role.GeneralOffice or Role.HeadOffice, Made(Other, null, Office).MayBeWrittenBy(actor));
    }

    [Fact]
    public void A_wrong_case_goes_back_within_the_limit_and_stays_after_it()
    {
        Assert.Throws<RuleViolation>(() => Made(Office).Return("不属本局", Today.AddDays(-1), Today));
        var proposal = Made(Office);
        proposal.Return("不属本局", Today, Today);
        Assert.Equal((ProposalState.Returned, "不属本局"), (proposal.State, proposal.ReturnReason));
        Assert.Throws<RuleViolation>(() => proposal.Assign(Today, Today.AddDays(9), Office, []));
    }

    [Fact]
    public void An_opinion_that_was_given_survives_another_assignment()
    {
        var proposal = Made(Office, null, Other);
        proposal.Give(Other, "同意", Me, Now);
        proposal.Assign(Today, Today.AddDays(9), Office, [Other, Guid.CreateVersion7()]);
        Assert.Equal(3, proposal.Handlers.Count);
        Assert.Equal("同意", proposal.Handlers.Single(h => h.OfficeId == Other).Opinion);
        Assert.Throws<RuleViolation>(() => proposal.Give(Office, "主办不会办", Me, Now));
    }

    [Fact]
    public void A_reply_is_checked_signed_and_sent_in_this_order_and_then_never_changes()
    {
        var reply = Of(Made(Office));
        Assert.Throws<RuleViolation>(() => reply.Sign(new DocumentNumber("张科发", 2026, 1), Today, Today, Me, []));
        reply.Check(Me);
        reply.Written(Now);
        Assert.Equal(ReplyState.Draft, reply.State);
        Send(reply);
        Assert.Equal("张科发〔2026〕1号", reply.DocumentNumber);
        Assert.Equal("某事", reply.Signed()!.Single().Paragraphs.Single().Text());
        Assert.Throws<RuleViolation>(() => reply.Written(Now));
        reply.Evaluate(Me, Satisfaction.Satisfied, null, EvaluationWay.Portal, Me, Now);
        Assert.Throws<RuleViolation>(() => reply.Evaluate(Me, Satisfaction.Not, "x", EvaluationWay.Portal, Me, Now));
    }

    [Fact]
    public void Whoever_is_not_satisfied_has_it_handled_again()
    {
        var proposal = Made(Office);
        proposal.Answer();
        proposal.Judge(false, Today.AddDays(30));
        Assert.Equal((ProposalState.Redo, Today.AddDays(30)), (proposal.State, proposal.DueOn));
        proposal.Answer();
        proposal.Judge(true, Today);
        Assert.Equal(ProposalState.Closed, proposal.State);
    }

    [Theory]
    [InlineData(true, "/attraction/projects/x", nameof(CommitmentState.Proven))]
    [InlineData(true, null, nameof(CommitmentState.Said))]
    [InlineData(false, "/attraction/projects/x", nameof(CommitmentState.Missed))]
    public void What_has_nothing_to_show_is_only_said(bool isDone, string? evidence, string expected)
    {
        var commitment = new Commitment { Text = "x" };
        commitment.Settle(isDone, "办了", evidence, Today, Me);
        Assert.Equal(expected, commitment.State.ToString());
    }

    [Theory]
    [InlineData(nameof(ProposalKind.Proposal), "市政协十三届二次会议第193号提案")]
    [InlineData(nameof(ProposalKind.Suggestion), "市十三届人大二次会议第193号建议")]
    public void A_letter_names_it_as_officials_do(string kind, string expected)
    {
        var proposal = Made(Office);
        proposal.Kind = Enum.Parse<ProposalKind>(kind);
        Assert.Equal(expected, proposal.Called());
    }

    private static void Send(Reply reply)
    {
        reply.Check(Me);
        reply.Sign(new DocumentNumber("张科发", 2026, 1), Today, Today, Me, [new SaidSection(null, [new SaidParagraph([new("某事")])])]);
        reply.Send(Now);
    }
}
