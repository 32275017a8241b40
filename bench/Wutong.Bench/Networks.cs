using System.CommandLine;
using System.Diagnostics;
using Wutong.Network;

namespace Wutong.Bench;

/// <summary>
/// Chains of relations in a made-up country: the shortest, the ten best, and how long a change takes until it is found. Some relations are not for everybody,
/// and every other question is asked by somebody who may not see those.
/// </summary>
internal static class Networks
{
    private static readonly Option<int> Organisations = new("--organisations") { DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Relations = new("--relations") { DefaultValueFactory = _ => 5_000_000 };
    private static readonly Option<int> Own = new("--own") { DefaultValueFactory = _ => 10_000, Description = "How many organisations are ours." };
    private static readonly Option<int> Questions = new("--questions") { DefaultValueFactory = _ => 2_000 };
    private static readonly Option<int> Seed = new("--seed") { DefaultValueFactory = _ => 20261124 };
    private static readonly Option<bool> Peers = new("--peers") { Description = "Also QuikGraph on the same relations, and a recursive query of SQLite on a tenth of them." };

    private static readonly bool[] Shapes = [false, true];
    private static readonly int[] Mosts = [1, 10];

    public static Command Make()
    {
        var command = new Command("network", "Finds chains of relations, uniform and power-law.") { Organisations, Relations, Own, Questions, Seed, Peers };
        command.SetAction(line =>
        {
            foreach (var isPowerLaw in Shapes)
            {
                var country = new MadeUpNetwork(line.GetValue(Seed), line.GetValue(Organisations), line.GetValue(Relations), line.GetValue(Own), isPowerLaw);
                Run(country, line.GetValue(Questions));
                if (line.GetValue(Peers)) NetworkPeers.Run(country, line.GetValue(Questions) / 20);
            }
            return 0;
        });
        return command;
    }

    private static void Run(MadeUpNetwork country, int questions)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var graph = TieGraph.Build(country.Ties(), country.Sources());
        var seconds = clock.Elapsed.TotalSeconds;
        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) >> 20;
        Figures.Line($"{country.Name}: {graph.Nodes:#,##0} organisations, {graph.Ties:#,##0} relations, {country.OwnCount:#,##0} ours, most relations of one {country.MostOfOne():#,##0}: built in {seconds:0.0} s, {held} MB");
        var targets = country.Targets(questions);
        foreach (var most in Mosts)
        {
            Ask(graph, targets, most);
            var (times, lengths) = Ask(graph, targets, most);
            Figures.Line($"  the best {most}: p50 {times.Median():0.000} ms, p99 {times.At(0.99):0.000} ms, longest {times.Max():0.000} ms; chains by their shortest: {string.Join(", ", lengths.CountBy(l => l).OrderBy(l => l.Key).Select(l => $"{(l.Key == 0 ? "none" : l.Key)} {l.Value}"))}");
        }
        var (hubs, _) = Ask(graph, country.Hubs(200), 10);
        Figures.Line($"  the best 10 to the 200 best connected: p50 {hubs.Median():0.000} ms, p99 {hubs.At(0.99):0.000} ms, longest {hubs.Max():0.000} ms");
        Change(graph, country);
    }

    private static (List<double> Times, List<int> Lengths) Ask(TieGraph graph, IReadOnlyList<Guid> targets, int most)
    {
        List<double> times = new(targets.Count);
        List<int> lengths = new(targets.Count);
        for (var i = 0; i < targets.Count; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            var found = graph.Find(targets[i], most, (byte)(i & 1));
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            lengths.Add(found.Count == 0 ? 0 : found[0].Ties.Count);
        }
        return (times, lengths);
    }

    /// <summary>One relation more, again and again, each time asked for at once.</summary>
    private static void Change(TieGraph graph, MadeUpNetwork country)
    {
        var ends = country.Targets(2_000).Distinct().ToList();
        List<double> times = [];
        var (own, missed) = (country.Sources().First(), 0);
        foreach (var end in ends)
        {
            var tie = new Tie(Guid.CreateVersion7(), own, end, 100, new DateOnly(2149, 1, 1));
            var begun = Stopwatch.GetTimestamp();
            graph = graph.With(new TieChanges([tie], [], new Dictionary<Guid, bool>()));
            var found = graph.Find(end, 1, 0);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (end != own && !found[0].Ties.Contains(tie.Id)) missed++;
        }
        var clock = Stopwatch.StartNew();
        graph = graph.Compacted();
        Figures.Line($"  a relation recorded and found: p50 {times.Median():0.00} ms, p99 {times.At(0.99):0.00} ms, {missed} missed; all {ends.Count} worked in: {clock.Elapsed.TotalSeconds:0.0} s");
    }
}
