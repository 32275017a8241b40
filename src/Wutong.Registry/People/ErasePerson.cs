using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Registry.People;

/// <summary>Erases name, telephone and e-mail of a contact for good. That the organisation had somebody in that post stays.</summary>
internal sealed record ErasePerson
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Platform.Words), Name = nameof(Platform.Words.Erase_Reason)), Required, StringLength(Erasing.ReasonLength, MinimumLength = Erasing.ShortestReason)]
    public string? Reason { get; init; }

    [Display(ResourceType = typeof(Platform.Words), Name = nameof(Platform.Words.Erase_IsSure))]
    public bool IsSure { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var person = await db.People.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id);
        if (person is null) return Outcome.Missing;
        if (!actor.IsAny(RegistryModule.Erasers)) return Outcome.Denied;
        if (person.Version != Version) return new Outcome.Stale(null, person.Version);
        if (person.ErasedAt is not null) return Outcome.Refuse("", Words.Person_IsErased);
        if (!IsSure) return Outcome.Refuse(nameof(IsSure), Platform.Words.Erase_NotSure);
        await db.EraseAsync(actor, nameof(Person), person.Id, Reason!);
        return Outcome.Saved(person.Id);
    });
}
