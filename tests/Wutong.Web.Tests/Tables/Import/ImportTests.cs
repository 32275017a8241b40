using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wutong.Attraction;
using Wutong.Attraction.Contracts;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Modules;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;
using Wutong.Registry;
using Wutong.Testing;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Tables.Import;

public sealed class ImportTests
{
    [Theory, OnBoth]
    public async Task A_sheet_with_heads_of_its_own_is_matched_once_and_known_from_then_on(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
        var (head, first, second) = (TestData.Unique("怪名"), TestData.Unique("单位"), TestData.Unique("单位"));
        byte[] Sheet(string name) => SheetFile.Of(["2026年台账"], ["序号", head, "怪类型"], [1, name, "企业"]);

        var run = await city.BringAsync(visitor, "organisations", Sheet(first));
        Assert.Equal(ImportState.Mapping, run.State);
        Assert.Equal(2, run.HeaderRow);
        var refused = await visitor.SubmitAsync($"/imports/{run.Id}", [("columns", ""), ("columns", ""), ("columns", "kind")], "handler=Map");
        Assert.Equal(400, refused.Code);
        Assert.Contains("名称", refused.Text, StringComparison.Ordinal);
        run = await city.ActAsync(visitor, run.Id, "Map", ("columns", ""), ("columns", "name"), ("columns", "kind"));
        Assert.Equal((ImportState.Checked, 1, 0), (run.State, run.Good, run.Bad));
        Assert.False(await city.ReadAsync(db => db.Organisations.Whole.AnyAsync(o => o.Name == first)));
        run = await city.ActAsync(visitor, run.Id, "Write", ("choice.Mode", "AllOrNothing"));
        Assert.Equal((ImportState.Done, 1), (run.State, run.Written));
        Assert.Contains(first, (await visitor.GetAsync($"/registry/organisations?q={first}")).Text, StringComparison.Ordinal);

        Assert.Equal(ImportState.Checked, (await city.BringAsync(visitor, "organisations", Sheet(second))).State);
    }

    [Theory, OnBoth]
    public async Task Every_bad_row_says_why_and_the_good_ones_go_in_only_if_asked(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
        var (good, bad) = (TestData.Unique("好单位"), TestData.Unique("坏单位"));
        var run = await city.BringAsync(visitor, "organisations", SheetFile.Of(
            ["单位名称", "类别", "统一社会信用代码", "成立日期", "注册资本", "落户板块"],
            [good, "企业", null, "2021年3月18日", "1.5亿", null],
            [bad, "企页", "9132", "2021-13-01", "很多", "没有这个板块"],
            [TestData.Unique("公式"), "企业", "=A1&\"x\"", 45000, null, null],
            [null, "企业", 913205826868686868d, null, null, null]));
        Assert.Equal((ImportState.Checked, 1, 0, 3), (run.State, run.Good, run.Asking, run.Bad));
        var page = await visitor.GetAsync($"/imports/{run.Id}");
        foreach (var words in new[] { "是否指“企业”", "不是金额", "日期不对", "公式", "是否指“2023-03-15”", "末尾几位已经丢失" }) Assert.Contains(words, page.Text, StringComparison.Ordinal);

        var all = await visitor.SubmitAsync($"/imports/{run.Id}", [("choice.Mode", "AllOrNothing")], "handler=Write");
        Assert.Equal(400, all.Code);
        Assert.False(await city.ReadAsync(db => db.Organisations.Whole.AnyAsync(o => o.Name == good)));
        run = await city.ActAsync(visitor, run.Id, "Write", ("choice.Mode", "GoodRows"));
        Assert.Equal((ImportState.Done, 1), (run.State, run.Written));
        var written = await city.ReadAsync(db => db.Organisations.Whole.SingleAsync(o => o.Name == good));
        Assert.Equal((new DateOnly(2021, 3, 18), 15_000_000_000), (written.RegisteredOn, written.RegisteredCapital!.Minor));
        Assert.False(await city.ReadAsync(db => db.Organisations.Whole.AnyAsync(o => o.Name == bad)));

        // The rows that stayed out come back with their reasons, and go in once they are right.
        var rejected = Workbook.RowsOf((await visitor.GetAsync($"/imports/{run.Id}?handler=Rejected")).Bytes);
        Assert.Equal(4, rejected.Count);
        Assert.Contains("不在选项里", string.Join(' ', rejected[1].Values), StringComparison.Ordinal);
        var again = await city.BringAsync(visitor, "organisations", (await visitor.GetAsync($"/imports/{run.Id}?handler=Rejected")).Bytes, "未导入的行.xlsx");
        Assert.Equal((ImportState.Checked, 0, 3), (again.State, again.Good, again.Bad));
        // What came in is in the log, and where each record came from in its history.
        var note = await city.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.RootId == run.Id && e.What == AuditKind.Imported));
        Assert.Contains(written.Id.ToString(), note.After, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(AuditKind.Imported, Assert.Single(await city.ReadAsync(db => db.HistoryAsync(written.Id))).What);
    }

    [Theory, OnBoth]
    public async Task A_whole_import_is_taken_back_unless_somebody_has_built_on_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
        var names = Enumerable.Range(0, 3).Select(_ => TestData.Unique("撤销")).ToArray();
        var run = await city.BringAsync(visitor, "organisations", SheetFile.Of([["单位名称", "类别"], .. names.Select(n => new object?[] { n, "企业" })]));
        run = await city.ActAsync(visitor, run.Id, "Write", ("choice.Mode", "AllOrNothing"));
        var ids = await city.ReadAsync(db => db.Organisations.Whole.Where(o => names.Contains(o.Name)).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync());
        Assert.Equal(3, ids.Count);

        var person = await city.Data.PersonAsync(ids[1]);
        var refused = await visitor.PostWithTokenAsync($"/imports/{run.Id}?handler=Undo");
        Assert.Equal(400, refused.Code);
        Assert.Contains("联系人", refused.Text, StringComparison.Ordinal);
        Assert.Contains(ids[1].ToString(), refused.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, await city.ReadAsync(db => db.Organisations.Whole.CountAsync(o => ids.Contains(o.Id))));

        await city.WriteAsync(async db => { db.People.Remove(await db.People.Whole.SingleAsync(p => p.Id == person.Id)); return true; });
        run = await city.ActAsync(visitor, run.Id, "Undo");
        Assert.Equal((ImportState.Undone, 0), (run.State, run.Written));
        Assert.False(await city.ReadAsync(db => db.Organisations.Whole.AnyAsync(o => ids.Contains(o.Id))));
        Assert.DoesNotContain(names[0], (await visitor.GetAsync($"/registry/organisations?q={names[0]}")).Page.QuerySelector("table.data")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Writing_that_was_cancelled_goes_on_or_is_taken_back(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
        const int rows = 2000;
        foreach (var goesOn in new[] { true, false })
        {
            var name = TestData.Unique("半途");
            var run = await city.BringAsync(visitor, "organisations", SheetFile.Of([["单位名称", "类别"], .. Enumerable.Range(0, rows).Select(i => new object?[] { $"{name}{i:D4}", "企业" })]));
            Assert.Equal(302, (await visitor.SubmitAsync($"/imports/{run.Id}", [("choice.Mode", "AllOrNothing")], "handler=Write")).Code);
            Task<int> WrittenAsync() => city.ReadAsync(db => db.Organisations.Whole.CountAsync(o => o.Name.StartsWith(name)));
            run = await city.ReadAsync(db => db.ImportRuns.Whole.AsNoTracking().SingleAsync(r => r.Id == run.Id));
            // Between two batches, so that something is written and something left. What runs sees its own stop a second later: here it finds that the job is no longer its own.
            while (await city.WriteAsync(async db => !await db.Organisations.Whole.AnyAsync(o => o.Name.StartsWith(name)) ? 0 : await db.Jobs.Whole.Where(j => j.Id == run.JobId)
                .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.Holder, (string?)null).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null))) == 0) await Task.Delay(2);
            Assert.Equal(ImportState.Writing, await city.ReadAsync(db => db.ImportRuns.Whole.Where(r => r.Id == run.Id).Select(r => r.State).SingleAsync()));
            var stopped = await visitor.GetAsync($"/imports/{run.Id}");
            Assert.Contains("接着写完", stopped.Text, StringComparison.Ordinal);
            Assert.Equal(2, stopped.Page.QuerySelectorAll("form[action*=GoOn], form[action*=Undo]").Length);

            run = await city.ActAsync(visitor, run.Id, goesOn ? "GoOn" : "Undo");
            Assert.Equal(goesOn ? (ImportState.Done, rows) : (ImportState.Undone, 0), (run.State, run.Written));
            Assert.Equal(goesOn ? rows : 0, await WrittenAsync());
            var last = await visitor.GetAsync($"/registry/organisations?q={name}{rows - 1:D4}");
            Assert.Equal(goesOn, last.Page.QuerySelector("table.data tbody")?.TextContent.Contains($"{name}{rows - 1:D4}", StringComparison.Ordinal) == true);
        }
    }

    [Theory, OnBoth]
    public async Task Who_has_lost_the_work_takes_nothing_back(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (account, name) = ((await city.Data.PostAsync()).Account, TestData.Unique("别处写完"));
        var visitor = await city.NewVisitorAsync(account);
        var written = await city.BringAsync(visitor, "organisations", SheetFile.Of(["单位名称", "类别"], [$"{name}甲", "企业"], [$"{name}乙", "企业"]));
        written = await city.ActAsync(visitor, written.Id, "Write", ("choice.Mode", "AllOrNothing"));
        // As it is for a process that took the job before another did, and comes to the rows after it.
        await city.WriteAsync(async db => await db.ImportRuns.Whole.Where(r => r.Id == written.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ImportState.Writing))
            + await db.Jobs.Whole.Where(j => j.Id == written.JobId).ExecuteUpdateAsync(set => set.SetProperty(j => j.Checkpoint, (string?)null)));
        await using var scope = city.Services.CreateAsyncScope();
        var (db, actor) = (scope.ServiceProvider.GetRequiredService<WutongDb>(), await city.ActorAsync(account));
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        var run = await db.ImportRuns.Whole.AsNoTracking().SingleAsync(r => r.Id == written.Id);
        var late = new JobRun(await db.Jobs.Whole.AsNoTracking().SingleAsync(j => j.Id == run.JobId), "别的进程", scope.ServiceProvider, actor, TestContext.Current.CancellationToken);
        var kind = scope.ServiceProvider.GetRequiredService<ModuleList>().TableFor(actor, run.Table)!.Import!;

        await Assert.ThrowsAsync<JobLost>(() => new ImportStep(late, run, kind).WriteAsync());
        Assert.Equal(ImportState.Writing, await city.ReadAsync(read => read.ImportRuns.Whole.Where(r => r.Id == run.Id).Select(r => r.State).SingleAsync()));
        Assert.Equal(2, await city.ReadAsync(read => read.Organisations.Whole.CountAsync(o => o.Name.StartsWith(name))));
    }

    [Theory, OnBoth]
    public async Task Doubles_are_asked_about_and_codes_that_are_taken_are_refused(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
        var core = TestData.Unique("重复精工");
        await city.Data.OrganisationAsync($"苏州{core}有限公司");
        var twice = TestData.Unique("两次");
        var run = await city.BringAsync(visitor, "organisations", SheetFile.Of(["单位名称", "类别"], [$"{core}股份有限公司", "企业"], [twice, "企业"], [twice, "企业"], [TestData.Unique("独"), "企业"]));
        Assert.Equal((2, 2, 0), (run.Good, run.Asking, run.Bad));
        Assert.Contains($"苏州{core}有限公司", (await visitor.GetAsync($"/imports/{run.Id}")).Text, StringComparison.Ordinal);
        run = await city.ActAsync(visitor, run.Id, "Decide", ("rows", "2"), ("take", "true"));
        run = await city.ActAsync(visitor, run.Id, "Decide", ("rows", "4"), ("take", "false"));
        Assert.Equal((3, 0), (run.Good, run.Asking));
        run = await city.ActAsync(visitor, run.Id, "Write", ("choice.Mode", "GoodRows"));
        Assert.Equal(3, run.Written);
        Assert.Equal(1, await city.ReadAsync(db => db.Organisations.Whole.CountAsync(o => o.Name == twice)));
    }

    [Theory, OnBoth]
    public async Task Projects_go_through_every_gate_up_to_the_stage_of_their_row(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var visitor = await city.NewVisitorAsync(post.Account);
        var investor = await city.Data.OrganisationAsync();
        var (one, other) = (TestData.Unique("项目"), TestData.Unique("项目"));
        var run = await city.BringAsync(visitor, "projects", SheetFile.Of(["项目名称", "投资方", "项目类别", "来源", "阶段", "产品与技术"], [one, investor.Name, "产业项目", "拜访", "在谈", "减速器"], [other, investor.Name, "产业项目", "拜访", "签约", null]));
        Assert.Equal((1, 1), (run.Good, run.Bad));
        Assert.Contains("产品与技术", (await visitor.GetAsync($"/imports/{run.Id}")).Page.QuerySelector("section[aria-labelledby=bad]")!.TextContent, StringComparison.Ordinal);
        await city.ActAsync(visitor, run.Id, "Write", ("choice.Mode", "GoodRows"));
        var project = await city.ReadAsync(db => db.Projects.Whole.Include(p => p.Team).SingleAsync(p => p.Name == one));
        Assert.Equal((Stage.Negotiating, post.OfficeId, post.UserId), (project.Stage, project.OfficeId, Assert.Single(project.Team).UserId));
    }

    [Theory, OnBoth]
    public async Task What_is_no_sheet_is_refused_with_what_to_do(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
        var good = SheetFile.Of(["单位名称", "类别"], ["甲", "企业"]);
        foreach (var (name, bytes) in new (string, byte[])[] { ("a.xlsx", Samples.Text("MZ\u0090 program")), ("a.xls", Samples.Text("<html><table></table></html>")), ("a.xlsx", []), ("a.pdf", Samples.Pdf), ("a.exe", good), ("密.xlsx", OldOfficeFile.Of(("EncryptionInfo", [4, 0, 4, 0]), ("EncryptedPackage", new byte[9000]))) })
        {
            var answer = await visitor.SendSheetAsync("organisations", name, bytes);
            Assert.True(answer.Code == 400, $"{name}: {answer.Code}");
            Assert.NotEmpty(answer.Page.QuerySelectorAll(".errors"));
            if (name.StartsWith('密')) Assert.Contains("打开密码", answer.Text, StringComparison.Ordinal);
        }
        // Whole to the eye, but not to be read.
        var wide = new object?[600];
        Array.Fill(wide, "x");
        foreach (var bytes in new[] { good[..(good.Length / 2)], SheetFile.Of(wide, wide), SheetFile.Of(), SheetFile.Of(["单位名称", "类别"]), new SheetFile().With("藏", [["单位名称", "类别"], ["甲", "企业"]], isHidden: true).ToBytes() })
        {
            var answer = await visitor.SendSheetAsync("organisations", "表.xlsx", bytes);
            if (answer.Code == 400) continue;
            var run = await city.RestingAsync(Guid.Parse(answer.Location!.Split('/')[^1]));
            Assert.Equal(ImportState.Refused, run.State);
            Assert.NotEmpty(run.Failure!);
            Assert.Equal(200, (await visitor.GetAsync($"/imports/{run.Id}")).Code);
        }
        // The older kind is a sheet as well.
        Assert.Equal(1, (await city.BringAsync(visitor, "organisations", OldOfficeFile.Workbook(["单位名称", "类别"], [TestData.Unique("旧表"), "企业"]), "旧.xls")).Good);
        Assert.Equal(404, (await visitor.SendSheetAsync("nosuch", "a.xlsx", good)).Code);
        Assert.Equal(403, (await (await city.NewVisitorAsync((await city.Data.UserAsync(Role.Leader)).Name)).SendSheetAsync("projects", "a.xlsx", good)).Code);
    }

    [Theory, OnBoth]
    public async Task Cells_merged_downwards_are_filled_and_hidden_sheets_left_alone(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
        var names = Enumerable.Range(0, 3).Select(_ => TestData.Unique("并")).ToArray();
        var file = new SheetFile().With("藏", [["单位名称", "类别"], ["不要", "企业"]], isHidden: true)
            .With("表", [["单位名称", "类别"], [names[0], "企业"], [names[1], null], [names[2], null]], ["B2:B4"]).ToBytes();
        var run = await city.BringAsync(visitor, "organisations", file);
        Assert.Equal((3, 0, "表"), (run.Good, run.Bad, run.Sheet));
        Assert.Equal(2, Layout.From(run.Layout)!.Filled);
    }

    [Theory, OnBoth]
    public async Task Contacts_come_in_without_their_names_and_numbers_in_the_log(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
        var (organisation, name) = (await city.Data.OrganisationAsync(), TestData.Unique("王"));
        var run = await city.BringAsync(visitor, "people", SheetFile.Of(["姓名", "单位", "手机"], [name, organisation.Name, "13711112222"]));
        await city.ActAsync(visitor, run.Id, "Write", ("choice.Mode", "AllOrNothing"));
        Assert.Equal("13711112222", await city.ReadAsync(db => db.People.Whole.Where(p => p.Name == name).Select(p => p.Phone).SingleAsync()));
        var note = await city.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.RootId == run.Id && e.What == AuditKind.Imported));
        Assert.Contains(organisation.Name, note.After, StringComparison.Ordinal);
        Assert.DoesNotContain(name, note.After, StringComparison.Ordinal);
        Assert.DoesNotContain("13711112222", note.After, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task The_template_comes_back_in_as_it_went_out(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var visitor = await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
        foreach (var (table, language) in new[] { ("organisations", "zh"), ("people", "zh"), ("projects", "en"), ("organisations", "en"), ("referrals", "zh"), ("events", "zh"), ("visits", "zh") })
        {
            await visitor.GetAsync($"/language/{language}?back=/help");
            var template = (await visitor.GetAsync($"/tables/{table}/import?handler=Template")).Bytes;
            var heads = Workbook.RowsOf(template)[0].Values.ToList();
            Assert.Contains(heads, h => h.EndsWith('*'));
            // Empty below its heads, but every head is known.
            var run = await city.BringAsync(visitor, table, SheetFile.Of([.. heads], [.. heads.Select(_ => (object?)"x")]));
            Assert.Equal(ImportState.Checked, run.State);
        }
    }

    [Theory, OnBoth]
    public async Task The_command_line_says_what_was_taken_and_what_was_not(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var file = Path.Combine(Places.NewFolder("import"), "单位.xlsx");
        await File.WriteAllBytesAsync(file, SheetFile.Of(["单位名称", "类别"], ["命令行一号有限公司", "企业"], ["命令行二号有限公司", "没有"]));
        var refused = await Terminal.RunAsync(target, "table", "import", "organisations", file, "--as", "zhoulan", "--format", "json");
        Assert.Equal(1, refused.Code);
        var said = JsonDocument.Parse(refused.Out).RootElement;
        Assert.Equal(0, said.GetProperty("accepted").GetInt32());
        var row = Assert.Single(said.GetProperty("rejected").EnumerateArray());
        Assert.Equal((3, "没有"), (row.GetProperty("row").GetInt32(), row.GetProperty("value").GetString()));
        Assert.NotEmpty(row.GetProperty("column").GetString()!);
        Assert.NotEmpty(row.GetProperty("reason").GetString()!);
        var taken = await Terminal.RunAsync(target, "table", "import", "organisations", file, "--as", "zhoulan", "--good-rows", "--format", "json");
        Assert.True(taken.Code == 0, taken.Error);
        Assert.Equal(1, JsonDocument.Parse(taken.Out).RootElement.GetProperty("accepted").GetInt32());
    }
}
