using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;

namespace Wutong.Platform.Calendar;

/// <summary>A year whose holidays were entered or corrected here; it counts instead of what comes with the program. A year that stands in no row is the program's.</summary>
public sealed class CalendarYear : IVersioned
{
    public const int NameLength = 40;
    public const int First = 2000, Last = 2100;

    /// <summary>Whether the calendar reaches so far.</summary>
    public static bool IsPossible(int year) => year is >= First and <= Last;

    private readonly List<SpecialDay> days = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;
    public int Year { get; init; }
    public IReadOnlyList<SpecialDay> Days => days;

    /// <summary>Says what a day is; null: what its weekday says.</summary>
    public void Arrange(DateOnly on, bool? isWorkday, string name)
    {
        var day = days.Find(d => d.On == on);
        if (isWorkday is not { } worked)
        {
            if (day is not null) days.Remove(day);
        }
        else if (day is null) days.Add(new SpecialDay { YearId = Id, On = on, IsWorkday = worked, Name = name });
        else (day.IsWorkday, day.Name) = (worked, name);
    }

    private sealed class Table : IEntityTypeConfiguration<CalendarYear>
    {
        public void Configure(EntityTypeBuilder<CalendarYear> builder)
        {
            builder.ToTable("CalendarYears", t => t.HasCheckConstraint("CK_CalendarYears_Year", $"\"Year\" BETWEEN {First} AND {Last}"));
            builder.HasIndex(y => y.Year).IsUnique();
            builder.HasMany(y => y.Days).WithOne().HasForeignKey(d => d.YearId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A day of such a year that is a holiday, or a weekend day that is worked.</summary>
public sealed class SpecialDay : IPartOf<CalendarYear>
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid YearId { get; init; }
    public DateOnly On { get; init; }
    public bool IsWorkday { get; set; }
    public required string Name { get; set; }
    Guid IPart.RootId => YearId;

    private sealed class Table : IEntityTypeConfiguration<SpecialDay>
    {
        public void Configure(EntityTypeBuilder<SpecialDay> builder)
        {
            builder.ToTable("SpecialDays");
            builder.Property(d => d.Name).HasMaxLength(CalendarYear.NameLength);
            builder.HasIndex(d => new { d.YearId, d.On }).IsUnique();
            builder.HasIndex(d => d.On).IsUnique();
        }
    }
}

public static class CalendarTables
{
    extension(WutongDb db)
    {
#pragma warning disable RS0030 // which days are worked is public
        public DbSet<CalendarYear> CalendarYears => db.Set<CalendarYear>();
        internal DbSet<SpecialDay> SpecialDays => db.Set<SpecialDay>();
#pragma warning restore RS0030

        /// <summary>The calendar as it stands: what was entered here, and for all other years what comes with the program.</summary>
        public async Task<WorkCalendar> WorkCalendarAsync()
        {
            var years = await db.CalendarYears.AsNoTracking().Include(y => y.Days).AsSplitQuery().ToListAsync();
            var city = await db.Deployments.AsNoTracking().SingleOrDefaultAsync();
            var entered = years.Select(y => y.Year).ToHashSet();
            return new WorkCalendar(
                [.. years.SelectMany(y => y.Days).Select(d => new ArrangedDay(d.On, d.IsWorkday, d.Name)), .. ShippedYears.All.Where(y => !entered.Contains(y)).SelectMany(ShippedYears.Of)],
                city?.OfficeHours ?? OfficeHours.Usual);
        }

        /// <summary>The version of a year that was entered; 0 for one that is the program's.</summary>
        internal Task<int> YearVersionAsync(int year) => db.CalendarYears.Where(y => y.Year == year).Select(y => y.Version).SingleOrDefaultAsync();

        /// <summary>The year to be changed: as it was entered, or as it comes with the program, about to be entered.</summary>
        internal async Task<CalendarYear> EnteredYearAsync(int year)
        {
            if (await db.CalendarYears.Include(y => y.Days).SingleOrDefaultAsync(y => y.Year == year) is { } standing) return standing;
            var made = new CalendarYear { Year = year };
            foreach (var day in ShippedYears.Of(year)) made.Arrange(day.On, day.IsWorkday, day.Name);
            db.CalendarYears.Add(made);
            return made;
        }
    }
}
