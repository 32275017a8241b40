using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Events;

/// <summary>What is recorded about a promotion event.</summary>
internal record EventFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Name)), Required, StringLength(120)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Place)), Required, StringLength(60)]
    public string? Place { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Country)), Required, RegularExpression("^[A-Z]{2}$", ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.Event_CountryCode))]
    public string? Country { get; init; } = "CN";

    /// <summary>Left empty only where a record from a document states no more than the year.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_HeldOn))]
    public DateOnly? HeldOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Year)), Required, Range(1978, 2100)]
    public int? Year { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Note)), StringLength(1000)]
    public string? Note { get; init; }

    /// <summary>The last part of the address of the event's own page, where people register until its day is over.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Code)), RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.Event_CodeForm)), StringLength(PromotionEvent.CodeLength, MinimumLength = 3)]
    public string? Code { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Programme)), StringLength(PromotionEvent.ProgrammeLength)]
    public string? Programme { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Event_Cost))]
    public AmountInput Cost { get; init; } = new();

    /// <summary>How long before its day an event may be planned.</summary>
    private const int MostYearsAhead = 2;

    /// <summary>The same with what only the database knows: a code that no other event has, and the rate of the cost.</summary>
    public async Task FillAsync(WutongDb db, PromotionEvent held, DateOnly today)
    {
        if (Code is not null && await db.PromotionEvents.Whole.AnyAsync(e => e.Code == Code && e.Id != held.Id)) throw new RuleViolation(nameof(Code), Words.Event_CodeTaken);
        if (Code is not null && HeldOn is null) throw new RuleViolation(nameof(HeldOn), Words.Event_CodeNeedsDay);
        var cost = Cost.ToAmount(await db.RateTableAsync());
        if (cost is null && !Cost.IsEmpty) throw new RuleViolation($"{nameof(Cost)}.{nameof(AmountInput.Rate)}", Platform.Words.Amount_NoRate);
        Fill(held, today);
        (held.Code, held.Programme, held.Cost) = (Code, Programme, cost);
    }

    /// <summary>Carries the fields into a record; throws a rule violation with everything that is wrong.</summary>
    public void Fill(PromotionEvent held, DateOnly today)
    {
        List<Problem> problems = [];
        if (HeldOn > today.AddYears(MostYearsAhead)) problems.Add(new(nameof(HeldOn), Words.Event_TooFar));
        if (Year > today.Year + MostYearsAhead) problems.Add(new(nameof(Year), Words.Event_TooFar));
        if (HeldOn is { } day && day.Year != Year) problems.Add(new(nameof(Year), Words.Event_YearDiffers));
        if (problems.Count > 0) throw new RuleViolation(problems);
        (held.Name, held.Place, held.Country, held.HeldOn, held.Year, held.Note) = (Name!, Place!, Country!, HeldOn, Year!.Value, Note);
    }
}

/// <summary>Records a promotion event.</summary>
internal sealed record RecordEvent : EventFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers)) return Outcome.Denied;
        var held = new PromotionEvent { Name = Name!, Place = Place!, RecordedAt = actor.Now };
        await FillAsync(db, held, actor.Now.Day());
        db.PromotionEvents.Add(held);
        return Outcome.Saved(held.Id);
    });
}

/// <summary>Corrects the record of a promotion event.</summary>
internal sealed record EditEvent : EventFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers)) return Outcome.Denied;
        var held = await db.PromotionEvents.VisibleTo(actor).SingleOrDefaultAsync(e => e.Id == Id);
        if (held is null) return Outcome.Missing;
        if (held.Version != Version) return new Outcome.Stale(From(held), held.Version);
        await FillAsync(db, held, actor.Now.Day());
        return Outcome.Saved(held.Id);
    });

    public static EditEvent From(PromotionEvent held) =>
        new() { Id = held.Id, Version = held.Version, Name = held.Name, Place = held.Place, Country = held.Country, HeldOn = held.HeldOn, Year = held.Year, Note = held.Note, Code = held.Code, Programme = held.Programme, Cost = AmountInput.From(held.Cost) };
}
