using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents;
using Wutong.Documents.Archiving;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Proposals;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.Attachments;

namespace Wutong.Web.Tests.Proposals;

/// <summary>The steps between: several offices, co-signatures, papers in and out, evaluations by link, versions, checks, archives, the year.</summary>
public sealed class HandlingWorkTests
{
    private static readonly DateOnly Today = TimeProvider.System.Now().Day();
    private static int number;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", null);

    [Theory, OnBoth]
    public async Task Two_offices_answer_their_own_parts_and_a_third_signs_with_them(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (post, own, other) = (await city.Data.PostAsync(), await city.Data.PostAsync(Role.Department), await city.Data.PostAsync(Role.Department));
        var proposal = await RegisteredAsync(city, "两家分办");
        await city.WriteAsync(async db =>
        {
            var standing = await db.Proposals.Whole.Include(p => p.Points).Include(p => p.Handlers).SingleAsync(p => p.Id == proposal);
            standing.Points.Add(new ProposalPoint { ProposalId = proposal, Place = 1, Text = "主办的一点" });
            standing.Points.Add(new ProposalPoint { ProposalId = proposal, Place = 2, Text = "分办的一点", OfficeId = own.OfficeId });
            standing.Consultations.Add(new Consultation { ProposalId = proposal, HeldOn = Today, Form = ConsultationForm.Phone, With = "某委员", Opinion = "好", RecordedAt = TimeProvider.System.Now() });
            return true;
        });
        var page = $"/proposals/{proposal}";
        var (clerk, officer, department) = (await city.VisitorAsync("fangning"), await city.VisitorAsync(post.Account), await city.VisitorAsync(own.Account));
        Assert.Equal(302, (await clerk.SubmitAsync(page, [("Assign.AssignedOn", Day(Today)), ("Assign.DueOn", Day(Today.AddDays(20))), ("Assign.LeadId", $"{post.OfficeId}"), ("Assign.SeparateIds", $"{own.OfficeId}")], "Assign")).Code);
        Assert.Equal(400, (await clerk.SubmitAsync(page, [("Longer.DueOn", Day(Today.AddDays(10))), ("Longer.Reason", "要调研")], "Longer")).Code);
        Assert.Equal(302, (await clerk.SubmitAsync(page, [("Longer.DueOn", Day(Today.AddDays(40))), ("Longer.Reason", "要调研")], "Longer")).Code);

        var mine = (await department.SubmitAsync(page, [], "Begin")).Location!;
        var lead = (await officer.SubmitAsync(page, [], "Begin")).Location!;
        Assert.Contains("分办的一点", (await department.GetAsync(mine)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("分办的一点", (await officer.GetAsync(lead)).Page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        // Whoever answers a part writes on that part alone.
        Assert.Equal(403, (await department.GetAsync(lead + "/edit")).Code);

        await WriteAsync(department, mine);
        await WriteAsync(officer, lead);
        Assert.Equal(302, (await officer.SubmitAsync(lead, [("Ask.OfficeId", $"{other.OfficeId}")], "Ask")).Code);
        var third = await city.VisitorAsync(other.Account);
        Assert.Equal(302, (await clerk.SubmitAsync(lead, [], "Check")).Code);
        var leader = await city.VisitorAsync("jiangfan");
        Assert.Contains("会签还没有完成", (await SignAsync(leader, lead)).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await third.SubmitAsync(lead, [("Join.Agrees", "False")], "Join")).Code);
        Assert.Equal(302, (await third.SubmitAsync(lead, [("Join.Agrees", "True")], "Join")).Code);
        await SendAsync(clerk, leader, lead, isChecked: true);
        // One has answered, the other not yet.
        Assert.Equal(ProposalState.InHand, await StateAsync(city, proposal));
        await SendAsync(clerk, leader, mine, isChecked: false);
        Assert.Equal(ProposalState.Answered, await StateAsync(city, proposal));
    }

    [Theory, OnBoth]
    public async Task A_proposer_without_an_account_reads_and_judges_by_a_link_that_is_good_once(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (clerk, leader) = (await city.VisitorAsync("fangning"), await city.VisitorAsync("jiangfan"));
        var post = await city.Data.PostAsync();
        var (proposal, reply) = await DraftAsync(city, post, "链接评价");
        Assert.Equal(302, (await (await city.VisitorAsync(post.Account)).SubmitAsync($"{reply}/annexes", [("Input.Title", "一览表"), ("Input.Text", "下列项目。\n序号\t项目\n1\t甲项目")], "Add")).Code);
        await SendAsync(clerk, leader, reply, isChecked: false);
        var evaluate = $"{reply}/evaluate";
        var made = await clerk.SubmitAsync(evaluate, [], "Link");
        Assert.Equal(200, made.Code);
        var link = new Uri(made.Page.QuerySelector("code")!.TextContent).PathAndQuery;
        var stranger = city.Stranger();
        var opened = await stranger.GetAsync(link);
        Assert.Equal(200, opened.Code);
        Assert.Contains("我们已经办好。", opened.Text, StringComparison.Ordinal);
        Assert.Contains("附件：一览表", opened.Text, StringComparison.Ordinal);
        Assert.Equal(["1", "甲项目"], opened.Page.QuerySelectorAll("section[aria-labelledby='annex-0'] td").Select(c => c.TextContent));
        Assert.DoesNotContain("0512-00000000", opened.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await stranger.SubmitAsync(opened.Page, link, [("Input.Satisfaction", "Not")])).Code);
        Assert.Contains("评价已收到", (await stranger.SubmitAsync(opened.Page, link, [("Input.Satisfaction", "Not"), ("Input.Comment", "没有说时间")])).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await stranger.GetAsync(link)).Code);
        Assert.Equal(ProposalState.Redo, await StateAsync(city, proposal));
        var standing = await city.ReadAsync(db => db.Replies.Whole.AsNoTracking().Include(r => r.Evaluations).Include(r => r.Deliveries).SingleAsync(r => r.ProposalId == proposal));
        Assert.Equal((EvaluationWay.Link, "没有说时间", true), (standing.Evaluations.Single().Way, standing.Evaluations[0].Comment, standing.Deliveries.Single(d => d.ProposerId != null).ReceivedOn == Today));
        // Twice nobody judges, by whatever way.
        Assert.Equal(400, (await clerk.PostWithTokenAsync($"{evaluate}?handler=Record", ("Input.Version", $"{standing.Version}"), ("Input.Satisfaction", "Satisfied"))).Code);
    }

    [Theory, OnBoth]
    public async Task A_form_goes_out_and_is_read_back_when_it_is_filled(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (clerk, leader) = (await city.VisitorAsync("fangning"), await city.VisitorAsync("jiangfan"));
        var (proposal, reply) = await SentAsync(city, clerk, leader, "纸质评价");
        Assert.Equal(WordDocument.ContentType, (await clerk.GetAsync($"{reply}/opinion-form")).Header("content-type"));
        Assert.Contains("没有认出", (await clerk.FileFormAsync($"{reply}/evaluate/form", "表.txt", Encoding.UTF8.GetBytes("□ 满意 □ 基本满意 □ 不满意"))).Text, StringComparison.Ordinal);
        var read = await clerk.FileFormAsync($"{reply}/evaluate/form", "表.txt", Encoding.UTF8.GetBytes("提案人：某委员\n□ 满意 √ 基本满意 □ 不满意\n意见建议：写明时间"));
        Assert.Equal(302, read.Code);
        var form = await clerk.GetAsync(read.Location!);
        Assert.Equal("写明时间", form.Page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(302, (await clerk.SubmitAsync(form.Page, read.Location!, [], "Record")).Code);
        Assert.Equal(ProposalState.Closed, await StateAsync(city, proposal));
        // The receipt of a copy is noted by the clerk.
        var copy = await city.ReadAsync(db => db.Replies.Whole.Where(r => r.ProposalId == proposal).SelectMany(r => r.Deliveries).Where(d => d.ProposerId == null).Select(d => d.Id).SingleAsync());
        Assert.Equal(400, (await clerk.SubmitAsync(reply, [("Receipt.DeliveryId", $"{copy}"), ("Receipt.ReceivedOn", Day(Today.AddDays(2))), ("Receipt.ReceivedBy", "收发室")], "Receive")).Code);
        Assert.Equal(302, (await clerk.SubmitAsync(reply, [("Receipt.DeliveryId", $"{copy}"), ("Receipt.ReceivedOn", Day(Today)), ("Receipt.ReceivedBy", "收发室")], "Receive")).Code);
        Assert.Contains("收发室", (await clerk.GetAsync(reply)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task What_is_handled_together_begins_with_the_same_words_and_is_answered_by_itself(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (clerk, leader) = (await city.VisitorAsync("fangning"), await city.VisitorAsync("jiangfan"));
        var (first, _) = await SentAsync(city, clerk, leader, "并案的提案");
        var second = await RegisteredAsync(city, "并案的提案");
        var post = await city.Data.PostAsync();
        Assert.Equal(302, (await clerk.SubmitAsync($"/proposals/{second}", [("Assign.AssignedOn", Day(Today)), ("Assign.LeadId", $"{post.OfficeId}")], "Assign")).Code);
        // The engine shows it as similar; the clerk joins the two.
        Assert.Equal(302, (await clerk.PostWithTokenAsync($"/proposals/{second}?handler=Together", ("version", $"{await VersionAsync(city, second)}"), ("with", $"{first}"))).Code);
        Assert.Equal(400, (await clerk.PostWithTokenAsync($"/proposals/{second}?handler=Together", ("version", $"{await VersionAsync(city, second)}"), ("with", $"{second}"))).Code);
        var officer = await city.VisitorAsync(post.Account);
        var draft = await officer.SubmitAsync($"/proposals/{second}", [], "Begin");
        Assert.Contains("我们已经办好。", (await officer.GetAsync(draft.Location!)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Versions_are_kept_and_compared_on_the_page_and_as_a_marked_up_copy(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var (_, reply) = await DraftAsync(city, post, "版本");
        var (officer, clerk) = (await city.VisitorAsync(post.Account), await city.VisitorAsync("fangning"));
        Assert.Equal(302, (await officer.SubmitAsync($"{reply}/versions", [])).Code);
        await AddAsync(officer, reply, "后来补的一句。");
        var compared = await officer.GetAsync($"{reply}/versions");
        Assert.Contains("后来补的一句。", compared.Page.QuerySelector("article ins")!.TextContent, StringComparison.Ordinal);
        var word = await officer.GetAsync(compared.Page.QuerySelector("a[href*='/versions/word']")!.GetAttribute("href")!);
        Assert.Equal(WordDocument.ContentType, word.Header("content-type"));
        Assert.Equal(302, (await clerk.SubmitAsync(reply, [], "Check")).Code);
        Assert.Equal(2, await city.ReadAsync(db => db.Replies.Whole.Where(r => r.Id == Guid.Parse(reply.Substring(reply.Length - 36))).SelectMany(r => r.Editions).CountAsync()));
    }

    [Theory, OnBoth]
    public async Task Each_finding_is_accepted_or_dismissed_with_a_reason_and_what_is_certain_bars_the_signature(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var (_, reply) = await DraftAsync(city, post, "核稿");
        var (officer, clerk, leader) = (await city.VisitorAsync(post.Account), await city.VisitorAsync("fangning"), await city.VisitorAsync("jiangfan"));
        await AddAsync(officer, reply, "已举办活动，，成效明显。");
        Assert.Equal(400, (await officer.SubmitAsync($"{reply}/annexes", [("Input.Title", "一览表")], "Add")).Code);
        Assert.Equal(302, (await officer.SubmitAsync($"{reply}/annexes", [("Input.Title", "一览表"), ("Input.Text", "序号\t项目\n1\t甲项目")], "Add")).Code);
        Assert.Contains("附件：一览表", (await officer.GetAsync(reply)).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await clerk.SubmitAsync(reply, [], "Check")).Code);
        Assert.Contains("重复", (await SignAsync(leader, reply)).Text, StringComparison.Ordinal);
        var check = (await clerk.SubmitAsync(reply, [], "Checks")).Location!;
        Assert.Equal(check, (await clerk.SubmitAsync(reply, [], "Checks")).Location);
        var form = (await clerk.GetAsync(check)).Page.QuerySelectorAll("form").First(f => f.QuerySelector("input[name='Input.Rule']")?.GetAttribute("value") == "doubledMark");
        (string, string)[] of = [("Input.Rule", "doubledMark"), ("Input.Excerpt", form.QuerySelector("input[name='Input.Excerpt']")!.GetAttribute("value")!)];
        Assert.Contains("请写明理由", (await clerk.SubmitAsync(check, [.. of, ("Input.IsAccepted", "false")], "Judge")).Text, StringComparison.Ordinal);
        var dismissed = await clerk.SubmitAsync(check, [.. of, ("Input.IsAccepted", "false"), ("Input.Reason", "原文如此")], "Judge");
        Assert.True(dismissed.Code == 302, dismissed.Text);
        Assert.Equal(302, (await SignAsync(leader, reply)).Code);
        // A document of one's own is seen by nobody else.
        var own = (await officer.SubmitAsync("/proposals/checks", [("Input.Title", "通知"), ("Input.Text", "请于2026年2月30日前报送。")])).Location!;
        Assert.Contains("没有这一天", (await officer.GetAsync(own)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await clerk.GetAsync(own)).Code);
        Assert.Contains(Wutong.Platform.Words.File_Macros, (await officer.FileFormAsync("/proposals/checks/file", "宏.docx", Testing.Samples.WithMacros)).Text, StringComparison.Ordinal);
        // A book of five hundred pages is no letter.
        Assert.Contains("请分开核对", (await officer.FileFormAsync("/proposals/checks/file", "书.txt", Encoding.UTF8.GetBytes(new string('字', 310_000)))).Text, StringComparison.Ordinal);
        var brought = await officer.FileFormAsync("/proposals/checks/file", "报告.txt", Encoding.UTF8.GetBytes("近20余家企业参加。"));
        Assert.Contains("约数", (await officer.GetAsync(brought.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await officer.SubmitAsync(brought.Location!, [], "Remove")).Code);
        Assert.Equal(404, (await officer.GetAsync(brought.Location!)).Code);
    }

    [Theory, OnBoth]
    public async Task A_case_sheet_fills_the_form_and_a_list_of_Excel_comes_in(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var clerk = await city.VisitorAsync("fangning");
        var own = NewNumber();
        var read = await clerk.FileFormAsync("/proposals/new/sheet", "案件单.txt", Encoding.UTF8.GetBytes($"政协江城市第三十三届委员会第一次会议\n提案编号：第{own}号\n案由：关于识别案件单的建议\n第一提案人：某甲\n收到日期：{Day(Today)}\n建议如下：\n1.建议做第一件事。\n2.建议做第二件事。"));
        Assert.Equal(200, read.Code);
        var made = await clerk.SubmitAsync(read.Page, "/proposals/new", [], "/proposals/new");
        Assert.True(made.Code == 302, made.Text);
        var proposal = await city.ReadAsync(db => db.Proposals.Whole.AsNoTracking().Include(p => p.Points).SingleAsync(p => p.Number == own && p.Congress == 33));
        Assert.Equal(["建议做第一件事", "建议做第二件事"], proposal.Points.OrderBy(p => p.Place).Select(p => p.Text));
        Assert.Contains("请照案件单填写", (await clerk.FileFormAsync("/proposals/new/sheet", "x.txt", Encoding.UTF8.GetBytes("别的东西"))).Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task The_archive_verifies_without_a_database_and_the_year_is_counted(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var file = Path.Combine(target.Folder, "193.zip");
        var made = await Terminal.RunAsync(target, "reply", "archive", "193", "--out", file);
        Assert.True(made.Code == 0, made.Error);
        await using (var content = File.OpenRead(file)) Assert.Empty(Bundle.Verify(content).Problems);
        await using (var zip = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken))
            foreach (var name in new[] { "letter.docx", "letter.txt", "evidence.json", "handling.json", "audit.json", "SHA256SUMS" }) Assert.NotNull(zip.GetEntry(name));
        Assert.Equal(1, (await Terminal.RunAsync(target, "reply", "archive", "56", "--out", file)).Code);
        await using var city = await City.StartAsync(target);
        var clerk = await city.VisitorAsync("fangning");
        var year = await clerk.GetAsync("/proposals/statistics?year=2023");
        Assert.Equal(200, year.Code);
        Assert.Equal("市科技局招商一科", year.Page.QuerySelector("tbody th")!.TextContent);
        Assert.Equal(WordDocument.ContentType, (await clerk.GetAsync("/proposals/statistics/word?year=2023")).Header("content-type"));
        Assert.Equal(400, (await clerk.GetAsync("/proposals/statistics?year=0")).Code);
        // Looked back on, each sentence says what its record says today.
        var reply = await city.ReadAsync(db => db.Replies.Whole.Where(r => !r.IsExample).Select(r => r.Id).SingleAsync());
        var today = (await clerk.GetAsync($"/proposals/replies/{reply}/today")).Page;
        Assert.True(today.QuerySelectorAll("main ul.items > li").Length >= 10);
    }

    [Theory, OnBoth]
    public async Task Offices_are_reminded_once_as_the_last_day_comes_near(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var proposal = await RegisteredAsync(city, "快到期");
        await city.WriteAsync(async db => { (await db.Proposals.Whole.Include(p => p.Handlers).SingleAsync(p => p.Id == proposal)).Assign(Today.AddDays(-20), Today.AddDays(3), post.OfficeId, []); return true; });
        for (var i = 0; i < 2; i++) Assert.Equal(0, (await Terminal.RunAsync(city.Target, "job", "run", RemindProposals.Name)).Code);
        Assert.Equal(1, await city.ReadAsync(db => db.Messages.Whole.CountAsync(m => m.UserId == post.UserId)));
        var officer = await city.VisitorAsync(post.Account);
        Assert.Contains("快到期", (await officer.GetAsync($"/agenda?month={Today.AddDays(3):yyyy-MM}")).Text, StringComparison.Ordinal);
    }

    private static int NewNumber() => Interlocked.Increment(ref number);

    private static Task<ProposalState> StateAsync(City city, Guid id) => city.ReadAsync(db => db.Proposals.Whole.Where(p => p.Id == id).Select(p => p.State).SingleAsync());

    private static Task<int> VersionAsync(City city, Guid id) => city.ReadAsync(db => db.Proposals.Whole.Where(p => p.Id == id).Select(p => p.Version).SingleAsync());

    private static async Task<Guid> RegisteredAsync(City city, string what)
    {
        var proposal = new Proposal { Kind = ProposalKind.Proposal, Congress = 34, Session = 1, Number = NewNumber(), Title = TestData.Unique($"关于{what}的建议"), ReceivedOn = Today.AddDays(-30), ChangedAt = TimeProvider.System.Now() };
        proposal.PutBy([("某委员", null)]);
        await city.WriteAsync(db => db.Proposals.Add(proposal));
        return proposal.Id;
    }

    /// <summary>A reply that only wants checking and signing.</summary>
    private static async Task<(Guid Proposal, string Reply)> DraftAsync(City city, Post post, string what)
    {
        var now = TimeProvider.System.Now();
        var id = await RegisteredAsync(city, what);
        var reply = Guid.Empty;
        await city.WriteAsync(async db =>
        {
            var proposal = await db.Proposals.Whole.Include(p => p.Proposers).Include(p => p.Points).Include(p => p.Handlers).Include(p => p.Consultations).SingleAsync(p => p.Id == id);
            proposal.Points.Add(new ProposalPoint { ProposalId = id, Place = 1, Text = "要办的一件事" });
            proposal.Assign(Today, Today.AddDays(30), post.OfficeId, []);
            proposal.Consultations.Add(new Consultation { ProposalId = id, HeldOn = Today, Form = ConsultationForm.Phone, With = "某委员", Opinion = "好", RecordedAt = now });
            var made = BeginReply.Make(proposal, 1, now);
            (made.Category, made.IsPublic, made.ContactName, made.ContactPhone, made.Copies) = (ReplyCategory.A, true, "某人", "0512-00000000", "市政协办公室");
            db.Replies.Add(made);
            foreach (var section in BeginReply.Sections(proposal, made, now))
            {
                section.Add(new ReplyBlock { SectionId = section.Id, Kind = BlockKind.Text, Text = "我们已经办好。" });
                db.ReplySections.Add(section);
            }
            reply = made.Id;
            return true;
        });
        return (id, $"/proposals/replies/{reply}");
    }

    private static async Task<(Guid Proposal, string Reply)> SentAsync(City city, Visitor clerk, Visitor leader, string what)
    {
        var (proposal, reply) = await DraftAsync(city, await city.Data.PostAsync(), what);
        await SendAsync(clerk, leader, reply, isChecked: false);
        return (proposal, reply);
    }

    private static async Task AddAsync(Visitor writer, string reply, string text)
    {
        var section = (await writer.GetAsync(reply)).Page.QuerySelector("a[href^='/proposals/replies/sections/']")!.GetAttribute("href")!;
        Assert.Equal(302, (await writer.SubmitAsync(section, [("Input.Kind", "Text"), ("Input.Text", text)], "Add")).Code);
    }

    private static async Task WriteAsync(Visitor writer, string reply)
    {
        await AddAsync(writer, reply, "这一点已经办好。");
        Assert.Equal(302, (await writer.SubmitAsync(reply + "/edit", [("Input.Category", "A"), ("Input.ContactName", "某人"), ("Input.ContactPhone", "0512-00000000"), ("Input.IsPublic", "True")])).Code);
    }

    private static Task<Answer> SignAsync(Visitor leader, string reply) => leader.SubmitAsync(reply, [("Sign.SignedOn", Day(Today)), ("Sign.PrintedOn", Day(Today))], "Sign");

    private static async Task SendAsync(Visitor clerk, Visitor leader, string reply, bool isChecked)
    {
        if (!isChecked) Assert.Equal(302, (await clerk.SubmitAsync(reply, [], "Check")).Code);
        var signed = await SignAsync(leader, reply);
        Assert.True(signed.Code == 302, signed.Text);
        Assert.Equal(302, (await clerk.SubmitAsync(reply, [("Secrecy.IsFit", "True")], "Secrecy")).Code);
        Assert.Equal(302, (await clerk.SubmitAsync(reply, [], "Send")).Code);
    }
}
