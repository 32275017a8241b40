using Microsoft.EntityFrameworkCore;
using Wutong.Documents.Official;
using Wutong.Platform.Data;
using Wutong.Platform.Sentences;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals.Checks;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;
using Wutong.Proposals.Themes;

namespace Wutong.Proposals.Demo;

/// <summary>The letter's proposal with its answer, written from the records of the city; and examples marked as such.</summary>
internal sealed class ProposalsDemo(WutongDb db, Actor actor)
{
    private const string LetterNumber = "张科发〔2023〕29号", PioneerYear = "现代化建设先锋年";

    private static readonly DateOnly Signed = new(2023, 6, 12), Printed = new(2023, 6, 15), From = new(2023, 1, 1);

    private static readonly string[] Points = ["引育并举，奏响揽才“乐章”", "平台支撑，厚植育才“热土”", "服务赋能，织牢留才“凤巢”"];
    private static readonly string[] Settled = ["德国默克前驱体材料项目", "燎原半导体氧化镓外延项目", "江苏万事预复合材料航空新材料总部项目", "宇薄新能源锂电池负压化成装备项目", "智库智能穿梭机器人项目"];

    /// <summary>What no module holds yet, by section: each takes its place once there is a source of its name.</summary>
    private static readonly (int Section, string Source, string What)[] NotYet =
    [
        (1, "talentPolicies", "F11 人才机制与政策"), (2, "carriers", "F12 载体布局与星级评定"), (2, "platforms", "F13 半导体公共服务平台"), (2, "associations", "F14 众创协会与港城青创基金"), (2, "camps", "F15 众创空间训练营"),
        (3, "institutes", "F16 思萃熔接技术研究所"), (3, "communities", "F17 人才社区与专业管家"), (3, "needs", "F18 企业技术需求库与需求榜"),
    ];

    private LetterHead head = null!;
    private Dictionary<string, Guid> offices = [], users = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, Guid>> offered = [];

    public async Task LoadAsync()
    {
        // First what the letter's sentences are taken from.
        await db.WriteAsync(async () =>
        {
            if (!await db.LetterHeads.Whole.AnyAsync())
                db.LetterHeads.Add(new LetterHead { Bureau = "张家港市科学技术局", Series = "张科发", Head = "张家港市科学技术局（复函）", Form = DocumentForm.Reply.Name });
            if (await db.YearThemes.Whole.AnyAsync()) return;
            db.YearThemes.Add(new YearTheme { Year = 2023, Name = PioneerYear, Text = $"2023年以来，在市委市政府“{PioneerYear}”的工作部署下，全市招商人员奋力拼搏，", Source = LetterNumber, ChangedAt = actor.Now });
            db.YearThemes.Add(new YearTheme { Year = 2023, Name = "人才服务推广年", Text = "紧扣“人才服务推广年”工作部署，", Source = LetterNumber, ChangedAt = actor.Now });
        });
        await db.WriteAsync(async () =>
        {
            if (await db.Proposals.Whole.AnyAsync()) return;
            head = await db.LetterHeads.Whole.SingleAsync();
            offices = await db.Offices.Whole.ToDictionaryAsync(o => o.Name, o => o.Id);
            users = await db.Users.ToDictionaryAsync(u => u.UserName!, u => u.Id);
            await LetterAsync();
            await ExamplesAsync();
        });
    }

    private async Task LetterAsync()
    {
        var proposal = new Proposal
        {
            Kind = ProposalKind.Proposal, Congress = 13, Session = 2, Number = 193, Title = "关于充分发挥商会和企业资源作用，助力我市科技招商的建议", Theme = "科技招商", ReceivedOn = new DateOnly(2023, 2, 20), ChangedAt = actor.Now,
            Source = LetterNumber, ExampleFields = "ReceivedOn AssignedOn DueOn Handlers Consultations Contact",
        };
        proposal.Proposers.Add(new Proposer { ProposalId = proposal.Id, Place = 1, IsLead = true, Name = "蒋伦" });
        foreach (var (i, text) in Points.Index()) proposal.Points.Add(new ProposalPoint { ProposalId = proposal.Id, Place = i + 1, Text = text });
        proposal.Assign(new DateOnly(2023, 3, 1), new DateOnly(2023, 6, 30), offices["市科技局招商一科"], [offices["市人社局"]]);
        proposal.Consultations.Add(new Consultation { ProposalId = proposal.Id, HeldOn = new DateOnly(2023, 5, 25), Form = ConsultationForm.Meeting, With = "示例：委员与招商一科", Opinion = "示例：对答复思路没有意见。", RecordedById = users["zhoulan"], RecordedAt = actor.Now });
        db.Proposals.Add(proposal);
        var reply = BeginReply.Make(proposal, 1, actor.Now);
        (reply.Category, reply.IsPublic, reply.Copies) = (ReplyCategory.A, true, "市政府办公室\n市政协办公室\n市政协提案委员会");
        // The letter names nobody to ask, though it must.
        (reply.ContactName, reply.ContactPhone) = ("周岚（示例）", "0512-00000000");
        db.Replies.Add(reply);
        var sections = BeginReply.Sections(proposal, reply, actor.Now).Prepend(new ReplySection { ReplyId = reply.Id, Place = 0, ChangedAt = actor.Now }).ToList();
        foreach (var section in sections) db.ReplySections.Add(section);
        await RecordAsync(sections[0], "themes", PioneerYear);
        Span(sections[0], "events", "活动");
        Span(sections[0], "flagships", "旗舰项目");
        Say(sections[1], "一是紧抓重点，做强产业创新集群。围绕半导体、新材料、智能装备等新兴产业做增量。");
        foreach (var project in Settled) await RecordAsync(sections[1], "project", project);
        Say(sections[1], "二是以商引商，做大产业朋友圈。助推政府招商与企业联动，支撑招商扩容。", begins: true);
        await RecordAsync(sections[1], "growth", "信义集团");
        await RecordAsync(sections[1], "referral", "信义集团");
        await RecordAsync(sections[1], "growth", "苏州精衡科技有限公司");
        await RecordAsync(sections[1], "referral", "苏州精衡科技有限公司");
        foreach (var (at, source, what) in NotYet) sections[at].Add(new ReplyBlock { SectionId = sections[at].Id, Kind = BlockKind.Record, BeginsParagraph = true, Source = source, Text = what });
        await SignAsync(reply, proposal, sections, 29, Signed, Printed);
        // What the letter says is to come by 2024; whether it came no record shows.
        db.Commitments.Add(new Commitment { ReplyId = reply.Id, Text = "江苏万事预复合材料航空新材料总部项目：预计2年内销售增长300%，2024年销售达5000万元", OfficeId = offices["市科技局招商一科"], DueOn = new DateOnly(2024, 12, 31), ChangedAt = actor.Now, IsExample = true });
    }

    private async Task ExamplesAsync()
    {
        var today = actor.Now.Day();
        var answered = Example(27, "关于优化科技型企业融资服务的建议", "科技金融", today.AddDays(-120), "创新科的示例要点：扩大风险补偿资金池", "示例要点：建立投贷联动机制");
        answered.Assign(today.AddDays(-115), today.AddDays(-25), offices["市科技局招商一科"], []);
        answered.Consultations.Add(new Consultation { ProposalId = answered.Id, HeldOn = today.AddDays(-70), Form = ConsultationForm.Visit, With = "示例：委员与招商一科", Opinion = "示例：希望写明时间。", RecordedById = users["zhoulan"], RecordedAt = actor.Now.AddDays(-70) });
        var reply = BeginReply.Make(answered, 1, actor.Now.AddDays(-60));
        (reply.Category, reply.IsPublic, reply.Copies, reply.ContactName, reply.ContactPhone) = (ReplyCategory.B, true, "市政协提案委员会", "周岚（示例）", "0512-00000000");
        db.Replies.Add(reply);
        var sections = BeginReply.Sections(answered, reply, actor.Now.AddDays(-60)).ToList();
        foreach (var section in sections) db.ReplySections.Add(section);
        Say(sections[0], "示例：风险补偿资金池今年已扩大，下一步将简化备案手续。");
        Say(sections[1], "示例：拟于明年建立投贷联动机制，由招商一科牵头。");
        reply.Annexes.Add(new ReplyAnnex { ReplyId = reply.Id, Place = 1, Title = "科技信贷产品一览表（示例）", Text = "示例：风险补偿资金池覆盖下列产品。\n产品\t额度\t对象\n示例：人才贷\t最高500万元\t领军人才企业\n示例：知识产权贷\t最高300万元\t有有效专利的企业" });
        await SignAsync(reply, answered, sections, 12, today.AddDays(-58), today.AddDays(-57));
        db.Commitments.Add(new Commitment { ReplyId = reply.Id, Text = "示例：建立投贷联动机制", OfficeId = offices["市科技局招商一科"], DueOn = today.AddDays(200), ChangedAt = actor.Now.AddDays(-2), IsExample = true });
        var late = new Commitment { ReplyId = reply.Id, Text = "示例：简化风险补偿备案手续", OfficeId = offices["市科技局创新科"], DueOn = today.AddDays(-5), ChangedAt = actor.Now.AddDays(-3), IsExample = true };
        db.Commitments.Add(late);
        var done = new Commitment { ReplyId = reply.Id, Text = "示例：举办一场银企对接会", OfficeId = offices["市科技局招商一科"], DueOn = today.AddDays(-30), ChangedAt = actor.Now.AddDays(-4), IsExample = true };
        done.Settle(true, "示例：对接会已举办。", null, today.AddDays(-33), users["zhoulan"]);
        db.Commitments.Add(done);

        var drafted = Example(56, "关于加强以商引商工作的建议", "科技招商", today.AddDays(-40), "示例要点：发挥龙头企业引荐作用");
        drafted.Assign(today.AddDays(-36), today.AddDays(30), offices["市科技局招商一科"], [offices["保税区招商局"]]);
        var draft = BeginReply.Make(drafted, 1, actor.Now.AddDays(-6));
        db.Replies.Add(draft);
        foreach (var section in BeginReply.Sections(drafted, draft, actor.Now.AddDays(-6)))
        {
            Say(section, "示例：一是完善引荐备案和奖励办法。");
            section.Add(new ReplyBlock { SectionId = section.Id, Kind = BlockKind.Figure, Text = "今年以来全市签约项目{}个，", Metric = "projects.signed" });
            section.Add(new ReplyBlock { SectionId = section.Id, Kind = BlockKind.Figure, Text = "备案引荐{}件。", Metric = "referrals.filed" });
            db.ReplySections.Add(section);
        }
        draft.Annexes.Add(new ReplyAnnex { ReplyId = draft.Id, Place = 1, Title = "以商引商工作一览表（示例）", Text = "序号\t引荐单位\t项目\n1\t示例商会\t示例项目甲\n2\t示例企业\t示例项目乙" });
        draft.AskToCoSign(offices["保税区招商局"]);
        var checkedDraft = new CheckedText { ReplyId = draft.Id, Title = drafted.Called(), ById = users["fangning"], At = actor.Now.AddDays(-2), IsExample = true };
        checkedDraft.Judge("missingContact", "此复。", isAccepted: true, null, users["fangning"], actor.Now.AddDays(-2));
        db.CheckedTexts.Add(checkedDraft);
        db.CheckedTexts.Add(new CheckedText { Title = "示例：一份要发的通知", Text = ExampleText, ById = users["fangning"], At = actor.Now.AddDays(-1), IsExample = true });

        // Asks for much the same as the one before, and is answered by two offices, each its own part.
        var parted = Example(62, "关于发挥商会作用推进以商引商的建议", "科技招商", today.AddDays(-38), "示例要点：支持商会引荐项目");
        parted.Points.Add(new ProposalPoint { ProposalId = parted.Id, Place = 2, Text = "示例要点：为会员企业配备服务专员", OfficeId = offices["市人社局"] });
        parted.Assign(today.AddDays(-34), today.AddDays(25), offices["市科技局招商一科"], [], [offices["市人社局"]]);
        parted.Extend(today.AddDays(45), today.AddDays(140), "示例：需要会同商会调研。", today, users["fangning"], actor.Now.AddDays(-1));
        parted.HandleWith(drafted.Id);

        var closed = Example(15, "关于加快科技成果转化的建议", "科技成果", today.AddDays(-300), "示例要点：建设概念验证中心");
        closed.Assign(today.AddDays(-296), today.AddDays(-205), offices["市科技局创新科"], []);
        closed.Consultations.Add(new Consultation { ProposalId = closed.Id, HeldOn = today.AddDays(-240), Form = ConsultationForm.Phone, With = "示例：委员与创新科", Opinion = "示例：同意答复思路。", RecordedById = users["zhoulan"], RecordedAt = actor.Now.AddDays(-240) });
        var last = BeginReply.Make(closed, 1, actor.Now.AddDays(-230));
        (last.Category, last.IsPublic, last.Copies, last.ContactName, last.ContactPhone) = (ReplyCategory.A, true, "市政协提案委员会", "周岚（示例）", "0512-00000000");
        db.Replies.Add(last);
        var lastSections = BeginReply.Sections(closed, last, actor.Now.AddDays(-230)).ToList();
        foreach (var section in lastSections) db.ReplySections.Add(section);
        Say(lastSections[0], "示例：概念验证中心已经建成投用，累计服务项目12个。");
        await SignAsync(last, closed, lastSections, 5, today.AddDays(-220), today.AddDays(-219));
        last.Evaluate(closed.Lead!.Id, Satisfaction.Satisfied, "示例：办得实在。", EvaluationWay.Paper, users["fangning"], actor.Now.AddDays(-200));
        last.Deliveries.Find(d => d.ProposerId == closed.Lead!.Id)!.Receive(today.AddDays(-215), "林某（示例）");
        closed.Judge(true, today);

        Example(88, "关于建设人才服务驿站的建议", "人才", today.AddDays(-3));
    }

    private const string ExampleText = """
        关于做好年度总结工作的的通知
        各科室：
        全年签约项目30个，其中外资项目31个，完成投资45亿元，占全年目标60亿元的80%。
        请于2026年2月30日前报送总结。
        """;

    private Proposal Example(int number, string title, string theme, DateOnly received, params string[] points)
    {
        var proposal = new Proposal { Kind = number == 88 ? ProposalKind.Suggestion : ProposalKind.Proposal, Congress = number == 88 ? 17 : 13, Session = 5, Number = number, Title = $"{title}（示例）", Theme = theme, IsPriority = number == 56, ReceivedOn = received, ChangedAt = received.StartInChina(), IsExample = true };
        proposal.Proposers.Add(new Proposer { ProposalId = proposal.Id, Place = 1, IsLead = true, Name = "林某（示例）", UserId = users["weiyuan"] });
        foreach (var (i, text) in points.Index()) proposal.Points.Add(new ProposalPoint { ProposalId = proposal.Id, Place = i + 1, Text = text });
        db.Proposals.Add(proposal);
        return proposal;
    }

    private async Task SignAsync(Reply reply, Proposal proposal, List<ReplySection> sections, int number, DateOnly on, DateOnly printed)
    {
        var said = await new ReplyWriter(db, null, on, actor.Now).SignAsync(sections);
        reply.Check(users["fangning"]);
        reply.ReviewSecrecy(isFit: true, "示例：不涉及国家秘密和工作秘密。", users["fangning"], actor.Now);
        // What is left out stays named: a later version of the demo city may hold it.
        reply.Sign(new DocumentNumber("张科发", on.Year, number), on, printed, users["jiangfan"], said);
        reply.Send(printed.StartInChina());
        reply.Seal(new ReplyPaper(reply, head, said).Word(printed.StartInChina()), null, printed.StartInChina());
        proposal.Answer();
    }

    private static void Say(ReplySection section, string text, bool begins = false) => section.Add(new ReplyBlock { SectionId = section.Id, Kind = BlockKind.Text, Text = text, BeginsParagraph = begins });

    private static void Span(ReplySection section, string source, string what) => section.Add(new ReplyBlock { SectionId = section.Id, Kind = BlockKind.Record, Source = source, Text = what, From = From, To = Signed });

    /// <summary>The record whose offer begins so.</summary>
    private async Task RecordAsync(ReplySection section, string source, string title)
    {
        if (!offered.TryGetValue(source, out var offers))
        {
            var found = await db.Sentences.Single(s => s.Name == source).OfferAsync(db, Actor.Machine(actor.Now), null, 500);
            offers = offered[source] = found.DistinctBy(o => o.Title).ToDictionary(o => o.Title, o => o.Id);
        }
        var record = offers.FirstOrDefault(o => o.Key.StartsWith(title, StringComparison.Ordinal));
        if (record.Key is not null) section.Add(new ReplyBlock { SectionId = section.Id, Kind = BlockKind.Record, Source = source, RecordId = record.Value, Text = title });
    }
}
