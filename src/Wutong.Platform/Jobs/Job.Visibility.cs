using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Jobs;

internal sealed partial class Job
{
    /// <summary>
    /// Whoever started it; and the system administrator, who sees that it runs and why it failed, but neither what it was asked nor what came of it:
    /// <see cref="IsOpenTo"/>.
    /// </summary>
    public static Expression<Func<Job, bool>> VisibleTo(Actor actor)
    {
        if (actor.Is(Role.SystemAdministrator)) return _ => true;
        var id = actor.Id;
        return job => id != null && job.UserId == id;
    }

    /// <summary>Whether the actor started it.</summary>
    public static async Task<bool> IsOwnAsync(WutongDb db, Actor actor, Guid id) =>
        actor.Id is { } user && await db.Jobs.VisibleTo(actor).AnyAsync(j => j.Id == id && j.UserId == user);

    /// <summary>Whether its message and its result are shown: they may speak of business.</summary>
    public bool IsOpenTo(Actor actor) => UserId is null || UserId == actor.Id;
}
