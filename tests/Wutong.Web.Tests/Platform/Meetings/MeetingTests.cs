using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Instructions;
using Wutong.Platform.Meetings;
using Wutong.Platform.Messages;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Meetings;

/// <summary>Instructions and meetings, and the tasks that follow from them.</summary>
public sealed class MeetingTests
{
    private static async Task<Guid> SavedAsync(Task<Answer> asked)
    {
        var answer = await asked;
        Assert.True(answer.Code == 200, $"{answer.Code} {answer.Body}");
        return answer.Json.GetProperty("id").GetGuid();
    }

    /// <summary>A clerk of the general office, a leader, and an officer, each with a session.</summary>
    private static async Task<(Visitor Clerk, Visitor Leader, Visitor Officer, Post Office, Post Lead, Post Post)> TrioAsync(City city)
    {
        var (office, lead, post) = (await city.Data.PostAsync(Role.GeneralOffice), await city.Data.PostAsync(Role.Leader), await city.Data.PostAsync());
        return (await city.NewVisitorAsync(office.Account), await city.NewVisitorAsync(lead.Account), await city.NewVisitorAsync(post.Account), office, lead, post);
    }

    private static Task<Answer> ActAsync(City city, Visitor who, Guid id, string act, string? words = null) => Version(city, id).ContinueWith(v =>
        who.CallAsync(HttpMethod.Post, $"/api/instructions/{id}/acts", new { version = v.Result, act, words }), TaskScheduler.Default).Unwrap();

    private static Task<int> Version(City city, Guid id) => city.ReadAsync(db => db.Instructions.Whole.Where(i => i.Id == id).Select(i => i.Version).SingleAsync());

    [Theory, OnBoth]
    public async Task An_instruction_becomes_a_task_is_reported_and_closed_by_whoever_gave_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (clerk, leader, officer, _, lead, post) = await TrioAsync(city);
        var text = TestData.Unique("请尽快拿出方案");
        var saved = await clerk.SubmitAsync("/instructions/new", [("Input.LeaderId", lead.UserId.ToString()), ("Input.Text", text), ("Input.GivenOn", TimeProvider.System.Now().Day().ToString("yyyy-MM-dd", null))]);
        Assert.Equal(302, saved.Code);
        var id = Guid.Parse(saved.Location!.Split('/')[^1]);

        // The officer sees it once a task of it is theirs; whoever instructed is who gave it.
        Assert.Equal(404, (await officer.GetAsync($"/instructions/{id}")).Code);
        Assert.Equal(302, (await clerk.SubmitAsync($"/tasks/new?instruction={id}", [("Input.OwnerId", post.UserId.ToString())])).Code);
        var task = await city.ReadAsync(db => db.Tasks.Whole.SingleAsync(t => t.InstructionId == id));
        Assert.Equal((lead.UserId, post.UserId, text), (task.GiverId!.Value, task.OwnerId, task.Title));
        Assert.Contains(text, (await officer.GetAsync($"/instructions/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains(text, (await clerk.GetAsync("/watch")).Text, StringComparison.Ordinal);

        // Only whoever keeps it reports, and only whoever gave it closes.
        Assert.Equal(403, (await ActAsync(city, officer, id, "Report", "好了")).Code);
        Assert.Equal(400, (await ActAsync(city, clerk, id, "Report")).Code);
        Assert.Equal(200, (await ActAsync(city, clerk, id, "Report", "方案已拿出")).Code);
        Assert.Equal(400, (await ActAsync(city, clerk, id, "Close")).Code);
        Assert.Equal(200, (await ActAsync(city, leader, id, "SendBack", "再细一些")).Code);
        Assert.Equal(200, (await ActAsync(city, clerk, id, "Report", "已细化")).Code);
        Assert.Equal(302, (await leader.SubmitAsync($"/instructions/{id}", [("Input.Act", "Close")], $"/instructions/{id}")).Code);
        Assert.Equal(InstructionState.Closed, await city.ReadAsync(db => db.Instructions.Whole.Where(i => i.Id == id).Select(i => i.State).SingleAsync()));
        Assert.Equal(["instruction-answered", "instruction-answered", "instruction-reported", "instruction-reported"], await city.ReadAsync(db => db.Messages.Whole.Where(m => m.Subject == text && m.Kind.StartsWith("instruction")).OrderBy(m => m.Kind).Select(m => m.Kind).ToListAsync()));
        // What is closed is changed no more.
        Assert.Equal(403, (await clerk.GetAsync($"/instructions/{id}/edit")).Code);
        Assert.Equal(404, (await clerk.GetAsync($"/tasks/new?instruction={id}")).Code);
    }

    [Theory, OnBoth]
    public async Task A_meeting_is_planned_held_decided_and_written_down(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (clerk, leader, officer, _, lead, post) = await TrioAsync(city);
        var (title, decided) = (TestData.Unique("联审会"), TestData.Unique("由高新区两周内对接"));
        var id = await SavedAsync(clerk.CallAsync(HttpMethod.Post, "/api/meetings", new { kind = "JointReview", title, heldAt = "2026-06-12T09:30:00", place = "三楼会议室", chairId = lead.UserId }));
        async Task<Answer> ChangeAsync(Visitor who, string part, object fields)
        {
            var body = JsonSerializer.Deserialize<Dictionary<string, object>>(JsonSerializer.Serialize(fields))!;
            body["version"] = await city.ReadAsync(db => db.Meetings.Whole.Where(m => m.Id == id).Select(m => m.Version).SingleAsync());
            return await who.CallAsync(HttpMethod.Post, $"/api/meetings/{id}/{part}", body);
        }
        Assert.Equal(200, (await ChangeAsync(clerk, "topics", new { title = "瓶阀项目准入" })).Code);
        Assert.Equal(404, (await officer.GetAsync($"/meetings/{id}")).Code);
        Assert.Equal(200, (await ChangeAsync(clerk, "people", new { userIds = new[] { post.UserId } })).Code);
        Assert.Contains(title, (await officer.GetAsync($"/meetings/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains(title, (await officer.GetAsync("/agenda?month=2026-06")).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await ChangeAsync(officer, "topics", new { title = "加塞" })).Code);
        // Papers first: there are none yet.
        Assert.Equal(400, (await ChangeAsync(clerk, "acts", new { act = "SendPapers" })).Code);
        Assert.Equal(200, (await ChangeAsync(clerk, "acts", new { act = "Hold" })).Code);
        Assert.Equal(200, (await ChangeAsync(clerk, "presence", new { presence = new Dictionary<string, string> { [post.UserId.ToString()] = "Present", [lead.UserId.ToString()] = "Excused" } })).Code);
        var topic = await city.ReadAsync(db => db.Meetings.Whole.Where(m => m.Id == id).SelectMany(m => m.Topics).Select(t => t.Id).SingleAsync());
        Assert.Equal(200, (await ChangeAsync(leader, "decisions", new { text = decided, topicId = topic })).Code);

        // The decision becomes a task once.
        var decision = await city.ReadAsync(db => db.Meetings.Whole.Where(m => m.Id == id).SelectMany(m => m.Decisions).Select(d => d.Id).SingleAsync());
        Assert.Equal(302, (await clerk.SubmitAsync($"/tasks/new?meeting={id}&decision={decision}", [("Input.OwnerId", post.UserId.ToString())])).Code);
        Assert.Equal(400, (await clerk.CallAsync(HttpMethod.Post, "/api/tasks", new { title = "再来一次", ownerId = post.UserId, amount = 5, unit = "WorkingDays", meetingId = id, decisionId = decision })).Code);
        foreach (var part in new[] { topic, decision, lead.UserId }) Assert.Equal(400, (await ChangeAsync(clerk, "parts/remove", new { partId = part })).Code);

        // The minutes say who was there, what was decided, and who does it by when.
        var file = await officer.GetAsync($"/meetings/{id}/minutes");
        Assert.Equal(200, file.Code);
        using var minutes = WordprocessingDocument.Open(new MemoryStream(file.Bytes), isEditable: false);
        var words = minutes.MainDocumentPart!.Document!.InnerText;
        var names = await city.ReadAsync(db => db.Users.Where(u => u.Id == post.UserId || u.Id == lead.UserId).ToDictionaryAsync(u => u.Id, u => u.DisplayName));
        foreach (var expected in new[] { title, "2026年6月12日 09:30", "三楼会议室", $"出席：{names[post.UserId]}", $"请假：{names[lead.UserId]}", "（一）瓶阀项目准入", $"1．{decided}", "责任人" }) Assert.Contains(expected, words, StringComparison.Ordinal);
        var due = await city.ReadAsync(db => db.Tasks.Whole.Where(t => t.MeetingId == id).Select(t => t.DueAt).SingleAsync());
        Assert.Contains(due!.Value.InChina().ToString("yyyy年M月d日", null), words, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Those_invited_are_told_once_and_hear_when_it_moves_or_is_cancelled(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (clerk, _, officer, _, lead, post) = await TrioAsync(city);
        var title = TestData.Unique("例会");
        var id = await SavedAsync(clerk.CallAsync(HttpMethod.Post, "/api/meetings", new { kind = "Regular", title, heldAt = "2027-01-12T09:30:00", place = "二楼", chairId = lead.UserId }));
        string Page() => $"/meetings/{id}";
        var invited = await clerk.SubmitAsync(Page(), [("Invited.UserIds", post.UserId.ToString())], "handler=Invite");
        Assert.True(invited.Code == 302, invited.Page.QuerySelector(".errors")?.TextContent);
        Assert.Equal(302, (await clerk.SubmitAsync(Page() + "/edit", [("Input.Place", "三楼")])).Code);
        Assert.Equal(302, (await clerk.SubmitAsync(Page() + "/edit", [("Input.Title", title)])).Code);
        var asked = await clerk.SubmitAsync(Page(), [("NewTopic.Title", "")], "handler=Topic");
        Assert.Equal(400, asked.Code);
        Assert.NotNull(asked.Page.QuerySelector("#NewTopic_Title-err"));
        Assert.Null(asked.Page.QuerySelector("#NewDecision_Text-err"));
        // It is not time yet; a stale form changes nothing.
        Assert.Equal(400, (await clerk.PostWithTokenAsync(Page() + "?handler=Act", ("act", "Hold"), ("version", $"{await city.ReadAsync(db => db.Meetings.Whole.Where(m => m.Id == id).Select(m => m.Version).SingleAsync())}"))).Code);
        Assert.Equal(409, (await clerk.PostWithTokenAsync(Page() + "?handler=Act", ("act", "Cancel"), ("version", "1"))).Code);
        Assert.Equal(302, (await clerk.SubmitAsync(Page(), [("act", "Cancel")], "handler=Act")).Code);
        var told = await city.ReadAsync(db => db.Messages.Whole.Where(m => m.Subject == title && m.UserId == post.UserId).OrderBy(m => m.Kind).Select(m => m.Kind).ToListAsync());
        Assert.Equal(["meeting-cancelled", "meeting-invited", "meeting-moved"], told);
        Assert.DoesNotContain(title, (await officer.GetAsync("/agenda?month=2027-01")).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await clerk.GetAsync(Page() + "/edit")).Code);
    }

    [Theory, OnBoth]
    public async Task Bad_instructions_and_meetings_are_refused_beside_their_fields(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (clerk, _, officer, _, lead, post) = await TrioAsync(city);
        var today = TimeProvider.System.Now().Day();
        (string, string)[] good = [("Input.LeaderId", lead.UserId.ToString()), ("Input.Text", "请办"), ("Input.GivenOn", today.ToString("yyyy-MM-dd", null))];
        (string Field, (string, string) Value)[] bad =
        [
            ("Text", ("Input.Text", "")), ("Text", ("Input.Text", new string('长', Instruction.WordsLength + 1))), ("LeaderId", ("Input.LeaderId", post.UserId.ToString())), ("By", ("Input.LeaderId", "")),
            ("GivenOn", ("Input.GivenOn", today.AddDays(1).ToString("yyyy-MM-dd", null))), ("GivenOn", ("Input.GivenOn", "1026-01-01")), ("GivenOn", ("Input.GivenOn", "soon")),
        ];
        foreach (var (field, value) in bad)
        {
            var refused = await clerk.SubmitAsync("/instructions/new", [.. good.Where(g => g.Item1 != value.Item1), value]);
            Assert.True(refused.Code == 400 && refused.Page.QuerySelector($"#Input_{field}-err") is not null, $"{value}: {refused.Code}");
        }
        Assert.Equal(403, (await officer.GetAsync("/instructions/new")).Code);

        (string, string)[] meeting = [("Input.Kind", "Regular"), ("Input.Title", "例会"), ("Input.HeldAt", "2027-01-12T09:30"), ("Input.Place", "二楼"), ("Input.ChairId", lead.UserId.ToString())];
        (string Field, (string, string) Value)[] wrong =
        [
            ("Kind", ("Input.Kind", "Party")), ("Title", ("Input.Title", "")), ("HeldAt", ("Input.HeldAt", "1026-01-12T09:30")), ("HeldAt", ("Input.HeldAt", "noon")), ("Place", ("Input.Place", "")), ("ChairId", ("Input.ChairId", Guid.CreateVersion7().ToString())),
        ];
        foreach (var (field, value) in wrong)
        {
            var refused = await officer.SubmitAsync("/meetings/new", [.. meeting.Where(g => g.Item1 != value.Item1), value]);
            Assert.True(refused.Code == 400 && refused.Page.QuerySelector($"#Input_{field}-err") is not null, $"{value}: {refused.Code}");
        }
        foreach (var (path, body) in new[] { ("people", (object)new { version = 1, userIds = new[] { Guid.CreateVersion7() } }), ("people", new { version = 1, userIds = Array.Empty<Guid>() }), ("acts", new { version = 1, act = "Dance" }), ("decisions", new { version = 1, text = "好", topicId = Guid.CreateVersion7() }), ("topics", new { version = 1, title = "好", recordId = Guid.CreateVersion7() }) })
        {
            var id = await SavedAsync(officer.CallAsync(HttpMethod.Post, "/api/meetings", new { kind = "Regular", title = "例会", heldAt = "2027-01-12T09:30:00", place = "二楼", chairId = post.UserId }));
            Assert.Equal(400, (await officer.CallAsync(HttpMethod.Post, $"/api/meetings/{id}/{path}", body)).Code);
        }
    }
}
