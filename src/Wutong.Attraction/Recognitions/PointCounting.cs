
namespace Wutong.Attraction.Recognitions;

/// <summary>What of a recognised result the points depend on; all of it stands in the filing and in the kind of its project, which never change once the month is closed.</summary>
internal sealed record CountedResult(ResultKind Result, ProjectKind Kind, bool IsFlagship, long? TotalMinor, long CountedMinor)
{
    public static CountedResult Of(RecognitionFiling filing, ProjectKind kind) => new(filing.Result, kind, filing.IsFlagship, filing.Total?.CnyMinor, filing.CountedMinor);
}

/// <summary>Counts points: a function of results and scheme alone, so that it can be done again at any time.</summary>
internal static class PointCounting
{
    private const long MinorOfWan = 10_000 * 100, MinorOfYi = 10_000 * MinorOfWan;

    /// <summary>The points of one result, in tenths.</summary>
    public static int Of(CountedResult result, PointScheme scheme) =>
        (RuleFor(result, scheme)?.Tenths ?? 0)
        + (int)(result.CountedMinor / MinorOfYi) * scheme.PerYiTenths
        + (result is { IsFlagship: true, Result: ResultKind.Signed } ? scheme.FlagshipTenths : 0);

    /// <summary>The rule that gives the result its points; null where the scheme has none.</summary>
    public static PointRule? RuleFor(CountedResult result, PointScheme scheme) => scheme.Rules
        .Where(r => r.Result == result.Result && (r.Kind is null || r.Kind == result.Kind) && (r.FromWan == 0 || result.TotalMinor >= r.FromWan * MinorOfWan))
        .OrderByDescending(r => r.FromWan).ThenByDescending(r => r.Kind is not null).ThenByDescending(r => r.Tenths).FirstOrDefault();

    /// <summary>Parts of points by shares that add up to 100; the parts add up to the whole, what rounding leaves goes to the largest share.</summary>
    public static IReadOnlyList<int> Split(int tenths, IReadOnlyList<int> percents)
    {
        var parts = percents.Select(p => tenths * p / 100).ToList();
        parts[percents.Index().MaxBy(p => p.Item).Index] += tenths - parts.Sum();
        return parts;
    }

    /// <summary>Points as people read them: <c>12.5</c>.</summary>
    public static string Write(int tenths) => (tenths / 10m).ToString("#,##0.0", null);
}
