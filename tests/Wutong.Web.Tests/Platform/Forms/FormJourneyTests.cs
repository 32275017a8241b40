using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Forms;

/// <summary>A superior's form from its blank to the second frozen period.</summary>
public sealed class FormJourneyTests
{
    [Theory, OnBoth]
    public async Task A_form_is_uploaded_mapped_filled_and_compared(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        var first = await city.Data.ProjectAsync(post, p => { p.SignedOn = new DateOnly(2026, 8, 3); p.TotalInvestment = TestData.Wan(12_000); });
        await city.Data.ProjectAsync(post, p => p.TotalInvestment = TestData.Wan(99_000));
        using var visitor = await city.NewVisitorAsync(post.Account);
        var form = await visitor.NewFormAsync(post.OfficeId);

        // What the blank says plainly is proposed and taken over in one go.
        var map = await visitor.GetAsync($"/forms/{form}/map");
        var proposed = map.Page.QuerySelectorAll("input[name='Accepted.Places']").Select(i => i.GetAttribute("value")!).ToList();
        Assert.Equal(["附表1!C2", "附表1!F2", "附表1!C3", "附表1!F3", "附表1!A12"], proposed);
        var chosen = await visitor.GetAsync($"/forms/{form}/map?cell=附表1!F5&from=Typed");
        Assert.Equal("本季度签约项目（个）", chosen.Page.QuerySelector("[name='Input.Label']")!.GetAttribute("value"));
        Assert.Equal(302, (await visitor.SubmitAsync(map.Page, "", proposed.Select(p => ("Accepted.Places", p)), "handler=Accept")).Code);
        Assert.Equal(5, (await visitor.FormAsync(form)).GetProperty("places").GetArrayLength());
        await visitor.MapAsync(form, "附表1!F5", "签约", FigureSource.Count, ("Input.Table", "projects"), ("Input.Query", $"http://x/attraction/projects?kind=Technology"), ("Input.DayColumn", "signed"), ("Input.Span", "Within"));
        await visitor.MapAsync(form, "附表1!F7", "总投资", FigureSource.Sum, ("Input.Table", "projects"), ("Input.Sum", "total@Yi"), ("Input.DayColumn", "signed"), ("Input.Span", "UpToEnd"));
        await visitor.MapAsync(form, "附表1!C9", "做法", FigureSource.Typed, ("Input.Typed", "Text"), ("Input.IsRequired", "true"));
        await visitor.MapAsync(form, "附表1!F8", "活动", FigureSource.Typed, ("Input.Typed", "Number"));
        var places = (await visitor.FormAsync(form)).GetProperty("places").EnumerateArray().ToDictionary(p => p.GetProperty("label").GetString()!, p => p.GetProperty("id").GetGuid());
        (string, string) Typed(string label, string text) => ($"Input.Typed[{places[label]}]", text);

        // What must be typed is asked for, and what is typed is checked, with everything still there.
        var empty = await visitor.FreezeAsync(form, "2026-08", Typed("活动", "三场"));
        Assert.Equal((400, 2), (empty.Code, empty.Page.QuerySelectorAll(".errors li").Length));
        Assert.Equal("三场", empty.Page.QuerySelector($"[name='Input.Typed[{places["活动"]}]']")!.GetAttribute("value"));
        var august = FormSteps.IdOf(await visitor.FreezeAsync(form, "2026-08", Typed("做法", "走访"), Typed("活动", "3")));

        await city.Data.ProjectAsync(post, p => { p.SignedOn = new DateOnly(2026, 9, 10); p.TotalInvestment = TestData.Wan(8_000); });
        var preview = await visitor.GetAsync($"/forms/{form}/fill?period=2026-09");
        Assert.Equal("走访", preview.Page.QuerySelector($"[name='Input.Typed[{places["做法"]}]']")!.TextContent.Trim());
        var september = FormSteps.IdOf(await visitor.FreezeAsync(form, "2026-09", Typed("活动", "1")));

        var compared = await visitor.GetAsync($"/forms/{form}/compare?a={september}&b={august}");
        Assert.Equal(200, compared.Code);
        var rows = compared.Page.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th > span")!.TextContent, r => r.QuerySelectorAll("td").Select(c => string.Join(' ', c.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))).ToArray());
        Assert.Equal(["1", "1", "无变化"], rows["签约"]);
        Assert.Equal(["2 亿元", "1.2 亿元", "+0.8"], rows["总投资"]);
        Assert.Equal(["1", "3", "−2"], rows["活动"]);
        Assert.Equal(("3 行", "2 行"), (rows["项目"][0], rows["项目"][1]));
        Assert.StartsWith("新增 1 行，减少 0 行，改动 0 行", rows["项目"][2], StringComparison.Ordinal);

        // The file is what was frozen, and each row behind a figure opens.
        var file = await visitor.GetAsync($"/files/{(await visitor.GetAsync($"/api/forms/fillings/{august}")).Json.GetProperty("filling").GetProperty("file").GetGuid()}");
        Assert.Contains(first.Name, file.Body, StringComparison.Ordinal);
        Assert.Contains("2026年8月", file.Body, StringComparison.Ordinal);
        var figures = (await visitor.GetAsync($"/api/forms/fillings/{august}")).Json.GetProperty("figures").EnumerateArray().ToList();
        var count = figures.FindIndex(f => f.GetProperty("label").GetString() == "签约");
        Assert.Equal(("?kind=Technology&signed.from=2026-08-01&signed.to=2026-08-31", first.Id), (figures[count].GetProperty("query").GetString(), figures[count].GetProperty("ids")[0].GetGuid()));
        Assert.NotNull((await visitor.GetAsync($"/forms/fillings/{august}/rows?figure={count}")).Page.QuerySelector($"a[href='/attraction/projects/{first.Id}']"));
    }

    [Theory, OnBoth]
    public async Task A_correction_is_a_further_version_with_its_reason_and_the_frozen_copy_stays(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var form = await visitor.NewFormAsync(post.OfficeId);
        await visitor.MapAsync(form, "附表1!C9", "做法", FigureSource.Typed, ("Input.Typed", "Text"));
        var place = (await visitor.FormAsync(form)).GetProperty("places")[0].GetProperty("id").GetGuid();
        var first = FormSteps.IdOf(await visitor.FreezeAsync(form, "2026-08", ($"Input.Typed[{place}]", "甲")));
        var before = (await visitor.GetAsync($"/api/forms/fillings/{first}")).Body;

        Assert.Equal(400, (await visitor.FreezeAsync(form, "2026-08", ($"Input.Typed[{place}]", "乙"))).Code);
        var second = FormSteps.IdOf(await visitor.FreezeAsync(form, "2026-08", ($"Input.Typed[{place}]", "乙"), ("Input.Reason", "口径更正")));
        var filling = (await visitor.GetAsync($"/api/forms/fillings/{second}")).Json.GetProperty("filling");
        Assert.Equal((2, "口径更正"), (filling.GetProperty("number").GetInt32(), filling.GetProperty("reason").GetString()));
        Assert.Equal(before, (await visitor.GetAsync($"/api/forms/fillings/{first}")).Body);

        // Nothing changes a frozen copy: not the context itself, and its file comes and goes with it alone.
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WriteAsync(async db => { db.Entry(await db.ReportFillings.Whole.SingleAsync(f => f.Id == first)).Property(f => f.Reason).CurrentValue = "x"; return true; }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WriteAsync(async db => { db.ReportFillings.Remove(await db.ReportFillings.Whole.SingleAsync(f => f.Id == first)); return true; }));
        var file = (await visitor.GetAsync($"/api/forms/fillings/{first}")).Json.GetProperty("filling").GetProperty("file").GetGuid();
        Assert.Equal(403, (await visitor.PostWithTokenAsync($"/files/{file}/remove")).Code);
        Assert.Equal(403, (await visitor.CallAsync(HttpMethod.Delete, $"/api/files/{file}")).Code);
        Assert.Equal(403, (await visitor.PostWithTokenAsync($"/files/upload/report-filling/{first}")).Code);
    }

    [Theory, OnBoth]
    public async Task A_save_that_came_too_late_changes_nothing_and_keeps_what_was_typed(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        using var colleague = await city.ColleagueAsync(post.OfficeId);
        var form = await visitor.NewFormAsync(post.OfficeId);
        await visitor.MapAsync(form, "附表1!C9", "做法", FigureSource.Typed, ("Input.Typed", "Text"));
        await visitor.MapAsync(form, "附表1!F5", "项目", FigureSource.Count, ("Input.Table", "projects"));
        var place = (await visitor.FormAsync(form)).GetProperty("places").EnumerateArray().Single(p => p.GetProperty("label").GetString() == "做法").GetProperty("id").GetGuid();

        // The mapping, by a colleague in the meantime.
        var open = (await visitor.GetAsync($"/forms/{form}/map?cell=附表1!F6&from=Typed")).Page;
        await colleague.MapAsync(form, "附表1!F7", "别的", FigureSource.Period);
        var late = await visitor.SubmitAsync(open, $"/forms/{form}/map", [("Input.Label", "我起的名")], $"/forms/{form}/map?sheet");
        Assert.Equal((409, "我起的名"), (late.Code, late.Page.QuerySelector("[name='Input.Label']")!.GetAttribute("value")));
        Assert.Equal(302, (await visitor.SubmitAsync(late.Page, $"/forms/{form}/map", [], $"/forms/{form}/map?sheet")).Code);

        // The records, while the values were looked at.
        var page = (await visitor.GetAsync($"/forms/{form}/fill?period=2026-08")).Page;
        await city.Data.ProjectAsync(post);
        var changed = await visitor.SubmitAsync(page, $"/forms/{form}/fill", [($"Input.Typed[{place}]", "我写的")]);
        Assert.Equal((409, "我写的"), (changed.Code, changed.Page.QuerySelector($"[name='Input.Typed[{place}]']")!.TextContent.Trim()));
        FormSteps.IdOf(await visitor.SubmitAsync(changed.Page, $"/forms/{form}/fill", []));

        // The form's own fields, and a colleague who froze first.
        var version = (await visitor.FormAsync(form)).GetProperty("form").GetProperty("version").GetInt32();
        Assert.Equal(409, (await visitor.PostWithTokenAsync($"/forms/{form}/edit", ("Input.Id", form.ToString()), ("Input.Version", (version - 1).ToString()), ("Input.Name", "新名"), ("Input.Recipient", "省厅"), ("Input.Rhythm", "Month"), ("Input.OfficeId", post.OfficeId.ToString()))).Code);
        Assert.Equal(409, (await visitor.SendBlankAsync(form, "a.xlsx", Wutong.Demo.DemoBlanks.Workbook(), version - 1)).Code);
        Assert.Equal(409, (await visitor.CallAsync(HttpMethod.Post, $"/api/forms/{form}/fill", new { version = version - 1, period = "2026-09" })).Code);
    }

    [Theory, OnBoth]
    public async Task A_place_takes_the_figure_of_a_metric_for_its_span_and_district(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        await city.Data.ProjectAsync(post, p => { p.SignedOn = new DateOnly(2025, 12, 1); p.TotalInvestment = TestData.Wan(1_000); });
        await city.Data.ProjectAsync(post, p => { p.SignedOn = new DateOnly(2026, 3, 1); p.TotalInvestment = TestData.Wan(20_000); });
        var august = await city.Data.ProjectAsync(post, p => { p.SignedOn = new DateOnly(2026, 8, 3); p.TotalInvestment = TestData.Wan(12_000); });
        using var visitor = await city.NewVisitorAsync(post.Account);
        var form = await visitor.NewFormAsync(post.OfficeId);
        var district = ("Input.DistrictId", $"{post.DistrictId}");
        await visitor.MapAsync(form, "附表1!F5", "本月", FigureSource.Metric, ("Input.Metric", "projects.signed"), ("Input.Span", "Within"), district);
        await visitor.MapAsync(form, "附表1!F6", "今年", FigureSource.Metric, ("Input.Metric", "projects.signed"), ("Input.Span", "YearToDate"), district);
        await visitor.MapAsync(form, "附表1!F7", "总额", FigureSource.Metric, ("Input.Metric", "projects.signed-total@Yi"), ("Input.Span", "UpToEnd"), district);
        await visitor.MapAsync(form, "附表1!F8", "在谈", FigureSource.Metric, ("Input.Metric", "projects.open"), district);
        Assert.Contains("projects.signed-total@Yi", (await visitor.GetAsync($"/forms/{form}/map?cell=附表1!F7")).Page.QuerySelector("option[selected][value*='@']")!.OuterHtml, StringComparison.Ordinal);

        var figures = (await visitor.GetAsync($"/api/forms/{form}/preview?period=2026-08")).Json.GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("label").GetString()!);
        decimal Value(string label) => figures[label].GetProperty("value").GetProperty("number").GetDecimal();
        Assert.Equal((1m, 2m, 3.3m), (Value("本月"), Value("今年"), Value("总额")));
        var open = (await visitor.GetAsync($"/api/metrics/projects.open?asof=2026-08-31&district={post.DistrictId}")).Json;
        Assert.Equal(open.GetProperty("value").GetDecimal(), Value("在谈"));

        // What is frozen opens into the rows of the figure.
        var frozen = FormSteps.IdOf(await visitor.FreezeAsync(form, "2026-08"));
        Assert.Contains(august.Name, (await visitor.GetAsync($"/forms/fillings/{frozen}/rows?figure=0")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_mapping_that_means_nothing_is_refused_and_says_why(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var form = await visitor.NewFormAsync(post.OfficeId);
        (string Name, string Value)[][] bad =
        [
            [("Input.Place", "附表1!F15"), ("Input.Source", "City")], [("Input.Place", "没有!A1"), ("Input.Source", "City")], [("Input.Source", "Count")], [("Input.Source", "Count"), ("Input.Table", "nothing")],
            [("Input.Source", "Count"), ("Input.Table", "projects"), ("Input.Query", "http://x/attraction/visits?place=a")], [("Input.Source", "Count"), ("Input.Table", "projects"), ("Input.Query", "?stage=Nothing")],
            [("Input.Source", "Count"), ("Input.Table", "projects"), ("Input.DayColumn", "stage")], [("Input.Source", "Count"), ("Input.Table", "projects"), ("Input.Query", "?signed.in=month"), ("Input.DayColumn", "signed")],
            [("Input.Source", "Sum"), ("Input.Table", "projects"), ("Input.Sum", "name")], [("Input.Source", "Sum"), ("Input.Table", "projects")],
            [("Input.Source", "List"), ("Input.Table", "projects")], [("Input.Source", "List"), ("Input.Table", "projects"), ("Input.Columns[A]", "#")], [("Input.Source", "List"), ("Input.Table", "projects"), ("Input.Columns[A]", "nothing")],
            [("Input.Source", "Metric")], [("Input.Source", "Metric"), ("Input.Metric", "projects.nothing")], [("Input.Source", "Metric"), ("Input.Metric", "projects.signed"), ("Input.DistrictId", $"{Guid.CreateVersion7()}")],
            [("Input.Source", "List"), ("Input.Table", "projects"), ("Input.Columns[A]", "mine")], [("Input.Source", "Nothing")], [("Input.Source", "City"), ("Input.Label", "")],
        ];
        var version = (await visitor.FormAsync(form)).GetProperty("form").GetProperty("version").GetInt32().ToString();
        foreach (var fields in bad)
        {
            (string Name, string Value)[] all = [("Input.Version", version), ("Input.Place", "附表1!C9"), ("Input.Label", "甲")];
            var answer = await visitor.PostWithTokenAsync($"/forms/{form}/map", [.. all.Where(a => !fields.Any(f => f.Name == a.Name)), .. fields]);
            Assert.True(answer.Code == 400, $"{string.Join(' ', fields)}: {answer.Code}");
            Assert.NotNull(answer.Page.QuerySelector(".errors li"));
        }
        Assert.Equal(0, (await visitor.FormAsync(form)).GetProperty("places").GetArrayLength());
        foreach (var address in new[] { "fill?period=2026-Q1", "fill?period=x" }) { await visitor.MapAsync(form, "附表1!C9", "甲", FigureSource.City); Assert.Equal(400, (await visitor.GetAsync($"/forms/{form}/{address}")).Code); }
        foreach (var address in new[] { "map?cell=x&from=Count&table=nothing&sheet=99", "map?cell=附表1!C9~7", "map?sheet=-1" }) Assert.Equal(200, (await visitor.GetAsync($"/forms/{form}/{address}")).Code);
    }

    [Theory, OnBoth]
    public async Task Bad_files_are_refused_with_what_to_do_and_leave_nothing(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var form = await visitor.NewFormAsync(post.OfficeId, blank: []);
        var whole = Wutong.Demo.DemoBlanks.Workbook();
        (string Name, byte[] Bytes, string Says)[] bad =
        [
            ("旧表.xls", Testing.Samples.OldOffice("Workbook"), Wutong.Platform.Words.Report_OldExcel), ("旧.doc", Testing.Samples.OldOffice("WordDocument"), Wutong.Platform.Words.Report_OldWord), ("假.xlsx", Testing.Samples.OldOffice("Workbook"), Wutong.Platform.Words.Report_OldExcel),
            ("加密.xlsx", Testing.Samples.OldOffice("EncryptedPackage"), Wutong.Platform.Words.File_Locked), ("宏.xlsm", Testing.Samples.WithMacros, Wutong.Platform.Words.File_Macros), ("a.xlsx", Testing.Samples.Program, string.Format(null, Wutong.Platform.Words.File_Program, "xlsx")),
            ("a.xlsx", Testing.Samples.Excel, Wutong.Platform.Words.Report_Broken), ("a.docx", Testing.Samples.Word, Wutong.Platform.Words.Report_Broken), ("半个.xlsx", whole[..(whole.Length - 200)], ""), ("a.pdf", Testing.Samples.Pdf, Wutong.Platform.Words.Report_OtherFile),
            ("a.xlsx", [], Wutong.Platform.Words.File_Empty), ("", whole, Wutong.Platform.Words.File_ChooseOne), ("noending", whole, Wutong.Platform.Words.File_NoName),
        ];
        foreach (var (name, bytes, says) in bad)
        {
            var answer = await visitor.SendBlankAsync(form, name, bytes);
            Assert.True(answer.Code == 400 && answer.Text.Contains(says, StringComparison.Ordinal), $"{name}: {answer.Code} {answer.Page.QuerySelector(".errors")?.TextContent}");
        }
        Assert.Equal(400, (await visitor.SendBlankAsync(form, "a.xlsx", whole, token: "x")).Code);
        Assert.Equal(0, await city.ReadAsync(db => db.Files.CountAsync(f => f.RecordId == form)));
        Assert.False((await visitor.FormAsync(form)).GetProperty("form").GetProperty("hasBlank").GetBoolean());
    }

    [Theory, OnBoth]
    public async Task A_new_blank_keeps_the_places_that_it_still_has(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var visitor = await city.NewVisitorAsync(post.Account);
        var form = await visitor.NewFormAsync(post.OfficeId);
        await visitor.MapAsync(form, "附表1!C9", "做法", FigureSource.City);
        Assert.Equal(302, (await visitor.SendBlankAsync(form, "新表.docx", Wutong.Demo.DemoBlanks.Document())).Code);
        var map = await visitor.GetAsync($"/forms/{form}/map");
        Assert.Contains(Wutong.Platform.Words.Report_LostPlace, map.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await visitor.FreezeAsync(form, "2026-08")).Code);
        Assert.Equal(302, (await visitor.SubmitAsync($"/forms/{form}/map", [], "handler=Remove")).Code);
        await visitor.MapAsync(form, "p2~1", "填报单位", FigureSource.City);
        var filled = FormSteps.IdOf(await visitor.FreezeAsync(form, "2026-08"));
        Assert.Equal("新表.docx", (await city.ReadAsync(async db => (await db.ReportFillings.Whole.SingleAsync(f => f.Id == filled)).BlankId is var blank ? (await db.Files.SingleAsync(f => f.Id == blank)).Name : "")));
    }
}
