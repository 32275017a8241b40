using System.CommandLine;
using System.Diagnostics;
using Wutong.Cli;
using Wutong.Matching.Analysis;
using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;

namespace Wutong.Bench;

/// <summary>The matching engine and Lucene.Net at the same work: offers recombined from real terms, real needs as questions, the best twenty of each.</summary>
internal static class Matching
{
    private const int Top = 20;
    private static readonly Option<string> Offers = new("--offers") { Required = true, Description = "CSV of offers whose terms are recombined." };
    private static readonly Option<string> Needs = new("--needs") { Required = true, Description = "CSV of needs, the questions." };
    private static readonly Option<int> Count = new("--count") { DefaultValueFactory = _ => 1_000_000, Description = "How many offers to make." };
    private static readonly Option<int> Asked = new("--asked") { DefaultValueFactory = _ => 200, Description = "How many needs to ask." };

    public static Command Make()
    {
        var command = new Command("match", "Indexes and ranks a million recombined offers, beside Lucene.Net.") { Offers, Needs, Count, Asked };
        command.SetAction(line => Run(line.GetValue(Offers)!, line.GetValue(Needs)!, line.GetValue(Count), line.GetValue(Asked)));
        return command;
    }

    private static void Run(string offersFile, string needsFile, int count, int asked)
    {
        var offers = Recombine([.. MatchFiles.ReadOffers(offersFile).Select(o => o.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries))], count);
        var needs = MatchFiles.ReadNeeds(needsFile).Take(asked).ToList();
        Console.WriteLine($"{offers.Count} offers, {needs.Count} needs");

        using var lucene = Timed("Lucene.Net, index of pairs of characters", () => LuceneSearch.Build(offers));
        var pairs = Timed("engine, index of pairs of characters, BM25", () => OfferIndex.Build(offers, new() { Formula = Formula.Bm25, CharacterDimensions = 0, WordDimensions = 0 }));
        foreach (var (name, title, text) in new[] { ("title", 1f, 0f), ("whole text", 0f, 1f) })
        {
            var theirs = Measure($"Lucene.Net, {name}", needs, need => lucene.Top(title > 0 ? need.Title : $"{need.Title} {need.Text}", Top));
            var ours = Measure($"engine, BM25, {name}", needs, need => SurfaceSearch.Top(pairs.Current, new(need, pairs.Current, title, text), Top).Count);
            Console.WriteLine(FormattableString.Invariant($"  {theirs / ours:F1} times the questions a second; {Agreement(pairs.Current, offers, needs.Take(50), title, text):P1} of the best {Top} are those of exact scores"));
        }
        WholeRanking(offers, needs);
    }

    private static void WholeRanking(List<Offer> offers, List<Need> needs)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = Timed("engine, index of characters with vectors", () => OfferIndex.Build(offers));
        Console.WriteLine($"  {(GC.GetTotalMemory(forceFullCollection: true) - before) >> 20} MB held");
        var ranker = new Ranker(index);
        Measure("engine, characters, title and text", needs, need => SurfaceSearch.Top(index.Current, new(need, index.Current), Top).Count);
        Measure("engine, whole ranking", needs, need => ranker.Rank(need, new() { Top = Top }).Count);
        var file = Path.GetTempFileName();
        Timed("engine, snapshot written", () => { SnapshotFile.Write(index, file); return 0; });
        Console.WriteLine($"  {new FileInfo(file).Length >> 20} MB");
        Timed("engine, snapshot read", () => SnapshotFile.Read(file));
        File.Delete(file);
    }

    /// <summary>As many terms as a real offer has, each from any real offer.</summary>
    private static List<Offer> Recombine(string[][] real, int count)
    {
        var random = new Random(1);
        var terms = real.SelectMany(r => r).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => new Offer($"{i}", string.Join(' ', real[random.Next(real.Length)].Select(_ => terms[random.Next(terms.Length)]))))];
    }

    private static T Timed<T>(string name, Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        var result = work();
        Console.WriteLine(FormattableString.Invariant($"{name}: {watch.Elapsed.TotalSeconds:F1} s"));
        return result;
    }

    /// <summary>How many of the found have a score among the greatest that the same formula gives in fractions, weighed from the texts; equal ones may stand in any order.</summary>
    private static double Agreement(Snapshot snapshot, List<Offer> offers, IEnumerable<Need> needs, float title, float text)
    {
        var asked = needs.Select(need => (Question: new Question(need, snapshot, title, text), Terms: snapshot.Weighing.Question(new(need.Title), new(need.Text.Length == 0 ? need.Title : $"{need.Title} {need.Text}"), title, text))).ToList();
        var found = asked.Select(a => SurfaceSearch.Top(snapshot, a.Question, Top).Select(f => snapshot.Segments[f.Place / Segment.MostEntries].Segment.TitleOf(f.Place % Segment.MostEntries)).ToHashSet()).ToList();
        var (best, own) = (asked.Select(_ => new PriorityQueue<string, float>()).ToList(), asked.Select(_ => new List<float>()).ToList());
        var (nothing, weights) = (new Reading(""), new List<(int Term, float Weight)>());
        foreach (var offer in offers.DistinctBy(offer => Folding.Fold(offer.Title)))
        {
            snapshot.Weighing.Weigh(new(offer.Title), nothing, weights);
            for (var i = 0; i < asked.Count; i++)
            {
                var score = weights.Sum(w => w.Weight * asked[i].Terms.GetValueOrDefault(w.Term));
                if (found[i].Contains(offer.Title)) own[i].Add(score);
                if (score == 0) continue;
                best[i].Enqueue(offer.Title, score);
                if (best[i].Count > Top) best[i].Dequeue();
            }
        }
        return own.Zip(best).Average(pair => pair.First.Count == 0 ? 1 : pair.First.Average(score => pair.Second.TryPeek(out _, out var least) && score >= least * (1 - 1e-6f) ? 1.0 : 0));
    }

    /// <summary>Milliseconds a question on the average, and bytes allocated. Before, all is asked for two seconds: until everything is compiled for good.</summary>
    private static double Measure(string name, List<Need> needs, Func<Need, int> ask)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < 2;) foreach (var need in needs) ask(need);
        var times = new List<double>();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var need in needs)
        {
            var start = Stopwatch.GetTimestamp();
            ask(need);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var (mean, bytes) = (times.Average(), (GC.GetTotalAllocatedBytes(precise: true) - before) / needs.Count);
        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"{name}: mean {mean:F2} ms, p50 {times[times.Count / 2]:F2}, p99 {times[times.Count * 99 / 100]:F2}, longest {times[^1]:F2}; {bytes} bytes allocated"));
        return mean;
    }
}
