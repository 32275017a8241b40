using System.Globalization;
using System.Reflection;

namespace Wutong.Platform.Calendar;

/// <summary>The holidays and make-up days that come with the program, as the State Council announced them (see NOTICE for the list's source).</summary>
public static class ShippedYears
{
    private static readonly Lazy<ILookup<int, ArrangedDay>> Days = new(() => Load().ToLookup(d => d.On.Year));

    public static IReadOnlyList<int> All => [.. Days.Value.Select(y => y.Key).Order()];

    /// <summary>Nothing for a year that does not come with the program.</summary>
    public static IEnumerable<ArrangedDay> Of(int year) => Days.Value[year];

    private static IEnumerable<ArrangedDay> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("holidays.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var day, var kind, var name])
                yield return new ArrangedDay(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), kind == "work", name);
    }
}
