using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Absences;

/// <summary>An absence with its two names.</summary>
internal sealed record AbsenceRow(Guid Id, int Version, Guid UserId, string User, Guid DeputyId, string Deputy, DateOnly From, DateOnly To, string? Note, bool IsExample)
{
    private const int Most = 100;

    /// <summary>The actor's own and those in which they stand in, the latest first.</summary>
    public static async Task<IReadOnlyList<AbsenceRow>> OfAsync(WutongDb db, Actor actor)
    {
        var (users, id) = (db.UserNames, actor.Id);
        return await db.Absences.VisibleTo(actor).Where(a => a.UserId == id || a.DeputyId == id).OrderByDescending(a => a.From).ThenByDescending(a => a.Id).Take(Most)
            .Select(a => new AbsenceRow(a.Id, a.Version, a.UserId, users.Where(u => u.Id == a.UserId).Select(u => u.Name).FirstOrDefault()!,
                a.DeputyId, users.Where(u => u.Id == a.DeputyId).Select(u => u.Name).FirstOrDefault()!, a.From, a.To, a.Note, a.IsExample)).ToListAsync();
    }
}
