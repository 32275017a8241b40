namespace Wutong.Attraction.Promises;

/// <summary>What was promised of a measure for a year, and what came; either may be missing.</summary>
/// <param name="Promised">Hundredths of a yuan or of a person; null where nothing was promised.</param>
/// <param name="Actual">The same; null while nothing is known.</param>
/// <param name="IsDue">The year is over.</param>
internal sealed record KeptLine(Measure Measure, int Year, long? Promised, long? Actual, bool IsDue, bool HasSlipped)
{
    /// <summary>Whole per cent of the promise that came, rounded down, so that 100 is said of nothing that falls short; null where one of the two is missing.</summary>
    public int? Percent => Promised is > 0 && Actual is { } actual ? (int)Math.Min(9999, (decimal)actual * 100 / Promised.Value) : null;
}

/// <summary>Promised against actual. Pure: what it is given is what it says.</summary>
internal static class PromiseKeeping
{
    /// <summary>All years and measures of which anything was promised or came, by year and measure.</summary>
    /// <param name="percent">Below this share of the promise it slipped, once its year is over. What nobody has recorded counts as nothing.</param>
    public static IReadOnlyList<KeptLine> Compare(IEnumerable<PromisedValue> promised, IEnumerable<Actual> actuals, bool isInForce, int percent, DateOnly today)
    {
        var promises = promised.ToDictionary(v => (v.Year, v.Measure), v => v.Worth);
        var came = actuals.Where(a => a.Year is not null).ToDictionary(a => (Year: a.Year!.Value, a.Measure), a => a.Worth);
        return [.. promises.Keys.Union(came.Keys).OrderBy(k => k.Year).ThenBy(k => k.Measure).Select(k => Line(k.Year, k.Measure, Of(promises, k), Of(came, k)))];

        KeptLine Line(int year, Measure measure, long? promise, long? actual)
        {
            var isDue = isInForce && year < today.Year;
            return new KeptLine(measure, year, promise, actual, isDue, isDue && promise is { } owed && Slips(owed, actual ?? 0, percent));
        }
    }

    /// <summary>Whether what came stays below a share of what was promised.</summary>
    public static bool Slips(long promised, long actual, int percent) => (decimal)actual * 100 < (decimal)promised * percent;

    private static long? Of(Dictionary<(int, Measure), long> values, (int, Measure) key) => values.TryGetValue(key, out var value) ? value : null;
}
