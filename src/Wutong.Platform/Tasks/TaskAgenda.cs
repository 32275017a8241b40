using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Agenda;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>Deadlines in somebody's calendar: of what they have to do.</summary>
internal static class TaskAgenda
{
    private const int Most = 500;

    public static async Task<IReadOnlyList<AgendaEntry>> OfAsync(WutongDb db, Actor actor, DateOnly from, DateOnly to)
    {
        if (!actor.IsAny(Roles.Staff) || actor.Id is not { } id) return [];
        var (start, end) = (from.StartInChina(), to.AddDays(1).StartInChina());
        var due = await db.Tasks.VisibleTo(actor).Where(t => t.OwnerId == id && t.State == TaskState.Open && t.DueSortMoment >= start && t.DueSortMoment < end).OrderBy(t => t.DueSortMoment).Take(Most)
            .Select(t => new { t.Id, t.Title, t.DueSortMoment, t.IsExample }).ToListAsync();
        return [.. due.Select(t => new AgendaEntry(t.Id, Words.Agenda_Deadline, "checklist", t.Title, t.DueSortMoment.Day(), t.DueSortMoment, null, $"/tasks/{t.Id}", t.IsExample))];
    }
}
