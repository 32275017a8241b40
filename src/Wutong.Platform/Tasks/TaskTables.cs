using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Absences;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

internal static class TaskTables
{
    /// <summary>With what happened to them, in its order: whatever reckons with the clock needs that.</summary>
    public static IQueryable<WorkTask> WithEvents(this IQueryable<WorkTask> tasks) => tasks.Include(t => t.Events.OrderBy(e => e.Number));

    extension(WutongDb db)
    {
        public Rows<WorkTask> Tasks => new(db);

        /// <summary>When it is spoken of deadlines, as the city has set it.</summary>
        public async Task<Reminders> RemindersAsync() =>
            await db.Deployments.AsNoTracking().Select(d => new Reminders(d.WarnDays, d.EscalateDays)).SingleOrDefaultAsync() ?? new Reminders(WarnDays: 1, EscalateDays: 3);

        /// <summary>What the actor is to a task that they see.</summary>
        public async Task<TaskStanding> StandingAsync(Actor actor, WorkTask task) => (await db.StandingsAsync(actor, [task]))[task.Id];

        /// <summary>What the actor is to each of some tasks that they see.</summary>
        public async Task<IReadOnlyDictionary<Guid, TaskStanding>> StandingsAsync(Actor actor, IReadOnlyCollection<WorkTask> tasks)
        {
            var (id, isLeader) = (actor.Id, actor.Is(Role.Leader));
            var standsInFor = tasks.Any(t => t.OwnerId != id) ? await db.StandsInForAsync(actor) : [];
            var heads = id is null ? [] : await db.Offices.Whole.Where(o => o.ChiefId == id).Select(o => o.Id).ToListAsync();
            // Whoever gave it may have left: then the head of the office or a leader answers in their place, or nobody could close it.
            var givers = tasks.Where(t => t.OwnerId != id && t.GiverId != id && (isLeader || heads.Contains(t.OfficeId))).Select(t => t.GiverId).OfType<Guid>().Distinct().ToList();
            var gone = givers.Count == 0 ? [] : await db.Users.Where(u => givers.Contains(u.Id) && u.IsDisabled).Select(u => u.Id).ToListAsync();
            return tasks.ToDictionary(t => t.Id, t => new TaskStanding(
                t.OwnerId == id, t.OwnerId != id && standsInFor.Contains(t.OwnerId), t.GiverId is { } giver && (giver == id || gone.Contains(giver)), heads.Contains(t.OfficeId), isLeader));
        }

        /// <summary>Asks, as part of a write, that every running deadline be computed anew; once, however often it is asked before that happens.</summary>
        public async Task RecountTasksAsync(Actor actor)
        {
            if (!await db.Jobs.Whole.AnyAsync(j => j.Kind == TaskRecounting.Name && j.State == JobState.Waiting)) db.Jobs.Add(Job.For(actor, TaskRecounting.Name, null));
        }
    }
}
