using System.CommandLine;
using System.Diagnostics;
using Wutong.Cli;
using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;

namespace Wutong.Bench;

/// <summary>Many ask while one writes: every answer must be that of one moment, and neither time nor memory may grow.</summary>
internal static class MatchSoak
{
    private const int Moving = 200;
    private static readonly Option<string> Offers = new("--offers") { Required = true, Description = "CSV of offers." };
    private static readonly Option<string> Needs = new("--needs") { Required = true, Description = "CSV of needs, the questions." };
    private static readonly Option<int> Readers = new("--readers") { DefaultValueFactory = _ => 50, Description = "How many ask at once." };
    private static readonly Option<int> Seconds = new("--seconds") { DefaultValueFactory = _ => 60, Description = "How long." };

    public static Command Make()
    {
        var command = new Command("match-soak", "Many readers and one writer on one matching index; needs no published program.") { Offers, Needs, Readers, Seconds };
        command.SetAction(line => Run(line.GetValue(Offers)!, line.GetValue(Needs)!, line.GetValue(Readers), line.GetValue(Seconds)));
        return command;
    }

    private static int Run(string offersFile, string needsFile, int count, int seconds)
    {
        var (offers, needs) = (MatchFiles.ReadOffers(offersFile), MatchFiles.ReadNeeds(needsFile));
        var index = OfferIndex.Build(offers);
        index.Change(Moment(offers, 0), []);
        var (wrong, changes, watch, before) = (0, 0, Stopwatch.StartNew(), GC.GetTotalMemory(forceFullCollection: true));
        bool Goes() => watch.Elapsed.TotalSeconds < seconds;
        var times = new List<double>[count];
        var readers = Enumerable.Range(0, count).Select(reader => new Thread(() =>
        {
            times[reader] = [];
            for (var i = reader; Goes(); i++)
            {
                var start = watch.Elapsed;
                if (!IsOfOneMoment(new Ranker(index).Rank(needs[i % needs.Count], new() { Top = 100 }))) Interlocked.Increment(ref wrong);
                times[reader].Add((watch.Elapsed - start).TotalMilliseconds);
            }
        })).ToList();
        foreach (var reader in readers) reader.Start();
        while (Goes()) index.Change(Moment(offers, ++changes), []);
        foreach (var reader in readers) reader.Join();
        var all = times.SelectMany(t => t).ToList();
        Figures.Line($"{count} readers, {seconds} s: {all.Count} answers, median {all.Median():F0} ms, 99th percentile {all.At(0.99):F0}, longest {all.Max():F0}; {changes} changes of {Moving} offers; {wrong} answers of no one moment");
        Figures.Line($"{before >> 20} MB held before, {GC.GetTotalMemory(forceFullCollection: true) >> 20} after, {index.Current.Segments.Length} segments");
        return wrong == 0 && index.Count == offers.Count + Moving ? 0 : 1;
    }

    /// <summary>Offers that are all written anew at once, each with the number of the moment as its team.</summary>
    private static List<Offer> Moment(List<Offer> offers, int moment) => [.. offers.Take(Moving).Select((offer, i) => new Offer($"moving{i}", $"{offer.Title} {i}") { Group = $"{moment}" })];

    private static bool IsOfOneMoment(IReadOnlyList<Match> matches) =>
        matches.Where(match => match.Offer.Group is not null).Select(match => match.Offer.Group).Distinct().Count() <= 1
        && matches.SelectMany(match => match.Twins.Append(match.Offer.Id)).CountBy(id => id).All(id => id.Value == 1) && matches.All(match => float.IsFinite(match.Score));
}
