using System.CommandLine;
using System.Diagnostics;
using Wutong.Registry.Duplicates;

namespace Wutong.Bench;

/// <summary>
/// Organisations with made-up names, some of them entered twice with another legal form, a slip of the hand, under a former name or in full
/// width: how many of the doubles are found, how much of what is found is one, and how long it takes.
/// </summary>
internal static class Duplicates
{
    private static readonly Option<int> Count = new("--organisations") { DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Planted = new("--planted") { DefaultValueFactory = _ => 5_000 };
    private static readonly Option<int> Seed = new("--seed") { DefaultValueFactory = _ => 20261124 };

    public static Command Make()
    {
        var command = new Command("duplicates", "Finds planted doubles among made-up organisations.") { Count, Planted, Seed };
        command.SetAction(arguments => Run(arguments.GetValue(Count), arguments.GetValue(Planted), arguments.GetValue(Seed)));
        return command;
    }

    private static int Run(int count, int planted, int seed)
    {
        var city = new DoubledCity(seed);
        var (records, doubles) = city.Make(count, planted);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var found = DuplicateFinder.Find(records);
        var seconds = clock.Elapsed.TotalSeconds;
        var grown = (GC.GetTotalMemory(forceFullCollection: false) - memory) >> 20;
        var pairs = found.Select(p => DuplicateSuggestion.InOrder(p.One, p.Other)).ToHashSet();
        var right = doubles.Keys.Count(pairs.Contains);
        Figures.Line($"{records.Count:#,##0} organisations, {doubles.Count:#,##0} planted: {seconds:0.0} s, {grown} MB more");
        Figures.Line($"found {right:#,##0} of {doubles.Count:#,##0} ({(double)right / doubles.Count:0.000}); {pairs.Count:#,##0} suggested, precision {(double)right / pairs.Count:0.000}");
        foreach (var kind in doubles.GroupBy(d => d.Value).OrderBy(g => g.Key, StringComparer.Ordinal))
            Figures.Line($"  {kind.Key}: {kind.Count(d => pairs.Contains(d.Key)):#,##0} of {kind.Count():#,##0} ({(double)kind.Count(d => pairs.Contains(d.Key)) / kind.Count():0.000})");
        // What was suggested and is none, by reason: the place to look when a weight is changed.
        foreach (var reason in found.Where(p => !doubles.ContainsKey(DuplicateSuggestion.InOrder(p.One, p.Other))).GroupBy(p => string.Join('+', p.Reasons)).OrderByDescending(g => g.Count()))
            Figures.Line($"  not planted, {reason.Key}: {reason.Count():#,##0}");
        return 0;
    }
}
