using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Reports;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform.Reports;

/// <summary>Reports of an office: a template that is data, figures that open, a copy that is never changed.</summary>
public sealed class ReportTests
{
    private static readonly DateOnly Today = TimeProvider.System.Now().Day();
    private static readonly Period Now = Period.Of(Rhythm.Month, Today), Then = Now.Previous;

    /// <summary>An officer with a template of figures, a list and a text, made through the pages.</summary>
    private static async Task<(Visitor Officer, Post Post, Guid Template)> TemplateAsync(City city)
    {
        var post = await city.Data.PostAsync();
        var officer = await city.NewVisitorAsync(post.Account);
        var made = await officer.SubmitAsync("/reports/templates/new", [("Input.Name", TestData.Unique("月报")), ("Input.Rhythm", "Month"), ("Input.OfficeId", post.OfficeId.ToString())]);
        Assert.Equal(302, made.Code);
        var page = made.Location!;
        async Task AddAsync(params (string, string)[] fields) => Assert.Equal(302, (await officer.SubmitAsync(page, fields, "handler=Add")).Code);
        await AddAsync(("Input.Heading", "数据"), ("Input.Kind", "Figures"), ("Input.Metrics", "projects.signed"), ("Input.Metrics", "projects.signed-total"));
        await AddAsync(("Input.Heading", "签约项目"), ("Input.Kind", "List"), ("Input.Address", "https://wutong.example/attraction/projects?cols=name,total,signed&sort=-total"), ("Input.DayColumn", "signed"));
        await AddAsync(("Input.Heading", "下步打算"), ("Input.Kind", "Text"), ("Input.Hint", "写清时间"));
        return (officer, post, Guid.Parse(page.Split('/')[^1]));
    }

    private static async Task<Guid> GiveAsync(Visitor officer, Guid template, Period period, string text, string? reason = null)
    {
        var address = $"/reports/templates/{template}/write?period={period}";
        var page = await officer.GetAsync(address);
        Assert.Equal(200, page.Code);
        var typed = page.Page.QuerySelector("textarea[name^='Input.Typed']")!.GetAttribute("name")!;
        var given = await officer.SubmitAsync(page.Page, address, reason is null ? [(typed, text)] : [(typed, text), ("Input.Reason", reason)]);
        Assert.True(given.Code == 302, $"{given.Code} {given.Text}");
        return Guid.Parse(given.Location!.Split('/')[^1]);
    }

    [Theory, OnBoth]
    public async Task A_report_says_what_changed_and_what_was_corrected_since(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (officer, post, template) = await TemplateAsync(city);
        var (one, other) = (await city.Data.ProjectAsync(post, p => { p.SignedOn = Then.To; p.TotalInvestment = TestData.Wan(1_000); }), await city.Data.ProjectAsync(post, p => { p.SignedOn = Now.From; p.TotalInvestment = TestData.Wan(300); }));
        var first = await GiveAsync(officer, template, Then, "先把上月的写完。");

        // Corrected after it was given: the copy stays, the next one says so.
        await city.WriteAsync(async db => (await db.Projects.Whole.SingleAsync(p => p.Id == one.Id)).TotalInvestment = TestData.Wan(1_200));
        var second = await GiveAsync(officer, template, Now, "第一行\n第二行");
        async Task<IReadOnlyList<ReportBlock>> BlocksAsync(Guid id) => (await city.ReadAsync(db => db.OfficeReports.Whole.SingleAsync(r => r.Id == id))).Blocks();
        var before = (await BlocksAsync(first))[0].Figures.Single(f => f.Metric == "projects.signed-total");
        Assert.Equal((1_000_000_000L, (long?)null), (before.Value, before.Before));
        var now = (await BlocksAsync(second))[0].Figures.Single(f => f.Metric == "projects.signed-total");
        Assert.Equal((300_000_000L, (long?)1_000_000_000L, (long?)1_200_000_000L), (now.Value, now.Before, now.BeforeNow));
        Assert.True(now.IsCorrected);
        Assert.Equal(-900_000_000L, now.Change);
        var list = (await BlocksAsync(second))[1].List!;
        Assert.Equal([other.Id], list.Ids);
        Assert.Equal([other.Id], list.New!);

        var page = await officer.GetAsync($"/reports/{second}");
        Assert.Contains(other.Name, page.Text, StringComparison.Ordinal);
        Assert.Contains("第二行", page.Text, StringComparison.Ordinal);
        // The link behind the figure leads to rows that add up to it.
        var rows = await officer.CallAsync(HttpMethod.Get, "/api" + now.Rows);
        Assert.Equal(now.Value, rows.Json.GetProperty("items").EnumerateArray().Sum(r => r.GetProperty("value").GetInt64()));
    }

    [Fact]
    public async Task A_ready_made_template_has_lists_that_open_and_figures_that_are_there()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var post = await city.Data.PostAsync();
        var officer = await city.NewVisitorAsync(post.Account);
        var made = await officer.SubmitAsync("/reports/templates/new", [("Input.Name", TestData.Unique("周报")), ("Input.Rhythm", "Week"), ("Input.OfficeId", post.OfficeId.ToString()), ("Input.Ready", "attraction-week")]);
        Assert.Equal(302, made.Code);
        var template = Guid.Parse(made.Location!.Split('/')[^1]);
        var week = Period.Of(Rhythm.Week, Today).Previous;
        var report = await GiveAsync(officer, template, week, "请资源规划局答复。");
        var said = (await city.ReadAsync(db => db.OfficeReports.Whole.SingleAsync(r => r.Id == report))).Blocks();
        Assert.Equal(9, said.Count);
        Assert.Equal(15, said.Sum(b => b.Figures.Count));
        Assert.Equal(5, said.Count(b => b.List is not null));

        // Whoever may not open its lists is not offered it, and cannot ask for it.
        var clerk = await city.NewVisitorAsync("luoqing");
        Assert.DoesNotContain("attraction-week", (await clerk.GetAsync("/reports/templates/new")).Body, StringComparison.Ordinal);
        var office = (await city.ActorAsync("luoqing")).Offices[0];
        Assert.Equal(400, (await clerk.SubmitAsync("/reports/templates/new", [("Input.Name", TestData.Unique("周报")), ("Input.Rhythm", "Week"), ("Input.OfficeId", office.ToString()), ("Input.Ready", "attraction-week")])).Code);
    }

    [Theory, OnBoth]
    public async Task Its_files_open_and_say_the_same(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var (officer, post, template) = await TemplateAsync(city);
        var project = await city.Data.ProjectAsync(post, p => { p.SignedOn = Then.From; p.TotalInvestment = TestData.Wan(1_000); });
        var secret = await city.Data.ProjectAsync(post, p => { p.SignedOn = Then.From; p.CodeName = TestData.Unique("代号"); });
        var report = await GiveAsync(officer, template, Then, "一\n二");
        var files = await city.ReadAsync(db => db.OfficeReports.Whole.Where(r => r.Id == report).Select(r => new { r.WordId, r.ExcelId }).SingleAsync());

        using var word = WordprocessingDocument.Open(new MemoryStream((await officer.GetAsync($"/files/{files.WordId}")).Bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(word).Select(e => $"{e.Path?.XPath} {e.Description}"));
        var text = word.MainDocumentPart!.Document!.InnerText;
        foreach (var said in new[] { "一、数据", "二、签约项目", "三、下步打算", project.Name, "1,000" }) Assert.Contains(said, text, StringComparison.Ordinal);
        // The office reads it; what is confidential is not in it, and it says so.
        Assert.DoesNotContain(secret.Name, text, StringComparison.Ordinal);
        Assert.Contains("另有 1 项未公开", text, StringComparison.Ordinal);

        using var excel = SpreadsheetDocument.Open(new MemoryStream((await officer.GetAsync($"/files/{files.ExcelId}")).Bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(excel).Select(e => $"{e.Path?.XPath} {e.Description}"));
        Assert.Equal(["数据", "签约项目", "文字"], excel.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!));

        // Somebody of another office reads neither, a leader both.
        using var stranger = await city.NewVisitorAsync((await city.Data.PostAsync()).Account);
        Assert.Equal(404, (await stranger.GetAsync($"/reports/{report}")).Code);
        Assert.Equal(404, (await stranger.GetAsync($"/files/{files.WordId}")).Code);
        Assert.Equal(200, (await (await city.VisitorAsync("jiangfan")).GetAsync($"/files/{files.ExcelId}")).Code);
    }

    [Fact]
    public async Task A_period_that_was_given_is_given_again_with_a_reason_alone_and_the_first_stays()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var (officer, _, template) = await TemplateAsync(city);
        var first = await GiveAsync(officer, template, Then, "初稿");
        var address = $"/reports/templates/{template}/write?period={Then}";
        Assert.Equal(400, (await officer.SubmitAsync(address, [])).Code);
        var second = await GiveAsync(officer, template, Then, "改稿", "漏了一条");
        Assert.Equal([1, 2], await city.ReadAsync(db => db.OfficeReports.Whole.Where(r => r.TemplateId == template).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync()));
        Assert.Contains("初稿", (await officer.GetAsync($"/reports/{first}")).Text, StringComparison.Ordinal);
        Assert.Contains("漏了一条", (await officer.GetAsync($"/reports/{second}")).Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WriteAsync(async db => { db.Entry(await db.OfficeReports.Whole.SingleAsync(r => r.Id == first)).Property(r => r.Title).CurrentValue = "x"; return true; }));
    }

    [Fact]
    public async Task Figures_that_changed_while_somebody_looked_are_shown_again_before_they_are_given()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var (officer, post, template) = await TemplateAsync(city);
        var address = $"/reports/templates/{template}/write?period={Then}";
        var page = (await officer.GetAsync(address)).Page;
        await city.Data.ProjectAsync(post, p => p.SignedOn = Then.From);
        Assert.Equal(409, (await officer.SubmitAsync(page, address, [])).Code);
        Assert.Equal(0, await city.ReadAsync(db => db.OfficeReports.Whole.CountAsync(r => r.TemplateId == template)));
    }

    [Theory]
    [InlineData("Figures", "", "", "Input.Metrics")]
    [InlineData("List", "", "", "Input.Address")]
    [InlineData("List", "/settings/users", "", "Input.Address")]
    [InlineData("List", "/attraction/projects?stage=Nothing", "", "Input.Address")]
    [InlineData("List", "/attraction/projects", "name", "Input.DayColumn")]
    public async Task A_section_that_says_nothing_is_refused_beside_its_field(string kind, string address, string day, string field)
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var (officer, _, template) = await TemplateAsync(city);
        var page = $"/reports/templates/{template}";
        var answer = await officer.SubmitAsync(page, [("Input.Heading", "标题"), ("Input.Kind", kind), ("Input.Address", address), ("Input.DayColumn", day)], "handler=Add");
        Assert.Equal(400, answer.Code);
        Assert.NotNull(answer.Page.QuerySelector($".errors a[href='#{field.Replace('.', '_')}']"));
    }

    [Fact]
    public async Task Sections_move_and_go_and_periods_that_are_none_are_refused()
    {
        var city = await Cities.On(DatabaseKind.Sqlite);
        var (officer, _, template) = await TemplateAsync(city);
        var page = $"/reports/templates/{template}";
        async Task<List<string>> HeadingsAsync() => await city.ReadAsync(db => db.ReportTemplates.Whole.Where(t => t.Id == template).SelectMany(t => t.Sections).OrderBy(s => s.Number).Select(s => s.Heading).ToListAsync());
        var last = await city.ReadAsync(db => db.ReportTemplates.Whole.Where(t => t.Id == template).SelectMany(t => t.Sections).OrderBy(s => s.Number).Select(s => s.Id).LastAsync());
        var version = await city.ReadAsync(db => db.ReportTemplates.Whole.Where(t => t.Id == template).Select(t => t.Version).SingleAsync());
        Assert.Equal(302, (await officer.PostWithTokenAsync(page + "?handler=Change", ("version", $"{version}"), ("section", last.ToString()), ("up", "true"))).Code);
        Assert.Equal(["数据", "下步打算", "签约项目"], await HeadingsAsync());
        Assert.Equal(409, (await officer.PostWithTokenAsync(page + "?handler=Change", ("version", $"{version}"), ("section", last.ToString()))).Code);
        Assert.Equal(302, (await officer.PostWithTokenAsync(page + "?handler=Change", ("version", $"{version + 1}"), ("section", last.ToString()))).Code);
        Assert.Equal(["数据", "签约项目"], await HeadingsAsync());
        foreach (var wrong in new[] { "2026-W01", "2099-01", "soon", "2026-13" }) Assert.Equal(400, (await officer.GetAsync($"{page}/write?period={wrong}")).Code);
    }
}
