using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Absences;

/// <summary>What is recorded about an absence.</summary>
internal record AbsenceFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Absence_From)), Required]
    public DateOnly? From { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Absence_To)), Required]
    public DateOnly? To { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Absence_Deputy)), Required]
    public Guid? DeputyId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Absence_Note)), StringLength(Absence.NoteLength)]
    public string? Note { get; init; }

    /// <summary>What is wrong with it as one of <paramref name="user"/>'s absences beside the others.</summary>
    private protected async Task<Outcome?> CheckAsync(WutongDb db, Actor actor, Guid user, Absence? self)
    {
        var (from, to, deputy, own) = (From!.Value, To!.Value, DeputyId!.Value, self?.Id);
        if (to < from) return Outcome.Refuse(nameof(To), Words.Absence_ToBeforeFrom);
        if (to < actor.Now.Day()) return Outcome.Refuse(nameof(To), Words.Absence_Past);
        if (to.DayNumber - from.DayNumber >= Absence.MostDays) return Outcome.Refuse(nameof(To), string.Format(null, Words.Absence_TooLong, Absence.MostDays));
        if (deputy == user) return Outcome.Refuse(nameof(DeputyId), Words.Absence_Self);
        if (deputy != self?.DeputyId && (await db.DeputiesForAsync(user)).All(p => p.Id != deputy)) return Outcome.Refuse(nameof(DeputyId), Words.Absence_WrongDeputy);
        if (await db.Absences.Whole.AnyAsync(a => a.UserId == user && a.Id != own && a.From <= to && a.To >= from)) return Outcome.Refuse(nameof(From), Words.Absence_Overlaps);
        // Who is away stands in for nobody: so two never stand in for each other, nor many in a ring.
        var away = await db.Absences.Whole.Where(a => a.UserId == deputy && a.From <= to && a.To >= from).OrderBy(a => a.From).FirstOrDefaultAsync();
        if (away is not null) return Outcome.Refuse(nameof(DeputyId), string.Format(null, Words.Absence_DeputyAway, away.From.ToString("yyyy-MM-dd", null), away.To.ToString("yyyy-MM-dd", null)));
        return null;
    }

    private protected void Fill(Absence absence) => (absence.From, absence.To, absence.DeputyId, absence.Note) = (From!.Value, To!.Value, DeputyId!.Value, Note);
}

/// <summary>Says that one is away, and who stands in.</summary>
internal sealed record RecordAbsence : AbsenceFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff) || actor.Id is not { } user) return Outcome.Denied;
        if (await CheckAsync(db, actor, user, self: null) is { } refused) return refused;
        var absence = new Absence { UserId = user, RecordedAt = actor.Now };
        Fill(absence);
        db.Absences.Add(absence);
        await AbsenceMessages.TellAsync(db, absence, actor);
        return Outcome.Saved(absence.Id);
    });
}

/// <summary>Changes one's own absence: shorter, longer, somebody else.</summary>
internal sealed record EditAbsence : AbsenceFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var absence = await db.Absences.VisibleTo(actor).SingleOrDefaultAsync(a => a.Id == Id);
        if (absence is null) return Outcome.Missing;
        if (absence.UserId != actor.Id) return Outcome.Denied;
        if (absence.Version != Version) return new Outcome.Stale(Of(absence), absence.Version);
        if (await CheckAsync(db, actor, absence.UserId, absence) is { } refused) return refused;
        Fill(absence);
        await AbsenceMessages.TellAsync(db, absence, actor);
        return Outcome.Saved(absence.Id);
    });

    public static EditAbsence Of(Absence absence) =>
        new() { Id = absence.Id, Version = absence.Version, From = absence.From, To = absence.To, DeputyId = absence.DeputyId, Note = absence.Note };
}

/// <summary>Takes one's own absence back.</summary>
internal sealed record RemoveAbsence
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var absence = await db.Absences.VisibleTo(actor).SingleOrDefaultAsync(a => a.Id == Id);
        if (absence is null) return Outcome.Missing;
        if (absence.UserId != actor.Id) return Outcome.Denied;
        if (absence.Version != Version) return new Outcome.Stale(null, absence.Version);
        db.Absences.Remove(absence);
        return Outcome.Saved();
    });
}
