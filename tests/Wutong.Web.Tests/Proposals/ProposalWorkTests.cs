using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Attraction;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Metrics;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;
using Wutong.Proposals.Rules;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Proposals;

/// <summary>A proposal from its receipt over the written answer to what its proposer says of it.</summary>
public sealed class ProposalWorkTests
{
    private static readonly DateOnly Today = TimeProvider.System.Now().Day();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", null);

    [Theory, OnBoth]
    public async Task A_proposal_is_registered_assigned_answered_evaluated_and_handled_again(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (post, member) = (await city.Data.PostAsync(), await city.Data.UserAsync(Role.Member));
        var joint = await city.Data.PostAsync(Role.Department);
        var clerk = await city.VisitorAsync("fangning");
        var (officer, proposer, leader) = (await city.VisitorAsync(post.Account), await city.VisitorAsync(member.Name), await city.VisitorAsync("jiangfan"));
        var title = TestData.Unique("关于发挥商会作用的建议");
        (string, string)[] form = [("Input.Kind", "Proposal"), ("Input.Congress", "31"), ("Input.Session", "1"), ("Input.Number", $"{NewNumber()}"), ("Input.Title", title), ("Input.ReceivedOn", Day(Today.AddDays(-9))), ("Input.LeadName", "某委员"), ("Input.LeadAccount", $"{member.Id}"), ("Input.Joint", "甲、乙")];
        Assert.Equal(400, (await clerk.SubmitAsync("/proposals/new", [.. form[..^3], ("Input.LeadName", "")])).Code);
        var made = await clerk.SubmitAsync("/proposals/new", form);
        Assert.Equal(302, made.Code);
        var page = made.Location!;
        Assert.Contains("已经有这个编号", (await clerk.SubmitAsync("/proposals/new", form)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await officer.GetAsync(page)).Code);
        Assert.Equal(200, (await proposer.GetAsync(page)).Code);

        Assert.Equal(302, (await clerk.SubmitAsync(page, [("Point.Text", "支持商会走出去")], "Point")).Code);
        Assert.Equal(302, (await clerk.SubmitAsync(page, [("Assign.AssignedOn", Day(Today.AddDays(-8))), ("Assign.LeadId", $"{post.OfficeId}"), ("Assign.JointIds", $"{joint.OfficeId}")], "Assign")).Code);
        var id = Guid.Parse(page[^36..]);
        var standing = await city.ReadAsync(db => db.Proposals.Whole.AsNoTracking().Include(p => p.Handlers).SingleAsync(p => p.Id == id));
        Assert.Equal((ProposalState.InHand, 2), (standing.State, standing.Handlers.Count));
        Assert.Equal(await city.ReadAsync(db => db.LastDayAsync(Today.AddDays(-8), new HandlingRule().AnswerTo(standing))), standing.DueOn);
        var department = await city.VisitorAsync(joint.Account);
        Assert.Equal(302, (await department.SubmitAsync(page, [("Opinion.OfficeId", $"{joint.OfficeId}"), ("Opinion.Opinion", "同意")], "Opinion")).Code);
        Assert.Contains("同意", (await officer.GetAsync(page)).Text, StringComparison.Ordinal);
        // A joint office writes no answer.
        Assert.Equal(403, (await department.PostWithTokenAsync($"{page}?handler=Begin", ("version", "4"))).Code);

        var begun = await officer.SubmitAsync(page, [], "Begin");
        Assert.Equal(302, begun.Code);
        var reply = begun.Location!;
        Assert.Equal(404, (await proposer.GetAsync(reply)).Code);
        var draft = await officer.GetAsync(reply);
        foreach (var missing in new[] { "还没有定类别", "还没有面商记录", "应答未答：支持商会走出去", "还没有定是否公开", "没有联系人和联系电话" }) Assert.Contains(missing[..6], draft.Text, StringComparison.Ordinal);
        var section = draft.Page.QuerySelector("a[href^='/proposals/replies/sections/']")!.GetAttribute("href")!;
        Assert.Equal(400, (await officer.SubmitAsync(section, [("Input.Kind", "Text")], "Add")).Code);
        Assert.Equal(302, (await officer.SubmitAsync(section, [("Input.Kind", "Text"), ("Input.Text", "我们已支持商会走出去。")], "Add")).Code);
        Assert.Contains("标出数字的位置", (await officer.SubmitAsync(section, [("Input.Kind", "Figure"), ("Input.Metric", "referrals.made"), ("Input.Text", "没有位置")], "Add")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await officer.SubmitAsync(section, [("Input.Kind", "Text"), ("Input.Text", "请看：")], "Add")).Code);
        Assert.Equal(302, (await officer.SubmitAsync(reply + "/edit", [("Input.Category", "B"), ("Input.ContactName", "某人"), ("Input.ContactPhone", "0512-00000000"), ("Input.Copies", "市政协办公室"), ("Input.IsPublic", "True")])).Code);
        Assert.Equal(302, (await officer.SubmitAsync(page, [("Talk.HeldOn", Day(Today)), ("Talk.Form", "Phone"), ("Talk.Participants", "某委员"), ("Talk.Opinion", "没有意见")], "Talk")).Code);

        // Signed by a leader once it is checked, under a number of the series.
        Assert.Equal(403, (await officer.PostWithTokenAsync($"{reply}?handler=Check", ("version", "1"))).Code);
        Assert.Equal(302, (await clerk.SubmitAsync(reply, [], "Check")).Code);
        Assert.Equal(400, (await leader.SubmitAsync(reply, [("Sign.SignedOn", Day(Today)), ("Sign.PrintedOn", Day(Today.AddDays(-1)))], "Sign")).Code);
        var signed = await leader.SubmitAsync(reply, [("Sign.SignedOn", Day(Today)), ("Sign.PrintedOn", Day(Today))], "Sign");
        Assert.True(signed.Code == 302, signed.Text);
        Assert.Equal(400, (await officer.SubmitAsync(section, [("Input.Kind", "Text"), ("Input.Text", "再补一句")], "Add")).Code);
        var letter = (await clerk.GetAsync(reply)).Text;
        Assert.Contains($"张科发〔{Today.Year}〕", letter, StringComparison.Ordinal);
        Assert.Contains("我们已支持商会走出去。请看：", letter, StringComparison.Ordinal);
        Assert.Equal(404, (await proposer.GetAsync(reply)).Code);
        var open = $"/open/replies/{reply[^36..]}";
        var stranger = city.Stranger();
        Assert.Equal(404, (await stranger.GetAsync(open)).Code);
        // What is to be public is looked at once more before it goes out.
        Assert.Contains("保密审查", (await clerk.SubmitAsync(reply, [], "Send")).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await clerk.SubmitAsync(reply, [("Secrecy.IsFit", "True")], "Secrecy")).Code);
        Assert.Equal(302, (await clerk.SubmitAsync(reply, [], "Send")).Code);
        // Made public, anybody reads it without whom to ask.
        var published = await stranger.GetAsync(open);
        Assert.Equal(200, published.Code);
        Assert.Contains("我们已支持商会走出去。", published.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0512-00000000", published.Text, StringComparison.Ordinal);
        Assert.Contains(title, (await stranger.GetAsync("/open/replies")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await city.ReadAsync(db => db.Messages.Whole.CountAsync(m => m.UserId == member.Id)));

        // The proposer reads it without whom to ask, and is not satisfied: it is handled again.
        var word = await proposer.GetAsync(reply + "/word");
        Assert.Equal(Wutong.Documents.WordDocument.ContentType, word.Header("content-type"));
        Assert.Equal(400, (await proposer.SubmitAsync(reply, [("Judge.Satisfaction", "Not")], "Judge")).Code);
        Assert.Equal(302, (await proposer.SubmitAsync(reply, [("Judge.Satisfaction", "Not"), ("Judge.Comment", "没有回答")], "Judge")).Code);
        Assert.Equal(400, (await proposer.PostWithTokenAsync($"{reply}?handler=Judge", ("Judge.Satisfaction", "Satisfied"), ("Judge.Version", $"{await VersionAsync(city, reply)}"))).Code);
        Assert.Equal(ProposalState.Redo, await city.ReadAsync(db => db.Proposals.Whole.Where(p => p.Id == id).Select(p => p.State).SingleAsync()));
        Assert.Equal(302, (await officer.SubmitAsync(page, [], "Begin")).Code);
        Assert.Equal(["proposals.answered"], await city.ReadAsync(db => db.MetricEntries.Where(e => e.RecordId == Guid.Parse(reply.Substring(reply.Length - 36)) && e.SupersededAt == MetricEntry.Current).Select(e => e.Metric).ToListAsync()));
    }

    [Theory, OnBoth]
    public async Task A_sentence_of_records_is_taken_refreshed_and_kept_as_signed(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var (proposal, reply, section) = await DraftAsync(city, post);
        var officer = await city.VisitorAsync(post.Account);
        var project = await city.Data.ProjectAsync(post, p => { p.RecordStage(Wutong.Attraction.Contracts.Stage.Signed, TimeProvider.System.Now(), null); p.DistrictId = null; });
        var secret = await city.Data.ProjectAsync(post, p => { p.RecordStage(Wutong.Attraction.Contracts.Stage.Signed, TimeProvider.System.Now(), null); p.CodeName = "代号" + TestData.Unique("己"); });
        var foreign = await city.Data.ProjectAsync(await city.Data.PostAsync(), p => p.RecordStage(Wutong.Attraction.Contracts.Stage.Signed, TimeProvider.System.Now(), null));
        var address = $"/proposals/replies/sections/{section}";
        var offered = await officer.GetAsync($"{address}?q={Uri.EscapeDataString(project.Name)}");
        Assert.Contains($"{project.Name}签约", offered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.CodeName!, (await officer.GetAsync($"{address}?q={Uri.EscapeDataString(secret.Name)}")).Page.QuerySelector("#offers")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        (string, string)[] Take(Guid record) => [("Input.Kind", "Record"), ("Input.Source", "project"), ("Input.RecordId", $"{record}"), ("Input.Version", $"{city.ReadAsync(db => db.ReplySections.Whole.Where(s => s.Id == section).Select(s => s.Version).SingleAsync()).Result}")];
        Assert.Equal(400, (await officer.PostWithTokenAsync($"{address}?handler=Add", Take(secret.Id))).Code);
        Assert.Equal(400, (await officer.PostWithTokenAsync($"{address}?handler=Add", Take(foreign.Id))).Code);
        Assert.Equal(302, (await officer.PostWithTokenAsync($"{address}?handler=Add", Take(project.Id))).Code);

        // The record goes on: both are shown until somebody lets the new one stand.
        await city.WriteAsync(async db => { (await db.Projects.Whole.Include(p => p.StageChanges).SingleAsync(p => p.Id == project.Id)).RecordStage(Wutong.Attraction.Contracts.Stage.Registered, TimeProvider.System.Now(), null); return true; });
        var changed = (await officer.GetAsync(address)).Text;
        Assert.Contains($"{project.Name}签约。", changed, StringComparison.Ordinal);
        Assert.Contains($"{project.Name}落户。", changed, StringComparison.Ordinal);

        await SignAsync(city, reply);
        var said = await city.ReadAsync(db => db.Replies.Whole.AsNoTracking().SingleAsync(r => r.Id == reply));
        Assert.Contains($"{project.Name}落户。", said.Signed()!.Single().Paragraphs.Single().Text(), StringComparison.Ordinal);
        await city.WriteAsync(async db => { (await db.Projects.Whole.SingleAsync(p => p.Id == project.Id)).Name = "改过的名字" + TestData.Unique("x"); return true; });
        var kept = await officer.GetAsync($"/proposals/replies/{reply}");
        Assert.Contains($"{project.Name}落户", kept.Text, StringComparison.Ordinal);
        Assert.NotNull(kept.Page.QuerySelector($"a[href='/attraction/projects/{project.Id}']"));
        Assert.Equal(proposal, said.ProposalId);
    }

    [Theory, OnBoth]
    public async Task Numbers_have_no_gap_and_no_double_however_many_sign_at_once(DatabaseKind database)
    {
        await using var city = await City.StartAsync(await Cities.NewDatabaseAsync(database));
        var post = await city.Data.PostAsync();
        List<Guid> replies = [];
        for (var i = 0; i < 100; i++) replies.Add((await DraftAsync(city, post, isChecked: true)).Reply);
        var leader = await city.ActorAsync("jiangfan");
        var outcomes = await Task.WhenAll(replies.Select(id => Task.Run(() => city.RunAsync(leader, async db =>
            await new SignReply { Id = id, Version = await db.Replies.Whole.Where(r => r.Id == id).Select(r => r.Version).SingleAsync(), SignedOn = Today, PrintedOn = Today, Names = city.Services.GetService<IBindingNames>() }.Run(db, leader)))));
        Assert.All(outcomes, o => Assert.IsType<Outcome.Done>(o));
        var numbers = await city.ReadAsync(db => db.Replies.Whole.Where(r => replies.Contains(r.Id)).Select(r => r.SeriesNumber!.Value).ToListAsync());
        var first = await city.ReadAsync(db => db.Replies.Whole.Where(r => !replies.Contains(r.Id) && r.SeriesYear == Today.Year).MaxAsync(r => (int?)r.SeriesNumber)) ?? 0;
        Assert.Equal(Enumerable.Range(first + 1, replies.Count), numbers.Order());
    }

    [Fact]
    public async Task The_letter_is_written_from_its_records_and_says_what_it_leaves_out()
    {
        var target = await Cities.NewDatabaseAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(target.Folder, "193.docx");
        var written = await Terminal.RunAsync(target, "reply", "export", "193", "--out", file);
        Assert.True(written.Code == 0, written.Error);
        Assert.Equal(8, written.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(l => l.StartsWith("未写入：F1", StringComparison.Ordinal)));
        using var zip = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);
        var xml = await new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken)).ReadToEndAsync(TestContext.Current.CancellationToken);
        var text = System.Text.RegularExpressions.Regex.Replace(xml, "<[^>]+>", "");
        foreach (var fact in new[]
        {
            "第193号提案", "张科发〔2023〕29号", "2023年6月12日", "2023年6月15日印发", "北京", "深圳", "上海", "德国", "瑞士", "锐迈新能源汽车智能座舱、医疗智能床及精密结构件项目", "盛虹储能项目", "德国默克前驱体材料项目落户保税区",
            "燎原半导体氧化镓外延项目落户凤凰镇，落地后获融资8000万元", "江苏万事预复合材料航空新材料总部项目落户保税区", "300%", "2024年销售达5000万元", "宇薄新能源锂电池负压化成装备项目落户大新镇", "宁德时代", "由高新区金沙新兴产业基金领投3000万元", "年销售超1.2亿元",
            "信义集团增资20亿美元", "信义集团引荐锐迈科技投资15亿美元", "苏州精衡科技有限公司获融资1000万元以上", "威海重鼎托邦隔膜压缩机项目", "联系人：",
        }) Assert.Contains(fact, text, StringComparison.Ordinal);
        Assert.DoesNotContain("公司公司", text, StringComparison.Ordinal);
        // Each of them is shown by a record.
        Assert.True(System.Text.RegularExpressions.Regex.Count(xml, "<w:sdt>") >= 30);
        Assert.Equal(1, (await Terminal.RunAsync(target, "reply", "export", "194", "--out", file)).Code);
    }

    [Theory, OnBoth]
    public async Task A_name_that_the_records_know_otherwise_is_found_where_they_are_asked(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var file = Path.Combine(target.Folder, "letter.txt");
        await File.WriteAllTextAsync(file, "苏州思萃熔接术研究所有限公司由六方联合发起。", TestContext.Current.CancellationToken);
        var found = await Terminal.RunAsync(target, "document", "check", file);
        Assert.Contains("nameOnRecord", found.Out, StringComparison.Ordinal);
        Assert.Contains("名录中为“苏州思萃熔接技术研究所有限公司”", found.Out, StringComparison.Ordinal);
    }

    private static int number;

    private static int NewNumber() => Interlocked.Increment(ref number);

    private static async Task<int> VersionAsync(City city, string reply) => await city.ReadAsync(db => db.Replies.Whole.Where(r => r.Id == Guid.Parse(reply.Substring(reply.Length - 36))).Select(r => r.Version).SingleAsync());

    /// <summary>A reply that only wants checking and signing.</summary>
    private static async Task<(Guid Proposal, Guid Reply, Guid Section)> DraftAsync(City city, Post post, bool isChecked = false)
    {
        var now = TimeProvider.System.Now();
        var proposal = new Proposal { Kind = ProposalKind.Proposal, Congress = 32, Session = 1, Number = NewNumber(), Title = TestData.Unique("关于某事的建议"), ReceivedOn = Today, ChangedAt = now };
        proposal.Proposers.Add(new Proposer { ProposalId = proposal.Id, Place = 1, IsLead = true, Name = "某委员" });
        proposal.Points.Add(new ProposalPoint { ProposalId = proposal.Id, Place = 1, Text = "某事" });
        proposal.Assign(Today, Today.AddDays(30), post.OfficeId, []);
        proposal.Consultations.Add(new Consultation { ProposalId = proposal.Id, HeldOn = Today, Form = ConsultationForm.Phone, With = "某委员", Opinion = "好", RecordedAt = now });
        var reply = BeginReply.Make(proposal, 1, now);
        (reply.Category, reply.IsPublic, reply.ContactName, reply.ContactPhone) = (ReplyCategory.A, true, "某人", "0512-00000000");
        var section = BeginReply.Sections(proposal, reply, now).Single();
        section.Add(new ReplyBlock { SectionId = section.Id, Kind = BlockKind.Text, Text = "某事已办。" });
        if (isChecked) reply.Check((await city.ActorAsync("fangning")).Id!.Value);
        await city.WriteAsync(db => { db.Proposals.Add(proposal); db.Replies.Add(reply); db.ReplySections.Add(section); });
        return (proposal.Id, reply.Id, section.Id);
    }

    private static async Task SignAsync(City city, Guid reply)
    {
        using var clerk = await city.NewVisitorAsync("fangning");
        using var leader = await city.NewVisitorAsync("jiangfan");
        Assert.Equal(302, (await clerk.SubmitAsync($"/proposals/replies/{reply}", [], "Check")).Code);
        var signed = await leader.SubmitAsync($"/proposals/replies/{reply}", [("Sign.SignedOn", Day(Today)), ("Sign.PrintedOn", Day(Today))], "Sign");
        Assert.True(signed.Code == 302, signed.Text);
    }
}
