using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Search;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Timeline;

namespace Wutong.Attraction.Timeline;

/// <summary>A project tells its steps, on its own timeline and on its investor's. There whoever knows it by its code name alone reads nothing of it.</summary>
internal sealed class ProjectTimeline : TimelineSource<InvestmentProject>
{
    private static readonly TimelineKind
        Begun = new("project", () => Words.Timeline_ProjectBegun, "briefcase") { SourceKind = SearchableProjects.Name, IsBig = true },
        Stepped = new("project-stage", () => Words.Timeline_ProjectStage, "arrow-right") { SourceKind = SearchableProjects.Name, IsBig = true, Say = code => Enum.Parse<Stage>(code).Label() },
        Turned = new("project-state", () => Words.Timeline_ProjectState, "player-pause") { SourceKind = SearchableProjects.Name, IsBig = true, Say = code => Enum.Parse<ProjectState>(code).Label() },
        Handed = new("project-handed", () => Words.Timeline_ProjectHanded, "users") { SourceKind = SearchableProjects.Name };

    public override IEnumerable<TimelineKind> Kinds => [Begun, Stepped, Turned, Handed];

    public override async Task<IReadOnlyList<TimelineFact>> TellAsync(WutongDb db, IReadOnlyCollection<Guid> ids) =>
        [.. (await db.Projects.Whole.AsNoTracking().Include(p => p.StageChanges).Where(p => ids.Contains(p.Id)).ToListAsync()).SelectMany(p => Facts(p).SelectMany(f => f.OnEach(p.Id, p.InvestorId)))];

    private static IEnumerable<TimelineFact> Facts(InvestmentProject project)
    {
        TimelineFact Fact(TimelineKind kind, DateTimeOffset at, Guid? by, string? code = null, string? text = null) => new(kind, project.Id, project.Id, at, by, code, text, project.IsExample);

        // Who has it is made up where the source does not say; then so is who registered it.
        yield return Fact(Begun, project.BegunAt, project.BegunById) with { IsExample = project.IsExampleField(nameof(InvestmentProject.OwnerId)) };
        var state = ProjectState.Active;
        foreach (var change in project.StageChanges.OrderBy(c => c.At).ThenBy(c => c.Id))
        {
            // Nobody took the steps that were recorded as taken before the platform.
            if (change.ById is null && change.From != change.To) continue;
            yield return change switch
            {
                _ when change.From != change.To => Fact(Stepped, change.At, change.ById, change.To.ToString(), change.Note),
                _ when change.State != state => Fact(Turned, change.At, change.ById, change.State.ToString(), change.Note),
                _ => Fact(Handed, change.At, change.ById, text: change.Note),
            };
            state = change.State;
        }
    }
}
