using Wutong.Attraction.Search;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Events;

/// <summary>A promotion event; only the year is sure to be known.</summary>
internal sealed class EventRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Name { get; init; } = "";
    public string Place { get; init; } = "";
    public string Country { get; init; } = "";
    public DateOnly? HeldOn { get; init; }
    public int Year { get; init; }
    public string? Note { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>The list of events.</summary>
internal sealed class EventTable : Table<EventRow>
{
    public static readonly EventTable Instance = new();

    private EventTable()
    {
        Text("name", () => Words.Event_Name, e => e.Name).Title();
        Text("place", () => Words.Event_Place, e => e.Place).Default();
        Text("country", () => Words.Event_Country, e => e.Country).Default();
        Date("heldOn", () => Words.Event_HeldOn, e => e.HeldOn).Default();
        Number("year", () => Words.Event_Year, e => e.Year).Default();
        Text("note", () => Words.Field_Note, e => e.Note);
        Moment("recorded", () => Words.Column_Recorded, e => e.RecordedAt).SortedBy(e => e.RecordedAt, descendingFirst: true);
    }

    public override string Name => "events";
    public override string Path => "/attraction/events";
    public override ImportKind? Import => EventImport.Instance;
    public override string Label => Words.Menu_Events;
    public override IReadOnlySet<Role> Roles => AttractionModule.Watchers;
    public override Column DefaultSort => Find("recorded")!;
    public override string SearchHint => Words.Event_SearchHint;
    public override EmptyWords Empty { get; } = new("flag", () => Words.Event_None, () => Words.Event_NoneHint);

    public override IQueryable<EventRow> Rows(WutongDb db, Actor actor) => db.PromotionEvents.VisibleTo(actor).Select(e => new EventRow
    {
        Id = e.Id, Version = e.Version, Name = e.Name, Place = e.Place, Country = e.Country, HeldOn = e.HeldOn, Year = e.Year, Note = e.Note, RecordedAt = e.RecordedAt, IsExample = e.IsExample,
    });

    protected override string? SearchedKind => SearchableEvents.Name;
}
