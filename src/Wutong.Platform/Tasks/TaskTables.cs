using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Absences;
using Wutong.Platform.Data;
using Wutong.Platform.Jobs;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

internal static class TaskTables
{
    extension(WutongDb db)
    {
        public Rows<WorkTask> Tasks => new(db);

        /// <summary>When it is spoken of deadlines, as the city has set it.</summary>
        public async Task<Reminders> RemindersAsync() =>
            await db.Deployments.AsNoTracking().Select(d => new Reminders(d.WarnDays, d.EscalateDays)).SingleOrDefaultAsync() ?? new Reminders(WarnDays: 1, EscalateDays: 3);

        /// <summary>What the actor is to a task that they see.</summary>
        public async Task<TaskStanding> StandingAsync(Actor actor, WorkTask task)
        {
            var id = actor.Id;
            var isDeputy = task.OwnerId != id && (await db.StandsInForAsync(actor)).Contains(task.OwnerId);
            var isChief = id is not null && await db.Offices.Whole.AnyAsync(o => o.Id == task.OfficeId && o.ChiefId == id);
            // Whoever gave it may have left: then the head of the office or a leader answers in their place, or nobody could close it.
            var isGiver = task.GiverId is { } giver && (giver == id || ((isChief || actor.Is(Role.Leader)) && task.OwnerId != id && await db.Users.AnyAsync(u => u.Id == giver && u.IsDisabled)));
            return new TaskStanding(task.OwnerId == id, isDeputy, isGiver, isChief, actor.Is(Role.Leader));
        }

        /// <summary>Asks, as part of a write, that every running deadline be computed anew; once, however often it is asked before that happens.</summary>
        public async Task RecountTasksAsync(Actor actor)
        {
            if (!await db.Jobs.Whole.AnyAsync(j => j.Kind == TaskRecounting.Name && j.State == JobState.Waiting)) db.Jobs.Add(Job.For(actor, TaskRecounting.Name, null));
        }
    }
}
