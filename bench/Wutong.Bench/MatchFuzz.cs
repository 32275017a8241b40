using System.CommandLine;
using System.Diagnostics;

namespace Wutong.Bench;

/// <summary>Changes the kept trials at random, as a seed has it, and checks what comes out. A trial that fails is kept beside the others.</summary>
internal static class MatchFuzz
{
    private static readonly Option<string> Corpus = new("--corpus") { DefaultValueFactory = _ => "tests/Wutong.Tests/Matching/Corpus", Description = "Folder of kept trials." };
    private static readonly Option<int> Seconds = new("--seconds") { DefaultValueFactory = _ => 60, Description = "How long to go on." };
    private static readonly Option<int> Seed = new("--seed") { DefaultValueFactory = _ => 1, Description = "The first seed; each trial takes the next." };
    private const int Most = 10;
    private static readonly string[] Bits = ["氧化镓", "單晶", "研发", "6英寸", "5nm", "TA15", "Ga2O3", "１２", "³", "\0", "\ud800", "\udc00", "😀", "\u2028", "\t", "\n", "\\", ",", "　", "的", "9.9.9", "999999999999999mm", "ﬃ", "İ", "\uffff"];

    public static Command Make()
    {
        var command = new Command("match-fuzz", "Puts odd texts to the matching engine; needs no published program.") { Corpus, Seconds, Seed };
        command.SetAction(line => Run(line.GetValue(Corpus)!, line.GetValue(Seconds), line.GetValue(Seed)));
        return command;
    }

    private static int Run(string corpus, int seconds, int seed)
    {
        var (kept, watch, done, failed) = (Directory.GetFiles(corpus, "*.txt").Order(StringComparer.Ordinal).Select(MatchTrial.Read).ToList(), Stopwatch.StartNew(), 0, 0);
        var folder = Directory.CreateTempSubdirectory("match-fuzz").FullName;
        for (var slowest = TimeSpan.Zero; watch.Elapsed.TotalSeconds < seconds && failed < Most; done++, seed++)
        {
            var trial = Changed(kept, new(seed));
            var start = watch.Elapsed;
            try
            {
                trial.Check(seed % 16 == 0 ? folder : null);
            }
            catch (Exception failure)
            {
                failed++;
                trial.Write(Path.Combine(corpus, $"seed-{seed}.txt"));
                Console.WriteLine($"seed {seed}: {failure.GetType().Name}: {failure.Message}");
            }
            if (watch.Elapsed - start <= slowest) continue;
            slowest = watch.Elapsed - start;
            Figures.Line($"seed {seed} took longest so far: {slowest.TotalMilliseconds:F0} ms for {trial.Texts.Sum(text => (long)text.Title.Length + text.Text.Length)} units");
        }
        Directory.Delete(folder, recursive: true);
        Console.WriteLine($"{done} trials up to seed {seed - 1}, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static MatchTrial Changed(List<MatchTrial> kept, Random random)
    {
        var texts = kept[random.Next(kept.Count)].Texts.ToList();
        for (var changes = random.Next(1, 12); changes > 0; changes--)
        {
            var at = random.Next(texts.Count);
            switch (random.Next(8))
            {
                case 0: texts.Insert(at, texts[random.Next(texts.Count)]); break;
                case 1 when texts.Count > 2: texts.RemoveAt(at); break;
                case 2: texts.InsertRange(at, Enumerable.Repeat(texts[at], random.Next(random.Next(300)))); break;
                case 3: texts.AddRange(kept[random.Next(kept.Count)].Texts); break;
                case 4: texts[at] = (texts[at].Text, texts[at].Title); break;
                case 5 when random.Next(8) == 0: texts[at] = (texts[at].Title, string.Concat(Enumerable.Repeat(Changed(texts[at].Title, random) + Bit(random), random.Next(2000)))); break;
                default: texts[at] = random.Next(2) == 0 ? (Changed(texts[at].Title, random), texts[at].Text) : (texts[at].Title, Changed(texts[at].Text, random)); break;
            }
        }
        return new(texts);
    }

    private static string Changed(string text, Random random)
    {
        var (from, to) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
        return random.Next(4) switch
        {
            0 => text[..Math.Min(from, to)] + text[Math.Max(from, to)..],
            1 => text + text[Math.Min(from, to)..Math.Max(from, to)],
            _ => text[..from] + Bit(random) + text[from..],
        };
    }

    private static string Bit(Random random) => random.Next(4) switch
    {
        0 => ((char)random.Next(char.MaxValue + 1)).ToString(),
        1 => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => (char)random.Next(0x4e00, 0x4e40))),
        _ => Bits[random.Next(Bits.Length)],
    };
}
