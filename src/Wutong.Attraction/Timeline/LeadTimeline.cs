using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Search;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;

namespace Wutong.Attraction.Timeline;

/// <summary>A lead tells its steps on its own timeline, and on that of the project that came of it.</summary>
internal sealed class LeadTimeline : TimelineSource<Lead>
{
    private static readonly TimelineKind Stepped = new("lead-step", () => Words.Timeline_Lead, "flag") { SourceKind = SearchableLeads.Name, IsBig = true, Say = code => Enum.Parse<LeadStepKind>(code).Label() };

    public override IEnumerable<TimelineKind> Kinds => [Stepped];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Leads.Whole.AsNoTracking().Include(l => l.Steps).Where(l => ids.Contains(l.Id)).ToListAsync()).SelectMany(l => l.Steps.OrderBy(s => s.At).ThenBy(s => s.Id)
            .SelectMany(s => new TimelineFact(Stepped, l.Id, l.Id, s.At, s.ById, s.Kind.ToString(), s.Note, l.IsExample).OnEach(l.Id, l.ProjectId)))];
}
