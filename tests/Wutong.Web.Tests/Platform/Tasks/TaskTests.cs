using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Absences;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Messages;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;
using Wutong.Web.Tests.Jobs;

namespace Wutong.Web.Tests.Tasks;

/// <summary>Tasks over pages and operations: who gives, does, sees and decides what.</summary>
public sealed class TaskTests
{
    /// <summary>An officer, a colleague of the same office and somebody elsewhere, each with a session.</summary>
    private sealed record Trio(City City, Post Post, (string Name, Guid Id) Mate, Post Elsewhere, Visitor Officer, Visitor Colleague, Visitor Stranger) : IDisposable
    {
        public static async Task<Trio> InAsync(City city)
        {
            var (post, elsewhere) = (await city.Data.PostAsync(), await city.Data.PostAsync());
            var mate = await city.Data.UserAsync(Role.InvestmentOfficer, post.OfficeId);
            return new Trio(city, post, mate, elsewhere, await city.NewVisitorAsync(post.Account), await city.NewVisitorAsync(mate.Name), await city.NewVisitorAsync(elsewhere.Account));
        }

        public async Task<Guid> GiveAsync(string? title = null, Guid? about = null)
        {
            var answer = await Officer.CallAsync(HttpMethod.Post, "/api/tasks", new { title = title ?? TestData.Unique("待办"), ownerId = Mate.Id, amount = 5, unit = "WorkingDays", recordId = about });
            Assert.Equal(200, answer.Code);
            return answer.Json.GetProperty("id").GetGuid();
        }

        /// <summary>Who was told what about a task of this title.</summary>
        public async Task<List<(string Kind, Guid To)>> ToldAsync(string title) =>
            [.. (await City.ReadAsync(db => db.Messages.Whole.Where(m => m.Subject == title).OrderBy(m => m.CreatedAt).Select(m => new { m.Kind, m.UserId }).ToListAsync())).Select(m => (m.Kind, m.UserId))];

        public Task<WorkTask> TaskAsync(Guid id) => City.ReadAsync(db => db.Tasks.Whole.AsNoTracking().Include(t => t.Events.OrderBy(e => e.Number)).SingleAsync(t => t.Id == id));

        public async Task<Answer> ActAsync(Visitor who, Guid id, object act)
        {
            var fields = JsonSerializer.Deserialize<Dictionary<string, object>>(JsonSerializer.Serialize(act))!;
            fields.TryAdd("version", (await TaskAsync(id)).Version);
            return await who.CallAsync(HttpMethod.Post, $"/api/tasks/{id}/acts", fields);
        }

        public void Dispose()
        {
            Officer.Dispose();
            Colleague.Dispose();
            Stranger.Dispose();
        }
    }

    [Theory, OnBoth]
    public async Task A_task_is_given_done_reported_and_closed_on_pages(DatabaseKind database)
    {
        using var trio = await Trio.InAsync(await Cities.On(database));
        var project = await trio.City.Data.ProjectAsync(trio.Post);
        await trio.City.WriteAsync(async db => { (await db.Set<Wutong.Attraction.Projects.InvestmentProject>().Include(p => p.Team).SingleAsync(p => p.Id == project.Id)).HandTo(trio.Mate.Id, TimeProvider.System.Now(), trio.Post.UserId, "x"); return true; });
        var title = TestData.Unique("请补齐材料");
        var given = await trio.Officer.SubmitAsync($"/tasks/new?about={project.Id}", [("Input.Title", title), ("Input.OwnerId", trio.Mate.Id.ToString()), ("Input.Note", "三份\n盖章")]);
        Assert.Equal(302, given.Code);
        var address = given.Location!;

        // It lies on the colleague's desk, on the project's page and in the list, with its project and its deadline in words.
        Assert.Contains(title, (await trio.Colleague.GetAsync("/desk")).Text, StringComparison.Ordinal);
        Assert.Contains(title, (await trio.Colleague.GetAsync($"/attraction/projects/{project.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(title, (await trio.Colleague.GetAsync("/tasks?inbox=true")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await trio.Officer.GetAsync("/tasks?inbox=true")).Text, StringComparison.Ordinal);
        var page = await trio.Colleague.GetAsync(address);
        Assert.Contains(project.Name, page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Page.QuerySelectorAll("ol.reasons li"));

        // Words first: a report without any says nothing.
        var empty = await trio.Colleague.SubmitAsync(address + "/act?what=Report", []);
        Assert.Equal(400, empty.Code);
        Assert.NotNull(empty.Page.QuerySelector("#Input_Words-err"));
        Assert.Equal(302, (await trio.Colleague.SubmitAsync(address + "/act?what=Report", [("Input.Words", "已补齐")])).Code);
        Assert.Contains(title, (await trio.Officer.GetAsync("/tasks?inbox=true")).Text, StringComparison.Ordinal);
        // Each is told of what the other did, and nobody of what they did themselves.
        Assert.Equal([("task-given", trio.Mate.Id), ("task-reported", trio.Post.UserId)], await trio.ToldAsync(title));
        Assert.Equal(302, (await trio.Officer.SubmitAsync(address + "/act?what=Close", [])).Code);
        var task = await trio.TaskAsync(Guid.Parse(address.Split('/')[^1]));
        Assert.Equal((TaskState.Done, (Guid?)null), (task.State, task.AwaitsId));
        Assert.DoesNotContain(title, (await trio.Officer.GetAsync("/desk")).Text, StringComparison.Ordinal);
        // An old link leads to the task as it is.
        Assert.Equal(address, (await trio.Officer.GetAsync(address + "/act?what=Close")).Location);
    }

    [Theory, OnBoth]
    public async Task Who_has_nothing_to_do_with_a_task_sees_nothing_of_it(DatabaseKind database)
    {
        using var trio = await Trio.InAsync(await Cities.On(database));
        var title = TestData.Unique("旁人不知");
        var id = await trio.GiveAsync(title);
        foreach (var path in new[] { "/tasks", $"/tasks?q={title}", "/api/tasks", $"/search?q={title}", "/desk" }) Assert.DoesNotContain(title, (await trio.Stranger.GetAsync(path)).Body.Replace($"value=\"{title}\"", "", StringComparison.Ordinal).Replace($"q={title}", "", StringComparison.Ordinal).Replace($"“{title}”", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var path in new[] { $"/tasks/{id}", $"/tasks/{id}/act?what=Report", $"/api/tasks/{id}" }) Assert.Equal(404, (await trio.Stranger.GetAsync(path)).Code);
        Assert.Equal(404, (await trio.ActAsync(trio.Stranger, id, new { act = "Report", words = "x" })).Code);
        // A leader sees all, and gives none of it away by doing: it is not theirs.
        using var leader = await trio.City.NewVisitorAsync((await trio.City.Data.PostAsync(Role.Leader)).Account);
        Assert.Contains(title, (await leader.GetAsync($"/tasks/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await trio.ActAsync(leader, id, new { act = "Close" })).Code);
        // Whoever passed it on still sees what comes of it.
        var third = await trio.City.Data.UserAsync(Role.InvestmentOfficer, trio.Post.OfficeId);
        Assert.Equal(200, (await trio.ActAsync(trio.Colleague, id, new { act = "HandOver", ownerId = third.Id })).Code);
        Assert.Equal(200, (await trio.Colleague.GetAsync($"/tasks/{id}")).Code);
        Assert.Equal(400, (await trio.ActAsync(trio.Colleague, id, new { act = "Report", words = "x" })).Code);
    }

    [Theory, OnBoth]
    public async Task More_time_is_granted_by_a_second_person(DatabaseKind database)
    {
        using var trio = await Trio.InAsync(await Cities.On(database));
        var id = await trio.GiveAsync();
        var due = (await trio.TaskAsync(id)).DueAt;
        Assert.Equal(200, (await trio.ActAsync(trio.Colleague, id, new { act = "AskExtension", amount = 3, words = "踏勘延后" })).Code);
        Assert.Equal(400, (await trio.ActAsync(trio.Colleague, id, new { act = "GrantExtension" })).Code);
        var calendar = await trio.City.ReadAsync(db => db.WorkCalendarAsync());
        Assert.Equal(200, (await trio.ActAsync(trio.Officer, id, new { act = "GrantExtension" })).Code);
        Assert.Equal(calendar.AddWorkdays(due!.Value, 3), (await trio.TaskAsync(id)).DueAt);
        Assert.Equal(409, (await trio.ActAsync(trio.Officer, id, new { act = "Close", version = 1 })).Code);
    }

    [Theory, OnBoth]
    public async Task A_deputy_does_the_tasks_of_whoever_is_away_and_no_ring_of_deputies_comes_about(DatabaseKind database)
    {
        using var trio = await Trio.InAsync(await Cities.On(database));
        var third = await trio.City.Data.UserAsync(Role.InvestmentOfficer, trio.Post.OfficeId);
        using var deputy = await trio.City.NewVisitorAsync(third.Name);
        var id = await trio.GiveAsync();
        Assert.Equal(404, (await deputy.GetAsync($"/tasks/{id}")).Code);
        var today = TimeProvider.System.Now().Day();
        string Day(int days) => today.AddDays(days).ToString("yyyy-MM-dd", null);
        Assert.Equal(302, (await trio.Colleague.SubmitAsync("/absences/new", [("Input.From", Day(0)), ("Input.To", Day(2)), ("Input.DeputyId", third.Id.ToString())])).Code);
        Assert.Equal(200, (await deputy.GetAsync($"/tasks/{id}")).Code);
        Assert.Contains($"/tasks/{id}", (await deputy.GetAsync("/desk")).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await trio.ActAsync(deputy, id, new { act = "Pause", reason = "ExpertReview" })).Code);
        Assert.Equal(third.Id, (await trio.TaskAsync(id)).Events[^1].ById);

        (string Field, (string, string)[] Fields)[] bad =
        [
            ("DeputyId", [("Input.From", Day(1)), ("Input.To", Day(1)), ("Input.DeputyId", trio.Mate.Id.ToString())]), ("DeputyId", [("Input.From", Day(1)), ("Input.To", Day(1)), ("Input.DeputyId", third.Id.ToString())]),
            ("DeputyId", [("Input.From", Day(1)), ("Input.To", Day(1)), ("Input.DeputyId", trio.Elsewhere.UserId.ToString())]), ("DeputyId", [("Input.From", Day(1)), ("Input.To", Day(1))]),
            ("To", [("Input.From", Day(3)), ("Input.To", Day(2)), ("Input.DeputyId", trio.Post.UserId.ToString())]), ("To", [("Input.From", Day(-3)), ("Input.To", Day(-2)), ("Input.DeputyId", trio.Post.UserId.ToString())]),
            ("To", [("Input.From", Day(3)), ("Input.To", Day(400)), ("Input.DeputyId", trio.Post.UserId.ToString())]),
        ];
        foreach (var (field, fields) in bad)
        {
            var refused = await deputy.SubmitAsync("/absences/new", fields);
            Assert.True(refused.Code == 400 && refused.Page.QuerySelector($"#Input_{field}-err") is not null, $"{field}: {refused.Code}");
        }
        // Taken back, and the task is none of theirs again, but for what they did.
        var absence = await trio.City.ReadAsync(db => db.Absences.Whole.SingleAsync(a => a.UserId == trio.Mate.Id));
        Assert.Equal(404, (await deputy.GetAsync($"/absences/{absence.Id}/edit")).Code);
        Assert.Equal(302, (await trio.Colleague.SubmitAsync($"/absences/{absence.Id}/edit", [], "handler=Remove")).Code);
        Assert.Equal(400, (await trio.ActAsync(deputy, id, new { act = "Resume" })).Code);
    }

    [Theory, OnBoth]
    public async Task A_new_holiday_moves_what_is_open_and_says_so(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var trio = await Trio.InAsync(city);
        var (open, closed) = (await trio.GiveAsync(), await trio.GiveAsync());
        Assert.Equal(200, (await trio.ActAsync(trio.Officer, closed, new { act = "Close" })).Code);
        // In a year of its own: other tests count days, too.
        var start = new DateOnly(2037, 3, 3).StartInChina().AddHours(10);
        foreach (var id in new[] { open, closed }) await city.ReadAsync(db => db.Tasks.Whole.Where(t => t.Id == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.StartedAt, start).SetProperty(t => t.DueAt, start.AddDays(7).AddHours(7))));
        await city.WriteAsync(async db =>
        {
            var year = await db.EnteredYearAsync(2037);
            year.Arrange(new DateOnly(2037, 3, 9), false, "台风停工");
            return true;
        });
        await using var workshop = new Workshop(city, [TaskRecounting.Kind]);
        var job = await workshop.RunAsync("xitong", TaskRecounting.Name);
        var moved = await trio.TaskAsync(open);
        Assert.Equal(new DateOnly(2037, 3, 11), moved.DueAt!.Value.Day());
        Assert.Equal((TaskEventKind.Recounted, moved.DueAt), (moved.Events[^1].Kind, moved.Events[^1].DueAt));
        Assert.Equal(new DateOnly(2037, 3, 10), (await trio.TaskAsync(closed)).DueAt!.Value.Day());
        Assert.Contains(TaskEventKind.Recounted.Label(), (await trio.Colleague.GetAsync($"/tasks/{open}")).Text, StringComparison.Ordinal);

        // The page that changes the calendar asks for it by itself, once.
        using var keeper = await city.NewVisitorAsync("xitong");
        Assert.Equal(302, (await keeper.SubmitAsync("/settings/calendar/2038/arrange", [("Input.From", "2038-05-03"), ("Input.Kind", "Holiday"), ("Input.Name", "假")])).Code);
        Assert.True(await city.ReadAsync(db => db.Jobs.Whole.AnyAsync(j => j.Kind == TaskRecounting.Name && j.Id != job)));
    }

    [Theory, OnBoth]
    public async Task What_is_very_late_reaches_the_head_of_the_office(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var trio = await Trio.InAsync(city);
        await city.WriteAsync(async db => { (await db.Offices.Whole.SingleAsync(o => o.Id == trio.Post.OfficeId)).ChiefId = trio.Post.UserId; return true; });
        var answer = await trio.Colleague.CallAsync(HttpMethod.Post, "/api/tasks", new { title = TestData.Unique("自己记的"), ownerId = trio.Mate.Id, amount = 2, unit = "WorkingDays" });
        var id = answer.Json.GetProperty("id").GetGuid();
        // The head sees it because it is the office's.
        Assert.Equal(200, (await trio.Officer.GetAsync($"/tasks/{id}")).Code);
        var (due, next) = ((DateTimeOffset?)TimeProvider.System.Now().AddDays(-20), (DateTimeOffset?)TimeProvider.System.Now().AddDays(-15));
        await city.ReadAsync(db => db.Tasks.Whole.Where(t => t.Id == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.DueAt, due).SetProperty(t => t.Told, TaskNotice.Late).SetProperty(t => t.NextNoticeAt, next)));
        await using var workshop = new Workshop(city, [TaskReminding.Kind with { Schedule = null }]);
        await workshop.RunAsync(null, TaskReminding.Name);
        var task = await trio.TaskAsync(id);
        Assert.Equal((TaskEventKind.Escalated, trio.Post.UserId, TaskNotice.Escalated), (task.Events[^1].Kind, task.Events[^1].ToId!.Value, task.Told));
        Assert.Null(task.NextNoticeAt);
        Assert.Equal([("task-very-late", trio.Post.UserId)], await trio.ToldAsync(task.Title));
    }

    [Theory, OnBoth]
    public async Task Several_tasks_change_hands_all_or_none(DatabaseKind database)
    {
        using var trio = await Trio.InAsync(await Cities.On(database));
        var third = await trio.City.Data.UserAsync(Role.InvestmentOfficer, trio.Post.OfficeId);
        var (first, second, closed) = (await trio.GiveAsync(), await trio.GiveAsync(), await trio.GiveAsync());
        Assert.Equal(200, (await trio.ActAsync(trio.Officer, closed, new { act = "Close" })).Code);
        var address = $"/tasks/hand-over?id={first}&id={second}&id={closed}";
        var page = await trio.Colleague.GetAsync(address);
        Assert.Equal(2, page.Page.QuerySelectorAll("main .items > li").Length);
        Assert.Contains(string.Format(null, Wutong.Platform.Words.Task_HandOverLeftOut, 1), page.Text, StringComparison.Ordinal);
        // One of them changes while the page is open: then none goes.
        Assert.Equal(200, (await trio.ActAsync(trio.Colleague, second, new { act = "Pause", reason = "Hearing" })).Code);
        Assert.Equal(400, (await trio.Colleague.SubmitAsync(page.Page, address, [("Input.OwnerId", third.Id.ToString()), ("Input.Words", "调岗")])).Code);
        Assert.Equal(trio.Mate.Id, (await trio.TaskAsync(first)).OwnerId);
        Assert.Equal(302, (await trio.Colleague.SubmitAsync(address, [("Input.OwnerId", third.Id.ToString()), ("Input.Words", "调岗")])).Code);
        foreach (var id in new[] { first, second }) Assert.Equal((third.Id, "调岗"), ((await trio.TaskAsync(id)).OwnerId, (await trio.TaskAsync(id)).Events[^1].Words));
    }

    [Theory, OnBoth]
    public async Task When_the_giver_has_left_a_leader_closes(DatabaseKind database)
    {
        using var trio = await Trio.InAsync(await Cities.On(database));
        var id = await trio.GiveAsync();
        using var leader = await trio.City.NewVisitorAsync((await trio.City.Data.PostAsync(Role.Leader)).Account);
        Assert.Equal(200, (await trio.ActAsync(trio.Colleague, id, new { act = "Report", words = "好了" })).Code);
        Assert.Equal(400, (await trio.ActAsync(leader, id, new { act = "Close" })).Code);
        await trio.City.WriteAsync(async db => { (await db.Users.SingleAsync(u => u.Id == trio.Post.UserId)).IsDisabled = true; return true; });
        Assert.Equal(200, (await trio.ActAsync(leader, id, new { act = "Close" })).Code);
    }

    [Theory, OnBoth]
    public async Task Bad_tasks_are_refused_beside_their_fields(DatabaseKind database)
    {
        using var trio = await Trio.InAsync(await Cities.On(database));
        var project = await trio.City.Data.ProjectAsync(trio.Elsewhere);
        var own = await trio.City.Data.ProjectAsync(trio.Post);
        var today = TimeProvider.System.Now().Day();
        (string, string)[] good = [("Input.Title", "事"), ("Input.OwnerId", trio.Mate.Id.ToString()), ("Input.Amount", "5"), ("Input.Unit", "WorkingDays")];
        (string Field, (string, string)[] Fields)[] bad =
        [
            ("Title", [("Input.Title", "")]), ("Title", [("Input.Title", new string('长', WorkTask.TitleLength + 1))]), ("OwnerId", [("Input.OwnerId", "")]), ("OwnerId", [("Input.OwnerId", trio.Elsewhere.UserId.ToString())]),
            ("Amount", [("Input.Amount", "0")]), ("Amount", [("Input.Amount", "1000")]), ("Amount", [("Input.Amount", "soon")]), ("Amount", [("Input.Amount", "")]), ("Unit", [("Input.Unit", "")]), ("Unit", [("Input.Unit", "Moons")]),
            ("On", [("Input.On", today.AddDays(9).ToString("yyyy-MM-dd", null))]), ("On", [("Input.Amount", ""), ("Input.On", today.ToString("yyyy-MM-dd", null))]), ("On", [("Input.Amount", ""), ("Input.On", "2999-01-01")]), ("On", [("Input.Amount", ""), ("Input.On", "someday")]),
        ];
        foreach (var (field, fields) in bad)
        {
            var refused = await trio.Officer.SubmitAsync("/tasks/new", [.. good.Where(g => fields.All(f => f.Item1 != g.Item1)), .. fields]);
            Assert.True(refused.Code == 400 && refused.Page.QuerySelector($"#Input_{field}-err") is not null, $"{field} {string.Join(' ', fields)}: {refused.Code}");
        }
        // About a record that is not the giver's, and one that the receiver may not see.
        Assert.Equal(404, (await trio.Officer.GetAsync($"/tasks/new?about={project.Id}")).Code);
        foreach (var (about, field) in new[] { (project.Id, "recordId"), (Guid.CreateVersion7(), "recordId") })
            Assert.Contains(field, (await trio.Officer.CallAsync(HttpMethod.Post, "/api/tasks", new { title = "事", ownerId = trio.Mate.Id, amount = 5, unit = "WorkingDays", recordId = about })).Body, StringComparison.Ordinal);
        using var head = await trio.City.NewVisitorAsync("heqing");
        Assert.Contains("ownerId", (await head.CallAsync(HttpMethod.Post, "/api/tasks", new { title = "事", ownerId = trio.Elsewhere.UserId, amount = 5, unit = "WorkingDays", recordId = own.Id })).Body, StringComparison.Ordinal);

        var id = await trio.GiveAsync();
        (string, object)[] badActs =
        [
            ("reason", new { act = "Pause" }), ("reason", new { act = "Pause", reason = "Weather" }), ("amount", new { act = "AskExtension", words = "x" }), ("amount", new { act = "AskExtension", amount = 999, words = "x" }), ("words", new { act = "AskExtension", amount = 2 }),
            ("ownerId", new { act = "HandOver" }), ("ownerId", new { act = "HandOver", ownerId = trio.Mate.Id }), ("ownerId", new { act = "HandOver", ownerId = trio.Elsewhere.UserId }), ("act", new { act = "Explode" }), ("act", new { words = "x" }), ("words", new { act = "Report" }),
            ("words", new { act = "Report", words = new string('长', TaskEvent.WordsLength + 1) }),
        ];
        foreach (var (field, act) in badActs)
        {
            var refused = await trio.ActAsync(trio.Colleague, id, act);
            Assert.True(refused.Code == 400 && refused.Body.Contains($"\"{field}\"", StringComparison.Ordinal), $"{field}: {refused.Code} {refused.Body}");
        }
        foreach (var act in new[] { "Dance", "77", "" }) Assert.Equal(400, (await trio.Colleague.PostWithTokenAsync($"/tasks/{id}/act", ("Input.Act", act), ("Input.Version", "1"))).Code);
        Assert.Equal(1, (await trio.TaskAsync(id)).Version);
    }
}
