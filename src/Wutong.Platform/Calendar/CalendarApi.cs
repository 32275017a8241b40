using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Calendar;

/// <summary>The working calendar for programs.</summary>
internal static class CalendarApi
{
    public const string ReadScope = "calendar.read", WriteScope = "calendar.write";

    /// <summary>A year with what was arranged in it.</summary>
    /// <param name="Version">0 while the year is the program's.</param>
    /// <param name="IsKnown">False: its holidays were not entered, weekends alone count.</param>
    internal sealed record Item(int Year, int Version, bool IsKnown, int Workdays, IReadOnlyList<ArrangedDay> Days, OfficeHours Hours);

    public static void Map(IEndpointRouteBuilder api)
    {
        var calendar = api.MapGroup("/calendar").WithTags("calendar");
        calendar.MapGet("{year:int}", GetAsync).For(ReadScope, PlatformModule.SettingsReaders).WithSummary("The holidays and make-up days of a year.").Produces<Item>().ProducesProblem(404);
        calendar.MapPost("days", (Body<ArrangeDays> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(WriteScope, PlatformModule.SystemKeepers).WithSummary("Says what some days in a row are; names the version of the year it has seen.").Answers();
        calendar.MapPost("notice", (Body<TakeNotice> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(WriteScope, PlatformModule.SystemKeepers).WithSummary("Takes over a whole year from the text of the published notice.").Answers();
    }

    private static async Task<IResult> GetAsync(int year, WutongDb db)
    {
        if (!CalendarYear.IsPossible(year)) return Api.Answer(Outcome.Missing);
        var calendar = await db.WorkCalendarAsync();
        var (first, last) = WorkCalendar.Year(year);
        return TypedResults.Json(new Item(
            year, await db.YearVersionAsync(year), calendar.Knows(year), WorkCalendar.Days(first, last).Count(calendar.IsWorkday), [.. calendar.Arranged(first, last)], calendar.Hours));
    }
}
