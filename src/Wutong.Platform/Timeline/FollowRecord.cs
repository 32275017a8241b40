using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Timeline;

/// <summary>Begins to follow a record; again changes nothing.</summary>
internal sealed record FollowRecord
{
    [Required]
    public Guid? RecordId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff) || actor.Id is not { } user) return Outcome.Denied;
        var record = RecordId!.Value;
        if (await db.OpenRecordAsync(actor, record) is null) return Outcome.Missing;
        var own = db.Follows.VisibleTo(actor);
        if (await own.AnyAsync(f => f.RecordId == record)) return Outcome.Saved(record);
        if (await own.CountAsync() >= Follow.MostOfOnePerson) return Outcome.Refuse("", string.Format(null, Words.Follow_TooMany, Follow.MostOfOnePerson));
        db.Follows.Add(new Follow { UserId = user, RecordId = record, Since = actor.Now });
        return Outcome.Saved(record);
    });
}

/// <summary>No longer follows a record, also one that may not be seen any more.</summary>
internal sealed record UnfollowRecord
{
    public Guid RecordId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff)) return Outcome.Denied;
        if (await db.Follows.VisibleTo(actor).SingleOrDefaultAsync(f => f.RecordId == RecordId) is not { } follow) return Outcome.Missing;
        db.Follows.Remove(follow);
        return Outcome.Saved(RecordId);
    });
}
