using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Export;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Tables;

/// <summary>What leaves as an Excel file is the view, typed, explained and noted.</summary>
public sealed class ExportTests
{
    [Theory, OnBoth]
    public async Task A_view_comes_out_typed_with_its_meaning_and_is_noted_in_the_log(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var day = new DateOnly(2024, 2, 29);
        var project = await city.Data.ProjectAsync(post, p => { p.TotalInvestment = TestData.Wan(1_234); p.SignedOn = day; }, name: TestData.Unique("=1+1 <项目> & 他"));
        await city.Data.ProjectAsync(post);
        using var visitor = await city.NewVisitorAsync(post.Account);
        var answer = await visitor.GetAsync("/tables/projects/export?sort=-total&cols=name,total,signed,changed");
        Assert.Equal(200, answer.Code);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Header("content-type"));
        Assert.StartsWith("attachment; filename*=UTF-8''%E9%A1%B9%E7%9B%AE-", answer.Header("content-disposition"), StringComparison.Ordinal);

        var rows = Workbook.RowsOf(answer.Bytes);
        Assert.Equal(["项目", "总投资（万元，折人民币）", "签约日期", "最近修改", "示例"], rows[0].Values);
        Assert.Equal(3, rows.Count);
        // A name that looks like a formula stays text; a sum and a day are numbers to Excel.
        Assert.Equal((project.Name, "1234"), (rows[1]["A"], rows[1]["B"]));
        Assert.Equal(day.ToDateTime(TimeOnly.MinValue).ToOADate(), double.Parse(rows[1]["C"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("", rows[2]["B"]);
        var about = Workbook.RowsOf(answer.Bytes, 2);
        Assert.Contains(about, r => r.GetValueOrDefault("A") == "行数" && r["B"] == "2");
        Assert.Contains(about, r => r.GetValueOrDefault("A", "").StartsWith("总投资", StringComparison.Ordinal) && r["B"].Contains("框架协议", StringComparison.Ordinal));
        Assert.Contains("state=\"frozen\"", answer.Body, StringComparison.Ordinal);

        var noted = await city.ReadAsync(db => db.Set<AuditEntry>().Where(e => e.ActorId == post.UserId && e.What == AuditKind.Exported).SingleAsync());
        Assert.Contains("\"rows\":2", noted.After, StringComparison.Ordinal);
        Assert.Contains("\"table\":\"projects\"", noted.After, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Every_column_of_every_table_says_what_it_means(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var actor = await city.ActorAsync("heqing");
        foreach (var column in CityModules.List.All.SelectMany(m => m.Tables).SelectMany(t => t.Columns).Where(c => !c.IsFilterOnly))
            Assert.False(string.IsNullOrWhiteSpace(await city.ReadAsync(db => ExportTable.MeaningAsync(column, db, actor))), column.Name);
        var about = Workbook.RowsOf((await (await city.VisitorAsync("heqing")).GetAsync("/tables/projects/export?cols=name,stage,signed")).Bytes, 2);
        Assert.Contains(about, r => r.GetValueOrDefault("A") == "阶段" && r["B"].Contains("研判、在谈", StringComparison.Ordinal));
    }

    [Theory, OnBoth]
    public async Task A_table_of_others_is_not_there(DatabaseKind database)
    {
        var city = await Cities.On(database);
        Assert.Equal(404, (await (await city.VisitorAsync("heqing")).GetAsync("/tables/nosuch/export")).Code);
        // Whoever may not open the page may not take it away either, and the other way round.
        foreach (var account in new[] { "zhoulan", "jiangfan", "ruimai", "xinyi", "zaiti", "rencai", "xitong", "shenji" })
            foreach (var table in CityModules.List.All.SelectMany(m => m.Tables))
            {
                var visitor = await city.VisitorAsync(account);
                var (page, file) = ((await visitor.GetAsync(table.Path)).Code, (await visitor.GetAsync($"/tables/{table.Name}/export")).Code);
                Assert.True((page, file) is (200, 200) or (403, 404), $"{table.Name} as {account}: page {page}, file {file}");
            }
    }

    [Theory, OnBoth]
    public async Task A_long_one_is_made_in_the_background_and_waits_for_whoever_asked(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (post, other) = (await city.Data.PostAsync(), await city.Data.PostAsync());
        var project = await city.Data.ProjectAsync(post);
        using var visitor = await city.NewVisitorAsync(post.Account);
        var begun = await visitor.PostWithTokenAsync("/tables/projects/export?cols=name");
        Assert.Equal(302, begun.Code);
        string? link = null;
        for (var i = 0; i < 600 && link is null; i++)
        {
            await Task.Delay(50);
            link = (await visitor.GetAsync(begun.Location!)).Page.QuerySelector("main .notice.ok a")?.GetAttribute("href");
        }
        Assert.StartsWith("/files/", link, StringComparison.Ordinal);
        var file = await visitor.GetAsync(link!);
        Assert.Equal(200, file.Code);
        Assert.Equal(project.Name, Workbook.RowsOf(file.Bytes)[1]["A"]);
        // Neither a colleague nor the system administrator, who sees that the job ran, gets at what came of it.
        using var stranger = await city.NewVisitorAsync(other.Account);
        Assert.Equal(404, (await stranger.GetAsync(link!)).Code);
        Assert.Equal(404, (await (await city.VisitorAsync("xitong")).GetAsync(link!)).Code);
        Assert.Equal(404, (await stranger.PostWithTokenAsync("/tables/nosuch/export")).Code);
    }

    [Theory, OnBoth]
    public async Task The_command_line_lists_and_exports_as_an_account(DatabaseKind database)
    {
        var target = await Cities.NewDatabaseAsync(database);
        var list = await Terminal.RunAsync(target, "table", "list", "--as", "zhoulan", "--format", "json");
        Assert.Equal(0, list.Code);
        var tables = System.Text.Json.JsonDocument.Parse(list.Out).RootElement.EnumerateArray().Select(t => t.GetProperty("name").GetString()).ToList();
        Assert.Contains("projects", tables);
        var file = Path.Combine(Wutong.Testing.Places.NewFolder("export"), "项目.xlsx");
        var export = await Terminal.RunAsync(target, "table", "export", "projects", "--as", "zhoulan", "--out", file, "--query", "q=锐迈");
        Assert.True(export.Code == 0, export.Error);
        Assert.Equal(2, Workbook.RowsOf(await File.ReadAllBytesAsync(file)).Count);
        Assert.Contains("锐迈", Workbook.RowsOf(await File.ReadAllBytesAsync(file))[1]["A"], StringComparison.Ordinal);
        Assert.Equal(1, (await Terminal.RunAsync(target, "table", "export", "nosuch", "--out", file)).Code);
        Assert.Equal(1, (await Terminal.RunAsync(target, "table", "export", "projects", "--out", file, "--query", "stage=Nirvana")).Code);
    }
}
