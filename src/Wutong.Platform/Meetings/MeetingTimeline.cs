using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;

namespace Wutong.Platform.Meetings;

/// <summary>A meeting that was held, on its own timeline and on those of the records of its topics, with what was decided about each.</summary>
internal sealed class MeetingTimeline : TimelineSource<Meeting>
{
    private static readonly TimelineKind Kind = new("meeting", () => Words.Menu_Meetings, "users") { SourceKind = SearchableMeetings.Name, IsBig = true };

    public override IEnumerable<TimelineKind> Kinds => [Kind];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var held = await db.Meetings.Whole.AsNoTracking().Include(m => m.Topics).Include(m => m.Decisions).AsSplitQuery().Where(m => ids.Contains(m.Id) && m.State == MeetingState.Held).ToListAsync();
        return [.. held.SelectMany(FactsOf)];
    }

    private static IEnumerable<TimelineFact> FactsOf(Meeting meeting)
    {
        yield return new(Kind, meeting.Id, meeting.Id, meeting.HeldAt, meeting.KeeperId, Text: meeting.Title, IsExample: meeting.IsExample);
        foreach (var record in meeting.Topics.Where(t => t.RecordId is not null).GroupBy(t => t.RecordId!.Value))
        {
            var decided = meeting.Decisions.OrderBy(d => d.Number).Where(d => record.Any(t => t.Id == d.TopicId)).Select(d => d.Text);
            yield return new(Kind, record.Key, meeting.Id, meeting.HeldAt, meeting.KeeperId, Text: string.Join('\n', decided.DefaultIfEmpty(meeting.Title)), IsExample: meeting.IsExample);
        }
    }
}
