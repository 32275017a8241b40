using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Web.Tests.Harness;

namespace Wutong.Web.Tests.Platform.Calendar;

/// <summary>The working calendar, its pages and operations. Each test has a year of its own.</summary>
public sealed class CalendarTests
{
    private static Task<Answer> TakeAsync(Visitor keeper, int year, params (string, string)[] fields) =>
        keeper.PostWithTokenAsync($"/settings/calendar/{year}/notice?handler=Take", [("Input.Year", $"{year}"), ("Input.Version", "0"), .. fields]);

    private const string Notice = "一、元旦：1月1日（周三）放假1天。\n二、春节：1月23日（周四）至29日（周三）放假调休，共7天。2月1日（周六）上班。";

    [Theory, OnBoth]
    public async Task A_notice_is_read_first_and_then_taken_over(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var keeper = await city.NewVisitorAsync("xitong");
        Assert.Contains(string.Format(null, Wutong.Platform.Words.Clock_UnknownYear, 2031), (await keeper.GetAsync("/settings/calendar?year=2031")).Text, StringComparison.Ordinal);
        var read = await keeper.SubmitAsync("/settings/calendar/2031/notice", [("Input.Text", Notice)]);
        Assert.Equal(200, read.Code);
        Assert.Contains("2031-01-29", read.Text, StringComparison.Ordinal);
        Assert.Equal(0, await city.ReadAsync(db => db.CalendarYears.CountAsync(y => y.Year == 2031)));

        // Taken over as it is: 2031 begins like 2025, so every weekday agrees.
        Assert.Equal(302, (await TakeAsync(keeper, 2031, ("Input.Text", Notice))).Code);
        var calendar = await city.ReadAsync(db => db.WorkCalendarAsync());
        Assert.True(calendar.Knows(2031));
        Assert.False(calendar.IsWorkday(new DateOnly(2031, 1, 29)));
        Assert.True(calendar.IsWorkday(new DateOnly(2031, 2, 1)));

        // Whoever opened the page before that has seen another year than stands.
        Assert.Equal(409, (await TakeAsync(keeper, 2031, ("Input.Text", Notice))).Code);
    }

    [Theory, OnBoth]
    public async Task A_notice_of_another_year_is_doubted_until_somebody_stands_by_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var keeper = await city.NewVisitorAsync("xitong");
        var refused = await TakeAsync(keeper, 2032, ("Input.Text", Notice));
        Assert.Equal(400, refused.Code);
        Assert.Contains("2032-01-01", refused.Page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await city.ReadAsync(db => db.CalendarYears.CountAsync(y => y.Year == 2032)));
        Assert.Equal(302, (await TakeAsync(keeper, 2032, ("Input.Text", Notice), ("Input.DespiteDoubts", "true"))).Code);
        Assert.Equal(9, await city.ReadAsync(db => db.CalendarYears.Where(y => y.Year == 2032).SelectMany(y => y.Days).CountAsync()));
        foreach (var text in new[] { "", "请于1月5日前交表", new string('休', TakeNotice.MostText + 1) })
            Assert.Equal(400, (await TakeAsync(keeper, 2033, ("Input.Text", text))).Code);
    }

    [Theory, OnBoth]
    public async Task A_correction_of_a_shipped_year_copies_it_and_can_be_taken_back(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var keeper = await city.NewVisitorAsync("xitong");
        var typhoon = new DateOnly(2023, 7, 24);
        Assert.Equal(302, (await keeper.SubmitAsync("/settings/calendar/2023/arrange", [("Input.From", "2023-07-24"), ("Input.To", "2023-07-25"), ("Input.Kind", "Holiday"), ("Input.Name", "台风停工")])).Code);
        var calendar = await city.ReadAsync(db => db.WorkCalendarAsync());
        Assert.Equal("台风停工", calendar[typhoon]?.Name);
        Assert.False(calendar.IsWorkday(new DateOnly(2023, 10, 2)));
        Assert.Equal(302, (await keeper.SubmitAsync("/settings/calendar/2023/arrange", [("Input.From", "2023-07-25"), ("Input.Kind", "Ordinary")])).Code);
        Assert.Null((await city.ReadAsync(db => db.WorkCalendarAsync()))[new DateOnly(2023, 7, 25)]);

        var page = await keeper.GetAsync("/settings/calendar?year=2023");
        Assert.Contains("台风停工", page.Text, StringComparison.Ordinal);
        var version = page.Page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        Assert.Equal(302, (await keeper.SubmitAsync("/settings/calendar?year=2023", [("year", "2023"), ("version", version)], "handler=Restore")).Code);
        calendar = await city.ReadAsync(db => db.WorkCalendarAsync());
        Assert.Null(calendar[typhoon]);
        Assert.False(calendar.IsWorkday(new DateOnly(2023, 10, 2)));
    }

    [Theory, OnBoth]
    public async Task Bad_days_are_refused_beside_their_fields(DatabaseKind database)
    {
        var city = await Cities.On(database);
        using var keeper = await city.NewVisitorAsync("xitong");
        (string Field, (string, string)[] Fields)[] bad =
        [
            ("From", [("Input.Kind", "Holiday"), ("Input.Name", "假")]), ("From", [("Input.From", "2035-05-01"), ("Input.Kind", "Holiday"), ("Input.Name", "假")]),
            ("To", [("Input.From", "2034-05-03"), ("Input.To", "2034-05-01"), ("Input.Kind", "Holiday"), ("Input.Name", "假")]),
            ("To", [("Input.From", "2034-05-03"), ("Input.To", "2034-08-01"), ("Input.Kind", "Holiday"), ("Input.Name", "假")]),
            ("Kind", [("Input.From", "2034-05-03"), ("Input.Kind", "Feast"), ("Input.Name", "假")]), ("Name", [("Input.From", "2034-05-03"), ("Input.Kind", "Workday")]),
        ];
        foreach (var (field, fields) in bad)
        {
            var answer = await keeper.SubmitAsync("/settings/calendar/2034/arrange", fields);
            Assert.Equal(400, answer.Code);
            Assert.NotNull(answer.Page.QuerySelector($"#Input_{field}-err"));
        }
        Assert.Equal(0, await city.ReadAsync(db => db.CalendarYears.CountAsync(y => y.Year == 2034)));
        foreach (var address in new[] { "/settings/calendar?year=1999", "/settings/calendar/2101/arrange", "/settings/calendar/99/notice" }) Assert.Equal(404, (await keeper.GetAsync(address)).Code);
        Assert.Equal(404, (await keeper.PostWithTokenAsync("/settings/calendar/99/arrange", ("Input.Year", "2034"), ("Input.Version", "0"), ("Input.From", "0099-05-03"), ("Input.Kind", "Holiday"), ("Input.Name", "假"))).Code);
        foreach (var year in new[] { "0", "-5", "99999", "soon", "" }) Assert.Equal(404, (await keeper.PostWithTokenAsync("/settings/calendar?handler=Restore", ("year", year), ("version", "1"))).Code);
        foreach (var (from, to) in new[] { ("09:00", "08:00"), ("13:00", "12:00"), ("25:00", "26:00") })
            Assert.Equal(400, (await keeper.SubmitAsync("/settings/calendar/hours", [("Input.Opens", from), ("Input.Lunch", to), ("Input.Resumes", "13:30"), ("Input.Closes", "17:30")])).Code);
    }

    [Theory, OnBoth]
    public async Task Programs_read_the_calendar_and_a_system_administrator_changes_it(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var officer = await city.NewVisitorAsync(post.Account);
        var token = await city.Data.TokenAsync(post.UserId, null, "calendar.read", "calendar.write");
        var year = (await officer.CallAsync(HttpMethod.Get, "/api/calendar/2026", token: token)).Json;
        Assert.Equal((248, true, 0), (year.GetProperty("workdays").GetInt32(), year.GetProperty("isKnown").GetBoolean(), year.GetProperty("version").GetInt32()));
        Assert.Equal(403, (await officer.CallAsync(HttpMethod.Post, "/api/calendar/days", new { year = 2036, version = 0, from = "2036-05-01", kind = "Holiday", name = "假" }, token)).Code);

        var keeper = await city.Data.TokenAsync(await city.UserIdAsync("xitong"), null, "calendar.write");
        var stale = await officer.CallAsync(HttpMethod.Post, "/api/calendar/days", new { year = 2036, version = 7, from = "2036-05-01", kind = "Holiday", name = "假" }, keeper);
        Assert.Equal(409, stale.Code);
        Assert.Equal(200, (await officer.CallAsync(HttpMethod.Post, "/api/calendar/days", new { year = 2036, version = 0, from = "2036-05-01", kind = "Holiday", name = "假" }, keeper)).Code);
        Assert.False((await city.ReadAsync(db => db.WorkCalendarAsync())).IsWorkday(new DateOnly(2036, 5, 1)));
    }

    [Theory, OnBoth]
    public async Task A_limit_is_tried_out_and_explained(DatabaseKind database)
    {
        var city = await Cities.On(database);
        var post = await city.Data.PostAsync();
        using var officer = await city.NewVisitorAsync(post.Account);
        (string, string)[] asked = [("Input.Start", "2026-09-28T10:00"), ("Input.Amount", "5"), ("Input.Unit", "WorkingDays")];
        var answer = await officer.SubmitAsync("/clocks/try", asked);
        Assert.Contains("2026-10-10", answer.Page.QuerySelector("#due")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("国庆节", answer.Page.QuerySelector("ol.reasons")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Wutong.Platform.Words.Clock_Standing, (await officer.SubmitAsync("/clocks/try", [.. asked, ("Input.PauseFrom", "2026-09-29T10:00")])).Text, StringComparison.Ordinal);
        (string Field, (string, string) Value)[] bad =
        [
            ("PauseFrom", ("Input.PauseFrom", "2026-09-27T10:00")), ("PauseTo", ("Input.PauseTo", "2026-09-29T10:00")), ("ExtendedBy", ("Input.ExtendedBy", "0")), ("ExtendedBy", ("Input.ExtendedBy", "999")),
            ("Start", ("Input.Start", "1026-09-28T10:00")), ("Start", ("Input.Start", "soon")), ("Amount", ("Input.Amount", "1000")), ("Unit", ("Input.Unit", "Moons")),
        ];
        foreach (var (field, value) in bad)
        {
            var refused = await officer.SubmitAsync("/clocks/try", [.. asked.Where(a => a.Item1 != value.Item1), value]);
            Assert.True(refused.Code == 400 && refused.Page.QuerySelector($"#Input_{field}-err") is not null, $"{value}: {refused.Code}");
        }
    }
}
