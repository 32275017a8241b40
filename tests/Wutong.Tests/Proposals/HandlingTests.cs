using Wutong.Documents;
using Wutong.Matching.Indexing;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Proposals.Evaluations;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;
using Wutong.Proposals.Rules;

namespace Wutong.Tests.Proposals;

/// <summary>Papers that come in and are read, and the rules of the steps between.</summary>
public sealed class HandlingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Guid Me = Guid.CreateVersion7(), Lead = Guid.CreateVersion7(), Other = Guid.CreateVersion7();

    private static Proposal Made(params string[] others)
    {
        var proposal = new Proposal { Congress = 13, Session = 2, Number = 193, Title = "关于某事的建议", ReceivedOn = Today };
        proposal.PutBy([("甲委员", Me), .. others.Select(o => (o, (Guid?)null))]);
        proposal.Points.Add(new ProposalPoint { ProposalId = proposal.Id, Place = 1, Text = "一" });
        proposal.Points.Add(new ProposalPoint { ProposalId = proposal.Id, Place = 2, Text = "二", OfficeId = Other });
        proposal.Assign(Today, Today.AddDays(90), Lead, [], [Other]);
        return proposal;
    }

    private static Reply Signed(Proposal proposal, bool? isPublic = null)
    {
        var reply = BeginReply.Make(proposal, 1, Now);
        typeof(Reply).GetProperty(nameof(Reply.Proposal))!.SetValue(reply, proposal);
        (reply.IsPublic, reply.Copies) = (isPublic, "市政协办公室");
        reply.Check(Me);
        reply.Sign(new DocumentNumber("张科发", 2026, 1), Today, Today, Me, [new SaidSection(null, [new SaidParagraph([new("某事")])])]);
        return reply;
    }

    [Fact]
    public void Each_office_that_handles_a_part_answers_its_own_points()
    {
        var proposal = Made();
        Assert.Equal(["一"], proposal.PointsFor(null).Select(p => p.Text));
        Assert.Equal(["二"], proposal.PointsFor(Other).Select(p => p.Text));
        var own = new Actor(Me, "me", "me", [new Right(Role.Department, Other)], Now);
        Assert.Equal([Other], proposal.SeparateOf(own));
        Assert.False(proposal.MayBeWrittenBy(own));
        Assert.Throws<RuleViolation>(() => proposal.Give(Other, "分办不会办", Me, Now));
    }

    [Fact]
    public void More_time_is_given_before_the_last_day_and_not_past_the_longest()
    {
        var proposal = Made();
        Assert.Throws<RuleViolation>(() => proposal.Extend(Today.AddDays(90), Today.AddDays(180), "晚", Today, Me, Now));
        Assert.Throws<RuleViolation>(() => proposal.Extend(Today.AddDays(181), Today.AddDays(180), "晚", Today, Me, Now));
        Assert.Throws<RuleViolation>(() => proposal.Extend(Today.AddDays(100), Today.AddDays(180), "晚", Today.AddDays(91), Me, Now));
        proposal.Extend(Today.AddDays(120), Today.AddDays(180), "要调研", Today, Me, Now);
        Assert.Equal((Today.AddDays(120), Today.AddDays(90)), (proposal.DueOn, proposal.Extensions.Single().From));
    }

    [Fact]
    public void Who_has_an_answer_stays_a_proposer()
    {
        var proposal = Made("乙", "丙");
        var second = proposal.Proposers[1].Id;
        proposal.PutBy([("甲委员", null), ("乙", null)]);
        Assert.Equal(second, proposal.Proposers.Single(p => p.Name == "乙").Id);
        proposal.Answer();
        Assert.Throws<RuleViolation>(() => proposal.PutBy([("甲委员", null)]));
    }

    [Fact]
    public void What_is_public_is_reviewed_before_it_is_sent_and_what_is_not_fit_is_withheld()
    {
        var reply = Signed(Made(), isPublic: true);
        Assert.Throws<RuleViolation>(() => reply.Send(Now));
        reply.ReviewSecrecy(isFit: false, "涉及未公开数据", Me, Now);
        Assert.Equal((false, "涉及未公开数据"), (reply.IsPublic, reply.NotPublicReason));
        reply.Send(Now);
        Assert.Equal(["甲委员", "市政协办公室"], reply.Deliveries.Select(d => d.To));
    }

    [Fact]
    public void Whoever_co_signs_signs_what_was_checked_and_anew_once_it_was_changed()
    {
        var reply = BeginReply.Make(Made(), 1, Now);
        reply.AskToCoSign(Other);
        Assert.Throws<RuleViolation>(() => reply.AskToCoSign(Other));
        Assert.Throws<RuleViolation>(() => reply.CoSign(Other, true, null, Me, Now));
        reply.Check(Me);
        Assert.Throws<RuleViolation>(() => reply.CoSign(Lead, true, null, Me, Now));
        reply.CoSign(Other, true, null, Me, Now);
        Assert.True(reply.CoSignatures.Single().Agrees);
        reply.Written(Now);
        Assert.Null(reply.CoSignatures.Single().Agrees);
    }

    [Theory]
    [InlineData(nameof(Evaluators.Lead), "甲", true)]
    [InlineData(nameof(Evaluators.Lead), "乙", null)]
    [InlineData(nameof(Evaluators.All), "甲", null)]
    [InlineData(nameof(Evaluators.All), "甲乙", true)]
    [InlineData(nameof(Evaluators.All), "乙不", false)]
    public void The_word_of_the_one_that_leads_decides_or_that_of_all(string evaluators, string who, bool? verdict)
    {
        var proposal = Made("乙");
        var reply = Signed(proposal);
        reply.Send(Now);
        if (who.Contains('甲', StringComparison.Ordinal)) reply.Evaluate(proposal.Proposers[0].Id, Satisfaction.Satisfied, null, EvaluationWay.Portal, Me, Now);
        if (who.Contains('乙', StringComparison.Ordinal)) reply.Evaluate(proposal.Proposers[1].Id, who.Contains('不', StringComparison.Ordinal) ? Satisfaction.Not : Satisfaction.Basically, null, EvaluationWay.Paper, Me, Now);
        Assert.Equal(verdict, reply.Verdict(Enum.Parse<Evaluators>(evaluators), proposal.Proposers));
    }

    [Fact]
    public void A_link_is_good_once_and_only_the_last_one()
    {
        var proposal = Made();
        var reply = Signed(proposal);
        reply.Send(Now);
        var (first, second) = (reply.MakeLink(proposal.Lead!.Id, TimeSpan.FromDays(1), Now), reply.MakeLink(proposal.Lead.Id, TimeSpan.FromDays(1), Now));
        Assert.NotEqual(first, second);
        Assert.Equal(ApiToken.HashOf(second), reply.Links.Single().Hash);
        reply.Evaluate(proposal.Lead.Id, Satisfaction.Satisfied, null, EvaluationWay.Link, null, Now);
        Assert.Empty(reply.Links);
        Assert.Throws<RuleViolation>(() => reply.MakeLink(proposal.Lead.Id, TimeSpan.FromDays(1), Now));
    }

    [Theory]
    [InlineData("□ 满意", "√ 满意", "Satisfied")]
    [InlineData("□ 基本满意", "☑ 基本满意", "Basically")]
    [InlineData("□ 不满意", "[x] 不满意", "Not")]
    [InlineData("□ 不满意", "不满意√", "Not")]
    public async Task A_filled_form_is_read_back(string empty, string marked, string expected)
    {
        var proposal = Made();
        var reply = Signed(proposal);
        var read = await FileText.ReadAsync("x.docx", new MemoryStream(OpinionForm.Write(reply, proposal.Lead!, "江城市科技局", Now)), default);
        Assert.Null(OpinionForm.Read(read.Text!).Satisfaction);
        var filled = read.Text!.Replace(empty, marked, StringComparison.Ordinal).Replace("意见建议\t", "意见建议\t请写明时间", StringComparison.Ordinal);
        var form = OpinionForm.Read(filled);
        Assert.Equal(("甲委员", expected, "请写明时间"), (form.Proposer, $"{form.Satisfaction}", form.Comment));
    }

    [Fact]
    public void An_attachment_pasted_from_Excel_is_a_table_among_its_paragraphs()
    {
        var parts = new ReplyAnnex { Title = "一览表", Text = "说明在前。\n序号\t项目\t备注\n1\t甲项目\n\n2\t乙项目\t已投产\n说明在后。" }.Parts();
        Assert.Equal(3, parts.Count);
        var table = Assert.IsType<TablePart>(parts[1]);
        Assert.Equal(["序号", "项目", "备注"], table.Head);
        Assert.Equal([["1", "甲项目", ""], ["2", "乙项目", "已投产"]], table.Rows);
        Assert.Equal("说明在后。", Assert.IsType<Paragraph>(parts[2]).Runs.Single().Text);
    }

    [Fact]
    public void Two_marks_are_none() => Assert.Null(OpinionForm.Read("√ 满意  √ 不满意").Satisfaction);

    [Fact]
    public async Task A_case_sheet_of_Word_is_recognised()
    {
        using var file = new MemoryStream();
        WordDocument.Write(file, "提案办理单", "市政协", Now,
        [
            new Paragraph(TextStyle.Title, "政协江城市第十三届委员会第二次会议提案"),
            new TablePart(["提案编号", "第193号", "提案类别", "科技招商"], [1, 1, 1, 1], [["案由", "关于充分发挥商会作用的建议", "是否重点", "是"], ["第一提案人", "蒋某", "联名提案人", "王某、李某"], ["交办日期", "2026年3月1日", "主办单位", "市科技局"]]),
            new Paragraph(TextStyle.Body, "一、背景"), new Paragraph(TextStyle.Body, "商会众多。"), new Paragraph(TextStyle.Body, "具体建议："),
            new Paragraph(TextStyle.Body, "1.支持商会走出去。多地已有做法。"), new Paragraph(TextStyle.Body, "2.设立引荐奖励。"),
        ]);
        var read = await FileText.ReadAsync("x.docx", new MemoryStream(file.ToArray()), default);
        var sheet = CaseSheet.Read(read.Text!);
        Assert.Equal((13, 2, 193, "关于充分发挥商会作用的建议", "科技招商", true), (sheet.Congress, sheet.Session, sheet.Number, sheet.Title, sheet.Theme, sheet.IsPriority));
        Assert.Equal(("蒋某", "王某、李某", new DateOnly(2026, 3, 1), "支持商会走出去\n设立引荐奖励"), (sheet.LeadName, sheet.Joint, sheet.ReceivedOn, sheet.Points));
    }

    [Fact]
    public void A_case_sheet_of_lines_is_recognised()
    {
        var sheet = CaseSheet.Read("市十七届人大五次会议代表建议\n建议号：第88号\n题目：关于建设驿站的建议\n领衔代表：赵某、钱某\n建议内容：（一）建一批驿站。（二）延长开放时间。");
        Assert.Equal((ProposalKind.Suggestion, 17, 5, 88, "关于建设驿站的建议", "赵某", "钱某"), (sheet.Kind, sheet.Congress, sheet.Session, sheet.Number, sheet.Title, sheet.LeadName, sheet.Joint));
        Assert.Equal("建一批驿站\n延长开放时间", sheet.Points);
        Assert.Equal((null, null), (CaseSheet.Read("随便一段话").Number, CaseSheet.Read("随便一段话").Title));
    }

    [Fact]
    public void Proposals_that_ask_for_the_same_come_close_and_others_do_not()
    {
        Offer[] offers = [new("a", "关于加强以商引商工作的建议"), new("b", "关于建设人才公寓的建议"), new("c", "关于发挥商会引荐作用做好以商引商的提案")];
        Assert.Equal(["a", "c"], Closest.Rank("关于支持商会以商引商的建议", "商会引荐项目", offers, 5).Order(StringComparer.Ordinal));
    }
}
