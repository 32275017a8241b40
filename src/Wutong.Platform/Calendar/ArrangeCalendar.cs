using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Calendar;

/// <summary>What a day shall be.</summary>
public enum DayArrangement
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_Holiday))] Holiday,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_Workday))] Workday,

    /// <summary>What its weekday says.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_Ordinary))] Ordinary,
}

/// <summary>A change of one year; names the version of the year it has seen, 0 for one that is the program's.</summary>
public abstract record ChangeYear
{
    [Range(CalendarYear.First, CalendarYear.Last)]
    public int Year { get; init; }

    public int Version { get; init; }

    private protected Task<Outcome> RunAsync(WutongDb db, Actor actor, Func<Task<Outcome>> change) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        var standing = await db.YearVersionAsync(Year);
        if (standing != Version) return new Outcome.Stale(this with { Version = standing }, standing);
        await db.RecountTasksAsync(actor);
        return await change();
    });
}

/// <summary>Says what some days in a row are. Only a system administrator may.</summary>
public sealed record ArrangeDays : ChangeYear
{
    public const int MostDays = 40;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_From)), Required]
    public DateOnly? From { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_To))]
    public DateOnly? To { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_Kind)), Required, EnumDataType(typeof(DayArrangement))]
    public DayArrangement? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_Name)), StringLength(CalendarYear.NameLength)]
    public string? Name { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => RunAsync(db, actor, async () =>
    {
        var (from, to) = (From!.Value, To ?? From.Value);
        if (from.Year != Year) return Outcome.Refuse(nameof(From), string.Format(null, Words.Calendar_OtherYear, Year));
        if (to.Year != Year) return Outcome.Refuse(nameof(To), string.Format(null, Words.Calendar_OtherYear, Year));
        if (to < from) return Outcome.Refuse(nameof(To), Words.Calendar_ToBeforeFrom);
        if (to.DayNumber - from.DayNumber >= MostDays) return Outcome.Refuse(nameof(To), string.Format(null, Words.Calendar_TooMany, MostDays));
        if (Kind != DayArrangement.Ordinary && Name is null) return Outcome.Refuse(nameof(Name), Words.Calendar_NameMissing);
        var year = await db.EnteredYearAsync(Year);
        foreach (var day in WorkCalendar.Days(from, to)) year.Arrange(day, Kind switch { DayArrangement.Holiday => false, DayArrangement.Workday => true, _ => null }, Name ?? "");
        return Outcome.Saved(year.Id);
    });
}

/// <summary>Takes over the whole arrangement of a year from the published notice. Only a system administrator may.</summary>
public sealed record TakeNotice : ChangeYear
{
    public const int MostText = 5000;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Notice_Text)), Required, StringLength(MostText)]
    public string? Text { get; init; }

    /// <summary>Whoever read the doubts may stand by the notice.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Notice_Anyway))]
    public bool DespiteDoubts { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => RunAsync(db, actor, async () =>
    {
        var (days, doubts) = HolidayNotice.Read(Year, Text!);
        if (days.Count == 0 || !days.Any(d => d.On.Year == Year)) return Outcome.Refuse(nameof(Text), Words.Notice_Nothing);
        if (days.Any(d => Math.Abs(d.On.Year - Year) > 1)) return Outcome.Refuse(nameof(Text), string.Format(null, Words.Calendar_OtherYear, Year));
        if (doubts.Count > 0 && !DespiteDoubts) return new Outcome.Refused([.. doubts.Select(d => new Problem(nameof(Text), d))]);
        foreach (var group in days.GroupBy(d => d.On.Year))
        {
            var year = await db.EnteredYearAsync(group.Key);
            // The last days of December may stand in the next year's notice, and only they.
            if (group.Key == Year) foreach (var old in year.Days.ToList()) year.Arrange(old.On, null, "");
            foreach (var day in group) year.Arrange(day.On, day.IsWorkday, day.Name);
        }
        return Outcome.Saved();
    });
}

/// <summary>Gives a year back to what comes with the program. Only a system administrator may.</summary>
public sealed record RestoreYear : ChangeYear
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => RunAsync(db, actor, async () =>
    {
        if (await db.CalendarYears.Include(y => y.Days).SingleOrDefaultAsync(y => y.Year == Year) is not { } year) return Outcome.Missing;
        db.CalendarYears.Remove(year);
        return Outcome.Saved();
    });
}

/// <summary>Changes when offices are open. Only a system administrator may.</summary>
public sealed record EditOfficeHours : IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_Opens)), Required]
    public TimeOnly? Opens { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_Lunch)), Required]
    public TimeOnly? Lunch { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_Resumes)), Required]
    public TimeOnly? Resumes { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_Closes)), Required]
    public TimeOnly? Closes { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_WarnDays)), Required, Range(0, Reminders.Most)]
    public int? WarnDays { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Calendar_EscalateDays)), Required, Range(0, Reminders.Most)]
    public int? EscalateDays { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SystemAdministrator)) return Outcome.Denied;
        var city = await db.Deployments.SingleOrDefaultAsync(d => d.Id == Id);
        if (city is null) return Outcome.Missing;
        if (city.Version != Version) return new Outcome.Stale(From(city), city.Version);
        if (Lunch <= Opens) return Outcome.Refuse(nameof(Lunch), Words.Calendar_HoursOrder);
        if (Resumes < Lunch) return Outcome.Refuse(nameof(Resumes), Words.Calendar_HoursOrder);
        if (Closes <= Resumes) return Outcome.Refuse(nameof(Closes), Words.Calendar_HoursOrder);
        (city.OpensAt, city.LunchAt, city.ResumesAt, city.ClosesAt) = (Whole(Opens), Whole(Lunch), Whole(Resumes), Whole(Closes));
        (city.WarnDays, city.EscalateDays) = (WarnDays!.Value, EscalateDays!.Value);
        await db.RecountTasksAsync(actor);
        return Outcome.Saved(city.Id);
    });

    // Clocks are read to the minute.
    private static TimeOnly Whole(TimeOnly? time) => new(time!.Value.Hour, time.Value.Minute);

    internal static EditOfficeHours From(Deployment city) =>
        new() { Id = city.Id, Version = city.Version, Opens = city.OpensAt, Lunch = city.LunchAt, Resumes = city.ResumesAt, Closes = city.ClosesAt, WarnDays = city.WarnDays, EscalateDays = city.EscalateDays };
}
