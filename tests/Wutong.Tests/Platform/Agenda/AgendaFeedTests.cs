using Wutong.Platform.Agenda;

namespace Wutong.Tests.Agenda;

/// <summary>What a calendar program reads of an agenda.</summary>
public sealed class AgendaFeedTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 2, 0, 0, TimeSpan.Zero);
    private static readonly AgendaEntry Deadline = new(Guid.CreateVersion7(), "待办到期", "checklist", "核实；环评,类别\n第二行", new DateOnly(2026, 11, 10), new DateTimeOffset(2026, 11, 10, 9, 0, 0, TimeSpan.Zero), null, "/tasks/1", false);
    private static readonly AgendaEntry Event = new(Guid.CreateVersion7(), "推介会", "flag", "航空新材料专场", new DateOnly(2026, 11, 12), null, "西安", "/attraction/events/1", false);

    private static Ical.Net.Calendar Read(string text) => Ical.Net.Calendar.Load(text)!;

    [Fact]
    public void A_deadline_ends_when_it_is_due_and_an_event_lasts_its_day()
    {
        var events = Read(AgendaFeed.Write([Deadline, Event], "张家港市 周岚", isBrief: false, "https://wutong.example", Now)).Events.OrderBy(e => e.Start!.Value).ToList();
        Assert.Equal(["待办到期：核实；环评,类别\n第二行", "推介会：航空新材料专场"], events.Select(e => e.Summary));
        Assert.Equal(Deadline.At!.Value.UtcDateTime, events[0].End!.AsUtc);
        Assert.Equal(($"{Deadline.Id}@wutong", "https://wutong.example/tasks/1"), (events[0].Uid, events[0].Url!.ToString()));
        Assert.Equal((false, new DateTime(2026, 11, 12), new DateTime(2026, 11, 13), "西安"), (events[1].Start!.HasTime, events[1].Start!.Value, events[1].End!.Value, events[1].Location));
    }

    [Fact]
    public void A_brief_feed_says_that_something_is_due_but_not_what()
    {
        var text = AgendaFeed.Write([Deadline, Event], "张家港市 周岚", isBrief: true, "https://wutong.example", Now);
        Assert.Equal(["待办到期", "推介会"], Read(text).Events.Select(e => e.Summary));
        foreach (var word in new[] { "核实", "航空", "西安" }) Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }
}
