using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Events;

/// <summary>The names and years of events that stand already.</summary>
internal sealed record EventFacts(HashSet<(string Name, int Year)> Known);

/// <summary>Brings a list of promotion events in.</summary>
internal sealed class EventImport : ImportKind<EventFields, EventFacts>
{
    public static readonly EventImport Instance = new();

    private EventImport()
    {
        Column(e => e.Name).Also(() => Words.Import_EventAlso).Sample("示例：投资环境说明会");
        Column(e => e.Place).Also(() => Words.Import_PlaceAlso).Sample("深圳");
        Column(e => e.Country).Noted(() => Words.Import_CountryNote).Sample("CN");
        Column(e => e.HeldOn).Also(() => Words.Import_HeldOnAlso).Sample("2026-03-18");
        Column(e => e.Year).Also(() => Words.Import_YearAlso).Sample("2026");
        Column(e => e.Note).Also(() => Words.Import_NoteAlso);
    }

    public override IReadOnlySet<Role> Writers => AttractionModule.Officers;
    public override Type Root => typeof(PromotionEvent);

    protected override async Task<EventFacts> LookUpAsync(WutongDb db, Actor actor, IReadOnlyList<EventFields> inputs, EventFacts? earlier, bool asks)
    {
        if (!asks) return new EventFacts([]);
        var names = inputs.Select(i => i.Name!).Distinct().ToList();
        return new EventFacts([.. (await db.PromotionEvents.VisibleTo(actor).Where(e => names.Contains(e.Name)).Select(e => new { e.Name, e.Year }).ToListAsync()).Select(e => (e.Name, e.Year))]);
    }

    protected override IEnumerable<Problem> Check(EventFields input, EventFacts facts, Actor actor)
    {
        if (facts.Known.Contains((input.Name!, input.Year!.Value))) yield return new(nameof(input.Name), Words.Import_EventKnown) { IsQuestion = true };
    }

    protected override IReadOnlyList<object> Make(EventFields input, EventFacts facts, Actor actor, Guid id)
    {
        var held = new PromotionEvent { Id = id, Name = input.Name!, Place = input.Place!, RecordedAt = actor.Now };
        input.Fill(held, actor.Now.Day());
        return [held];
    }

    protected override IEnumerable<ImportKey> KeysOf(EventFields input) => [new ImportKey("name", $"{input.Name}\n{input.Year}\n{input.HeldOn:O}", IsQuestion: true)];
}
