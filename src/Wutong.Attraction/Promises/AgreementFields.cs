using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.CityPromises;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Recognitions;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Promises;

/// <summary>One line of what the firm promises; an empty one is none.</summary>
internal sealed record PromisedInput
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Measure)), EnumDataType(typeof(Measure))]
    public Measure? Measure { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Year)), Range(Measures.FirstYear, Measures.LastYear)]
    public int? Year { get; init; }

    /// <summary>Ten thousands of the currency; of jobs, people.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Value)), StringLength(Measures.ValueLength)]
    public string? Value { get; init; }

    /// <summary>Yuan where none is named.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Currency)), EnumDataType(typeof(Currency))]
    public Currency? Currency { get; init; }

    internal bool IsEmpty => this is { Measure: null, Year: null, Value: null };
}

/// <summary>What is recorded of an agreement.</summary>
internal abstract record AgreementFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Promise_AgreementTitle)), Required, StringLength(Agreement.TitleLength)]
    public string? Title { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Promise_Number)), StringLength(Agreement.NumberLength)]
    public string? Number { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Contract)), Required, EnumDataType(typeof(ContractKind))]
    public ContractKind? Kind { get; init; }

    /// <summary>Empty while it is a draft.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_SignedOn))]
    public DateOnly? SignedOn { get; init; }

    [MaxLength(Agreement.MostPromised)]
    public List<PromisedInput> Promised { get; init; } = [];

    /// <summary>Carries the fields into an agreement; throws a rule violation with everything that is wrong.</summary>
    private protected void Fill(Agreement agreement, Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates, DateTimeOffset now)
    {
        List<Problem> problems = [];
        if (PastDay.Wrong(nameof(SignedOn), SignedOn, now.Day()) is { } wrong) problems.Add(wrong);
        var values = Read(rates, now.Day(), problems);
        if (problems.Count > 0) throw new RuleViolation(problems);
        (agreement.Title, agreement.Number, agreement.Kind, agreement.SignedOn, agreement.ChangedAt) = (Title!, Number, Kind!.Value, SignedOn, now);
        agreement.Promised.RemoveAll(v => !values.ContainsKey((v.Measure, v.Year)));
        foreach (var ((measure, year), value) in values)
        {
            if (agreement.Promised.Find(v => v.Measure == measure && v.Year == year) is { } standing) standing.Be(value);
            else agreement.Promised.Add(new PromisedValue { AgreementId = agreement.Id, Measure = measure, Year = year }.Be(value));
        }
    }

    private Dictionary<(Measure, int), MeasuredValue> Read(Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates, DateOnly today, List<Problem> problems)
    {
        Dictionary<(Measure, int), MeasuredValue> values = [];
        foreach (var (index, line) in Promised.Index().Where(l => !l.Item.IsEmpty))
        {
            string At(string field) => $"{nameof(Promised)}[{index}].{field}";
            if (line.Measure is not { } measure) { problems.Add(new(At(nameof(line.Measure)), Words.Measure_NeedsMeasure)); continue; }
            if (line.Year is not { } year) { problems.Add(new(At(nameof(line.Year)), Words.Measure_NeedsYear)); continue; }
            if (SignedOn is { } signed && year < signed.Year) problems.Add(new(At(nameof(line.Year)), Words.Promise_YearBeforeSigning));
            var (value, problem) = Measures.Read(measure, line.Value, line.Currency, SignedOn ?? today, rates);
            if (problem is not null) problems.Add(problem with { Field = At(problem.Field) });
            else if (!values.TryAdd((measure, year), value!)) problems.Add(new(At(nameof(line.Year)), Words.Promise_Twice));
        }
        return values;
    }
}

/// <summary>Records an agreement, or its draft, of a project that the actor may change.</summary>
internal sealed record RecordAgreement : AgreementFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project)), Required]
    public Guid? ProjectId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        var project = await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == ProjectId);
        if (project?.MayBeChangedBy(actor) != true) return Outcome.Refuse(nameof(ProjectId), Platform.Words.Invalid_Choice);
        var agreement = new Agreement { ProjectId = project.Id, Title = Title!, RecordedById = by, IsExample = project.IsExample };
        Fill(agreement, await db.RateTableAsync(), actor.Now);
        db.Agreements.Add(agreement);
        return Outcome.Saved(agreement.Id);
    });
}

/// <summary>Corrects or signs an agreement. What was recorded of a year keeps the agreement from being taken back to a draft.</summary>
internal sealed record EditAgreement : AgreementFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers)) return Outcome.Denied;
        var agreement = await db.Agreements.VisibleTo(actor).Include(a => a.Promised).SingleOrDefaultAsync(a => a.Id == Id);
        if (agreement is null) return Outcome.Missing;
        if (agreement.Version != Version) return new Outcome.Stale(From(agreement), agreement.Version);
        var first = await db.Actuals.Whole.Where(a => a.AgreementId == Id).MinAsync(a => a.Year);
        if (first is not null && (SignedOn is null || first < SignedOn.Value.Year)) return Outcome.Refuse(nameof(SignedOn), Words.Promise_HasActuals);
        if (agreement.SignedOn is null && SignedOn is { } signed && await db.RefusedByPromisesOfAsync(Id, signed) is { } refused) return refused;
        Fill(agreement, await db.RateTableAsync(), actor.Now);
        return Outcome.Saved(agreement.Id);
    });

    public static EditAgreement From(Agreement agreement) => new()
    {
        Id = agreement.Id, Version = agreement.Version, Title = agreement.Title, Number = agreement.Number, Kind = agreement.Kind, SignedOn = agreement.SignedOn,
        Promised = [.. agreement.Promised.OrderBy(v => v.Year).ThenBy(v => v.Measure).Select(v => new PromisedInput { Measure = v.Measure, Year = v.Year, Value = Measures.Typed(v.Sum, v.Count), Currency = v.Sum?.Currency })],
    };
}
