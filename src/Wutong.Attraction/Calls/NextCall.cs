using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Calls;

/// <summary>Somebody of ours who should call somebody, so that a project goes on.</summary>
/// <param name="RestingDays">For how many days the project has not changed.</param>
internal sealed record NextCall(InvestmentProject Project, int RestingDays, RelationPath Path)
{
    /// <summary>How many are proposed for a week.</summary>
    public const int Most = 5;

    /// <summary>How many projects are looked at; beyond them nobody waits longest.</summary>
    private const int MostProjects = 40;

    public PathEnd Caller => Path.First;
    public PathEnd Called => Path.Steps[0].To;

    /// <summary>Whether the one who is called is the investor, and not somebody who can introduce them.</summary>
    public bool IsDirect => Path.Steps.Count == 1;

    /// <summary>
    /// The next calls: of the projects under assessment and in negotiation whose investor the actor may know, those that have rested longest and to whose investor a
    /// chain leads from an organisation of ours. One call for an investor.
    /// </summary>
    public static async Task<IReadOnlyList<NextCall>> LoadAsync(WutongDb db, Actor actor, RelationNetwork network)
    {
        var projects = await db.Projects.VisibleTo(actor).Where(InvestmentProject.OpenTo(actor))
            .Where(p => p.State == ProjectState.Active && (p.Stage == Stage.Assessing || p.Stage == Stage.Negotiating))
            .OrderBy(p => p.ChangedAt).ThenBy(p => p.Id).Take(MostProjects).AsNoTracking().ToListAsync();
        List<NextCall> calls = [];
        foreach (var project in projects.DistinctBy(p => p.InvestorId))
        {
            if (calls.Count == Most) break;
            if ((await network.FindAsync(db, actor, project.InvestorId)).FirstOrDefault(p => !p.First.IsPerson) is { } path)
                calls.Add(new NextCall(project, actor.Now.Day().DayNumber - project.ChangedAt.Day().DayNumber, path));
        }
        return calls;
    }
}
