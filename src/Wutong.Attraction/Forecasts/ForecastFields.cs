using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Attraction.Promises;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Forecasts;

/// <summary>What is recorded of a forecast.</summary>
internal abstract record ForecastFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Measure)), Required, EnumDataType(typeof(Measure))]
    public Measure? Measure { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Forecast_Year)), Required, Range(Measures.FirstYear, Measures.LastYear)]
    public int? Year { get; init; }

    /// <summary>Ten thousands of the currency; of jobs, people.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Value)), Required, StringLength(Measures.ValueLength)]
    public string? Value { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_Currency)), EnumDataType(typeof(Currency))]
    public Currency? Currency { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Forecast_Growth)), Range(1, Forecast.MostPercent)]
    public int? GrowthPercent { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Forecast_Within)), Range(1, Forecast.MostYears)]
    public int? WithinYears { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Forecast_MadeOn)), Required]
    public DateOnly? MadeOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Forecast_Text)), Required, StringLength(Forecast.TextLength)]
    public string? Text { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Forecast_Source)), Required, StringLength(Forecast.SourceLength)]
    public string? Source { get; init; }

    private protected void Fill(Forecast forecast, Func<Currency, DateOnly?, (long Micros, DateOnly On)?> rates, DateTimeOffset now)
    {
        List<Problem> problems = [];
        if (PastDay.Wrong(nameof(MadeOn), MadeOn, now.Day()) is { } wrong) problems.Add(wrong);
        else if (Year < MadeOn!.Value.Year) problems.Add(new(nameof(Year), Words.Forecast_Past));
        var (value, problem) = Measures.Read(Measure!.Value, Value, Currency, MadeOn!.Value, rates);
        if (problem is not null) problems.Add(problem);
        if (problems.Count > 0) throw new RuleViolation(problems);
        forecast.Be(value!);
        (forecast.Measure, forecast.Year, forecast.GrowthPercent, forecast.WithinYears) = (Measure.Value, Year!.Value, GrowthPercent, WithinYears);
        (forecast.MadeOn, forecast.Text, forecast.Source, forecast.ChangedAt) = (MadeOn.Value, Text!, Source!, now);
    }
}

/// <summary>Records what is expected of a project that the actor may change.</summary>
internal sealed record RecordForecast : ForecastFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project)), Required]
    public Guid? ProjectId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        var project = await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == ProjectId);
        if (project?.MayBeChangedBy(actor) != true) return Outcome.Refuse(nameof(ProjectId), Platform.Words.Invalid_Choice);
        var forecast = new Forecast { ProjectId = project.Id, Text = Text!, Source = Source!, RecordedById = by, IsExample = project.IsExample };
        Fill(forecast, await db.RateTableAsync(), actor.Now);
        db.Forecasts.Add(forecast);
        return Outcome.Saved(forecast.Id);
    });
}

/// <summary>Corrects a forecast that was recorded here; what a public document forecast stays as it says.</summary>
internal sealed record EditForecast : ForecastFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers)) return Outcome.Denied;
        var forecast = await db.Forecasts.VisibleTo(actor).SingleOrDefaultAsync(f => f.Id == Id);
        if (forecast is null) return Outcome.Missing;
        if (forecast.Version != Version) return new Outcome.Stale(From(forecast), forecast.Version);
        if (forecast.RecordedById is null) return Outcome.Refuse("", Words.Actual_FromDocument);
        Fill(forecast, await db.RateTableAsync(), actor.Now);
        return Outcome.Saved(forecast.Id);
    });

    public static EditForecast From(Forecast forecast) => new()
    {
        Id = forecast.Id, Version = forecast.Version, Measure = forecast.Measure, Year = forecast.Year, Value = Measures.Typed(forecast.Sum, forecast.Count), Currency = forecast.Sum?.Currency,
        GrowthPercent = forecast.GrowthPercent, WithinYears = forecast.WithinYears, MadeOn = forecast.MadeOn, Text = forecast.Text, Source = forecast.Source,
    };
}
