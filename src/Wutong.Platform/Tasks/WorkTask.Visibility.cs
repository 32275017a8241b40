using System.Linq.Expressions;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

internal sealed partial class WorkTask
{
    /// <summary>Leaders all; the general office what follows from instructions and meetings, which it watches over; everybody else what they have to do, gave, or had; what somebody has for whom they stand in today; and the head of an office what is done in it.</summary>
    public static Expression<Func<WorkTask, bool>> VisibleTo(Actor actor)
    {
        if (actor.Is(Role.Leader)) return _ => true;
        var (staff, watches, id, today) = (actor.IsAny(Roles.Staff), actor.Is(Role.GeneralOffice), actor.Id, actor.Now.Day());
        return task => staff && id != null && (task.OwnerId == id || task.GiverId == id || task.Office!.ChiefId == id
            || task.Owner!.Absences.Any(a => a.DeputyId == id && a.From <= today && a.To >= today)
            || (watches && (task.InstructionId != null || task.MeetingId != null))
            || task.Events.Any(e => e.ById == id || e.ToId == id));
    }
}
