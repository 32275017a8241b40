using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Promises;

/// <summary>What is recorded of an actual, without the measure and year that it is of.</summary>
internal record ActualFields
{
    /// <summary>Ten thousands of the currency; of jobs, people.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Value)), Required, StringLength(Measures.ValueLength)]
    public string? Value { get; init; }

    /// <summary>Yuan where none is named.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Currency)), EnumDataType(typeof(Currency))]
    public Currency? Currency { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Actual_Source)), Required, EnumDataType(typeof(ActualSource))]
    public ActualSource? Source { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Actual_SourceNote)), Required, StringLength(Actual.NoteLength)]
    public string? SourceNote { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Actual_Permission)), Required, StringLength(Actual.NoteLength)]
    public string? Permission { get; init; }

    /// <summary>The value, read; a problem where it cannot be.</summary>
    private protected (MeasuredValue? Value, Problem? Problem) Read(Measure measure, int year, DateOnly today, Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates)
    {
        var end = new DateOnly(year, 12, 31);
        return Measures.Read(measure, Value, Currency, end < today ? end : today, rates);
    }

    private protected void Fill(Actual actual, MeasuredValue value, DateTimeOffset now)
    {
        actual.Be(value);
        (actual.Source, actual.SourceNote, actual.Permission, actual.ChangedAt) = (Source!.Value, SourceNote!, Permission!, now);
    }
}

/// <summary>The same with measure and year, for a new one.</summary>
internal record NewActualFields : ActualFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Measure)), Required, EnumDataType(typeof(Measure))]
    public Measure? Measure { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Year)), Required, Range(Measures.FirstYear, Measures.LastYear)]
    public int? Year { get; init; }

    /// <summary>What speaks against an actual of this year for the agreement: nothing came of it before it was signed, and nobody knows the future.</summary>
    internal IEnumerable<Problem> Check(Agreement agreement, DateOnly today, Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates)
    {
        if (agreement.SignedOn is not { } signed || Year < signed.Year) yield return new(nameof(Year), Words.Actual_BeforeSigning);
        if (Year > today.Year) yield return new(nameof(Year), Words.Actual_Future);
        if (Read(Measure!.Value, Year!.Value, today, rates).Problem is { } problem) yield return problem;
    }

    internal Actual Make(Guid id, Agreement agreement, Guid by, DateTimeOffset now, Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates)
    {
        var actual = new Actual
        {
            Id = id, AgreementId = agreement.Id, ProjectId = agreement.ProjectId, Measure = Measure!.Value, Year = Year, SourceNote = SourceNote!, Permission = Permission!, RecordedById = by, RecordedAt = now,
            IsExample = agreement.IsExample,
        };
        Fill(actual, Read(Measure.Value, Year!.Value, now.Day(), rates).Value!, now);
        return actual;
    }
}

/// <summary>Records what came of a measure in a year of an agreement. One value a measure and year: what was wrong is corrected.</summary>
internal sealed record RecordActual : NewActualFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Promise_Agreement)), Required]
    public Guid? AgreementId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        if (await db.Agreements.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(a => a.Id == AgreementId) is not { } agreement) return Outcome.Refuse(nameof(AgreementId), Platform.Words.Invalid_Choice);
        var rates = await db.RateTableAsync();
        if (Check(agreement, actor.Now.Day(), rates).ToList() is { Count: > 0 } problems) return new Outcome.Refused(problems);
        if (await db.Actuals.Whole.AnyAsync(a => a.AgreementId == agreement.Id && a.Measure == Measure && a.Year == Year)) return Outcome.Refuse(nameof(Year), Words.Actual_Known);
        var actual = Make(Guid.CreateVersion7(), agreement, by, actor.Now, rates);
        db.Actuals.Add(actual);
        return Outcome.Saved(actual.Id);
    });
}

/// <summary>Corrects an actual; of another measure or year it would be another.</summary>
internal sealed record EditActual : ActualFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers)) return Outcome.Denied;
        var actual = await db.Actuals.VisibleTo(actor).SingleOrDefaultAsync(a => a.Id == Id);
        if (actual is null) return Outcome.Missing;
        if (actual.Version != Version) return new Outcome.Stale(From(actual), actual.Version);
        if (actual.Year is not { } year) return Outcome.Refuse("", Words.Actual_FromDocument);
        var (value, problem) = Read(actual.Measure, year, actor.Now.Day(), await db.RateTableAsync());
        if (problem is not null) return new Outcome.Refused([problem]);
        Fill(actual, value!, actor.Now);
        return Outcome.Saved(actual.Id);
    });

    public static EditActual From(Actual actual) => new()
    {
        Id = actual.Id, Version = actual.Version, Value = Measures.Typed(actual.Sum, actual.Count), Currency = actual.Sum?.Currency, Source = actual.Source, SourceNote = actual.SourceNote, Permission = actual.Permission,
    };
}
