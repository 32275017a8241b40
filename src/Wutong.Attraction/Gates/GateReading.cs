using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.CityPromises;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Reviews;
using Wutong.Platform.Data;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Gates;

/// <summary>Which gates stand before projects.</summary>
internal static class GateReading
{
    extension(WutongDb db)
    {
        /// <summary>The edition in force of each kind; the examples where nobody has published one. Not to be changed through this.</summary>
        public async Task<IReadOnlyDictionary<ProjectKind, GateEdition>> GateEditionsInForceAsync()
        {
            var all = db.GateEditions.Whole;
            var newest = await all.AsNoTracking().Include(e => e.Requirements).Where(e => !all.Any(o => o.Kind == e.Kind && o.Number > e.Number)).ToDictionaryAsync(e => e.Kind);
            return Enum.GetValues<ProjectKind>().ToDictionary(kind => kind, kind => newest.GetValueOrDefault(kind) ?? ExampleGates.Of(kind));
        }

        /// <summary>The gate before the next stage of each of the projects, which the caller has found to be visible; those at the end of their way have none.</summary>
        public async Task<IReadOnlyDictionary<Guid, ProjectGate>> GatesOfAsync(IReadOnlyCollection<InvestmentProject> projects, DateOnly today)
        {
            if (projects.Count == 0) return new Dictionary<Guid, ProjectGate>();
            var editions = await db.GateEditionsInForceAsync();
            var ids = projects.Select(p => p.Id).ToList();
            var stored = db.Projects.Whole.AsNoTracking().Where(p => ids.Contains(p.Id));
            var evidence = (await stored.SelectMany(p => p.Evidence).ToListAsync()).ToLookup(e => e.ProjectId);
            var skips = (await stored.SelectMany(p => p.Skips).ToListAsync()).ToLookup(s => s.ProjectId);
            var reviews = await db.JointReviews.Whole.Where(r => ids.Contains(r.ProjectId) && (r.State == ReviewState.Agreed || r.State == ReviewState.Conditional || r.State == ReviewState.Circulated)).Select(r => new { r.ProjectId, r.State }).ToListAsync();
            var (reviewed, under) = (reviews.Where(r => r.State != ReviewState.Circulated).Select(r => r.ProjectId).ToHashSet(), reviews.Where(r => r.State == ReviewState.Circulated).Select(r => r.ProjectId).ToHashSet());
            var signing = projects.Where(p => Stages.After(p.Kind, p.Stage) == Stage.Signed).Select(p => p.Id).ToList();
            var promises = signing.Count == 0 ? null : (await db.PromisesBeforeSigningAsync(signing)).ToLookup(p => p.Agreement.ProjectId);
            StageCondition[] MetBy(Guid id) =>
            [
                .. reviewed.Contains(id) ? [StageCondition.JointReview] : Array.Empty<StageCondition>(),
                .. promises is not null && PromisesBeforeSigning.Missing(promises[id], today).Count == 0 ? [StageCondition.CityPromises] : Array.Empty<StageCondition>(),
            ];
            var investors = await db.OrganisationRefsAsync(projects.Select(p => p.InvestorId));
            return projects.Select(p => (p.Id, Gate: ProjectGate.Of(p, editions[p.Kind], new GateFacts(
                    investors.TryGetValue(p.InvestorId, out var investor) && investor.IsForeign, MetBy(p.Id), [.. evidence[p.Id]], [.. skips[p.Id]], under.Contains(p.Id)))))
                .Where(g => g.Gate is not null).ToDictionary(g => g.Id, g => g.Gate!);
        }

        public async Task<ProjectGate?> GateOfAsync(InvestmentProject project, DateOnly today) => (await db.GatesOfAsync([project], today)).GetValueOrDefault(project.Id);
    }
}
