using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Gates;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Contracts;

/// <summary>A project under way as its owner's desk shows it.</summary>
/// <param name="Name">As the actor may know it: the code name of a confidential project that is not open to them.</param>
/// <param name="StageNumber">The stage's place on the way of its kind, from 1.</param>
/// <param name="Next">The stage after this one; null at the end, and while the project is not active.</param>
/// <param name="Missing">What the gate before <paramref name="Next"/> still asks for.</param>
public sealed record TodayProject(
    Guid Id, string Name, bool IsConfidential, bool IsExample, ProjectKind Kind, Stage Stage, int StageNumber, ProjectState State,
    string TotalInYi, Stage? Next, IReadOnlyList<TodayMissing> Missing);

/// <summary>Something a gate still asks for.</summary>
/// <param name="IsData">The label is the city's own name of a paper, and so in Chinese whatever language is read.</param>
public sealed record TodayMissing(string Label, bool IsData);

/// <summary>A visible project that changed lately.</summary>
public sealed record TodayChange(Guid Id, string Name, bool IsExample, Stage Stage, string Owner, DateTimeOffset At);

/// <summary>What somebody's desk shows of Attraction.</summary>
/// <param name="Own">The latest changed of the own projects under way: those the actor owns; for an enterprise, those in which it invests.</param>
/// <param name="OwnCount">How many there are.</param>
/// <param name="WithTotal">How many of them have a known total investment.</param>
/// <param name="TotalInYi">The sum of the known totals, in hundred million CNY.</param>
/// <param name="IsForOrganisation">The own projects are those of the actor's organisation.</param>
public sealed record Today(
    IReadOnlyList<TodayProject> Own, int OwnCount, int WithTotal, string TotalInYi, IReadOnlyList<TodayChange> Changed, bool MayCreate, bool IsForOrganisation);

/// <summary>The desk's view of Attraction.</summary>
public static class TodayView
{
    private const int MostOwn = 20, MostChanged = 8;

    extension(WutongDb db)
    {
        /// <summary>The actor's desk; null for a role that sees no projects at all.</summary>
        public async Task<Today?> TodayAsync(Actor actor)
        {
            if (!actor.IsAny(AttractionModule.ProjectReaders)) return null;
            var visible = db.Projects.VisibleTo(actor);
            var (id, organisations) = (actor.Id, actor.OrganisationsAs(Role.Enterprise));
            var own = visible.Where(p => (p.OwnerId == id || organisations.Contains(p.InvestorId)) && p.State != ProjectState.Terminated && p.State != ProjectState.Lapsed);
            var totals = await own.Select(p => p.TotalSortValue).ToListAsync();
            var known = totals.Where(t => t >= 0).ToList();
            var latest = await own.WithTeam().OrderByDescending(p => p.ChangedAt).ThenByDescending(p => p.Id).Take(MostOwn).ToListAsync();
            var changed = await visible.WithTeam().OrderByDescending(p => p.ChangedAt).ThenByDescending(p => p.Id).Take(MostChanged).ToListAsync();
            var owners = await db.NamesOfUsers(changed.Select(p => p.OwnerId));
            var gates = await db.GatesOfAsync(latest, actor.Now.Day());
            return new Today(
                [.. latest.Select(p => Show(p, gates.GetValueOrDefault(p.Id), actor))], totals.Count, known.Count, Amount.InYi(known.Count == 0 ? null : known.Sum()),
                [.. changed.Select(p => new TodayChange(p.Id, p.NameFor(actor), p.IsExample, p.Stage, owners[p.OwnerId], p.ChangedAt))],
                actor.IsAny(AttractionModule.Officers), organisations.Count > 0 && !actor.IsAny(AttractionModule.Watchers));
        }
    }

    private static TodayProject Show(InvestmentProject project, ProjectGate? gate, Actor actor) => new(
        project.Id, project.NameFor(actor), project.CodeName is not null, project.IsExample, project.Kind, project.Stage,
        Stages.Number(project.Kind, project.Stage), project.State, Amount.InYi(project.TotalInvestment?.CnyMinor),
        project.State == ProjectState.Active ? Stages.After(project.Kind, project.Stage) : null,
        [.. (gate?.Missing ?? []).Select(l => new TodayMissing(l.Label, l.Requirement.Kind == RequirementKind.Evidence))]);
}
