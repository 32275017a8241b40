using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Events;

/// <summary>Records a promotion event, or corrects such a record.</summary>
internal sealed record SaveEvent
{
    public Guid? Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Name)), Required, StringLength(120)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Place)), Required, StringLength(60)]
    public string? Place { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Country)), Required, RegularExpression("^[A-Z]{2}$", ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.Event_CountryCode))]
    public string? Country { get; init; } = "CN";

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_HeldOn)), Required]
    public DateOnly? HeldOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Note)), StringLength(1000)]
    public string? Note { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Role.InvestmentOfficer, Role.HeadOffice)) return Outcome.Denied;
        if (HeldOn > actor.Now.Day()) return Outcome.Refuse(nameof(HeldOn), Words.Invalid_FutureDay);
        if (HeldOn is { Year: < 1978 }) return Outcome.Refuse(nameof(HeldOn), Words.Invalid_EarlyDay);
        var held = Id is null ? null : await db.PromotionEvents.VisibleTo(actor).SingleOrDefaultAsync(e => e.Id == Id);
        if (Id is not null && held is null) return Outcome.Missing;
        if (held is not null && held.Version != Version) return new Outcome.Stale(null, held.Version);
        if (held is null) db.PromotionEvents.Add(held = new PromotionEvent { Name = Name!, Place = Place!, RecordedAt = actor.Now });
        (held.Name, held.Place, held.Country, held.HeldOn, held.Year, held.Note) = (Name!, Place!, Country!, HeldOn, HeldOn!.Value.Year, Note);
        return Outcome.Saved(held.Id);
    });
}
