using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Registry.People;

/// <summary>Says that a contact is still needed, and what for: its personal data are kept for another <see cref="Person.YearsKept"/> years. The purpose stands in the log.</summary>
internal sealed record KeepPerson
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Purpose)), Required, StringLength(RevealPerson.PurposeLength, MinimumLength = RevealPerson.ShortestPurpose)]
    public string? Purpose { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var person = await db.People.VisibleTo(actor).SingleOrDefaultAsync(p => p.Id == Id);
        if (person is null) return Outcome.Missing;
        if (!actor.IsAny(RegistryModule.Writers)) return Outcome.Denied;
        if (person.ErasedAt is not null) return Outcome.Refuse("", Words.Person_IsErased);
        if (person.Version != Version) return new Outcome.Stale(null, person.Version);
        person.KeepFrom(actor.Now.Day());
        db.Note(actor, AuditKind.PersonalDataKept, nameof(Person), person.Id, new { Purpose });
        return Outcome.Saved(person.Id);
    });
}
