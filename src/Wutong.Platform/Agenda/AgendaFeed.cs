using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Wutong.Platform.Time;

namespace Wutong.Platform.Agenda;

/// <summary>An agenda as an iCalendar file (RFC 5545), as calendar programs subscribe to it.</summary>
internal static class AgendaFeed
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>Days before and after today that a feed holds.</summary>
    public const int Before = 31, After = 400;

    // A deadline is no span; programs draw what has none as a line that nobody sees.
    private static readonly TimeSpan Drawn = TimeSpan.FromMinutes(30);

    /// <param name="name">What the calendar program calls it.</param>
    /// <param name="isBrief">Says what kind of thing it is, and nothing else about it.</param>
    /// <param name="site">Before the addresses of records.</param>
    public static string Write(IEnumerable<AgendaEntry> entries, string name, bool isBrief, string site, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Wutong//Agenda//ZH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        foreach (var entry in entries) calendar.Events.Add(Event(entry, isBrief, site, now));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Event(AgendaEntry entry, bool isBrief, string site, DateTimeOffset now) => new()
    {
        Uid = $"{entry.Id}@wutong",
        DtStamp = Moment(now),
        Start = entry.At is { } at ? Moment(at - Drawn) : new CalDateTime(entry.On),
        End = entry.At is { } end ? Moment(end) : new CalDateTime(entry.On.AddDays(1)),
        Summary = isBrief ? entry.Kind : $"{entry.Kind}{Words.Colon}{entry.Title}",
        Location = isBrief ? null : entry.Place,
        Url = new Uri(site + entry.Address),
    };

    private static CalDateTime Moment(DateTimeOffset moment) => new(moment.UtcDateTime, "UTC");
}
