using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wutong.Matching.Explaining;
using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;
using Wutong.Matching.Training;

namespace Wutong.Cli;

/// <summary>The matching engine on files, so that anybody can check what docs/matching.md says of it.</summary>
internal static class MatchCommands
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    private static readonly Option<string> Offers = Needed("--offers", "CSV with id, title and perhaps text, group, industry, place and kind of each offer.");
    private static readonly Option<string> Needs = Needed("--needs", "CSV with id, title and text of each need.");
    private static readonly Option<string[]> Texts = new("--texts") { Description = "More CSV of the trade with title and text (the needs, policies) from which vectors are learnt." };
    private static readonly Option<string> Index = Needed("--index", "Index that `match index` wrote.");
    private static readonly Option<string?> ModelFile = new("--model") { Description = "Model that `match train` wrote; without it the weights that need no training." };
    private static readonly Option<string?> EmbeddingFolder = new("--embedding") { Description = "Folder of a sentence-embedding model (model.onnx, vocab.txt) whose vectors count besides; the same one for an index and whoever asks it." };
    private static readonly Option<string?> Pool = new("--pool") { Description = "Judgements; of each need exactly the offers judged there are ranked." };
    private static readonly Option<string> Qrels = Needed("--qrels", "Judgements: need 0 offer level, a line each; level 4 strong, 1 none.");
    private static readonly Option<string?> Taught = new("--qrels") { Description = "Judgements to learn from: need 0 offer level, a line each." };
    private static readonly Option<string?> Outcomes = new("--outcomes") { Description = "CSV to learn from instead, of what came of offers that were shown: need, offer, position, outcome (shown, viewed, contacted, signed or rejected) and perhaps date." };
    private static readonly Option<string> Run = Needed("--run", "Run: need Q0 offer rank score tag, a line each.");
    private static readonly Option<string> Out = Needed("--out", "The file to write.");
    private static readonly Option<int> Top = new("--top") { Description = "So many offers a need (without --pool).", DefaultValueFactory = _ => 100 };
    private static readonly Option<int> PerGroup = new("--per-group") { Description = "At most so many offers of one group (without --pool); 0 for as many as there are." };
    private static readonly Option<string[]> Without = new("--without") { Description = "Groups that are left out (without --pool)." };
    private static readonly Option<string> NeedId = Needed("--need", "Id of the need.");
    private static readonly Option<string> OfferId = Needed("--offer", "Id of the offer.");

    public static Command Make() => new("match", "Ranks offers for needs, from files; measures, trains and explains it.") { MakeIndex(), MakeRank(), MakeTrain(), MakeEval(), MakeExplain() };

    private static Command MakeIndex()
    {
        var command = new Command("index", "Reads offers, learns vectors from their texts, and writes an index.").Taking(Offers, Texts, EmbeddingFolder, Out);
        command.SetAction(line =>
        {
            var texts = (line.GetValue(Texts) ?? []).SelectMany(MatchFiles.ReadTexts).ToList();
            using var model = line.GetValue(EmbeddingFolder) is { } folder ? MatchVectors.Open(folder) : null;
            var index = OfferIndex.Build(model.Add(MatchFiles.ReadOffers(line.GetValue(Offers)!)), new() { Texts = texts, Embedding = model?.Embedding });
            SnapshotFile.Write(index, line.GetValue(Out)!);
            Console.Error.WriteLine($"{index.Count} offers");
        });
        return command;
    }

    private static Command MakeRank()
    {
        var command = new Command("rank", "Writes a TREC run of the offers for each need.").Taking(Needs, Index, ModelFile, EmbeddingFolder, Pool, Top, PerGroup, Without, Out);
        command.SetAction(line =>
        {
            var index = OpenIndex(line);
            using var model = MatchVectors.For(index, line.GetValue(EmbeddingFolder));
            var ranker = new Ranker(index, OpenModel(line));
            var pool = line.GetValue(Pool) is { } path ? MatchFiles.ReadJudgements(path).ToLookup(j => j.Need, j => j.Offer) : null;
            var options = new RankingOptions { Top = line.GetValue(Top), PerGroup = line.GetValue(PerGroup), Filter = new() { Asker = null, WithoutGroups = line.GetValue(Without) ?? [] } };
            var run = new StringBuilder();
            foreach (var need in model.Add(MatchFiles.ReadNeeds(line.GetValue(Needs)!).FindAll(need => pool is null || pool.Contains(need.Id))))
            {
                var matches = pool is null ? ranker.Rank(need, options) : ranker.RankAmong(need, pool[need.Id]);
                for (var i = 0; i < matches.Count; i++)
                    run.Append(CultureInfo.InvariantCulture, $"{need.Id} Q0 {matches[i].Offer.Id} {i + 1} {Falling(matches, i):F6} wutong\n");
            }
            MatchFiles.Write(line.GetValue(Out)!, run.ToString());
        });
        return command;
    }

    private static Command MakeTrain()
    {
        var command = new Command("train", "Learns weights of the features from judgements or outcomes; refuses, with exit code 1 and no file, what is not better than none.").Taking(Needs, Offers, Taught, Outcomes, EmbeddingFolder, Out);
        command.SetAction(line =>
        {
            using var model = line.GetValue(EmbeddingFolder) is { } folder ? MatchVectors.Open(folder) : null;
            var needs = model.Add(MatchFiles.ReadNeeds(line.GetValue(Needs)!));
            var index = OfferIndex.Build(model.Add(MatchFiles.ReadOffers(line.GetValue(Offers)!)), new() { Embedding = model?.Embedding });
            var trained = (line.GetValue(Taught), line.GetValue(Outcomes)) switch
            {
                ({ } qrels, null) => Trainer.Train(index, needs, MatchFiles.ReadJudgements(qrels)),
                (null, { } outcomes) => Trainer.Train(index, needs, MatchFiles.ReadShowings(outcomes)),
                _ => throw new Refusal("Name what to learn from: --qrels or --outcomes, one of them."),
            };
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held out: nDCG@10 {trained.HeldOut:F4}, without training {trained.Untrained:F4}, needs {trained.Needs}"));
            if (trained.Model is null) throw new Refusal(trained.Refusal!);
            MatchFiles.Write(line.GetValue(Out)!, trained.Model.Write());
        });
        return command;
    }

    private static Command MakeEval()
    {
        var command = new Command("eval", "Measures a run by judgements.").Taking(Qrels, Run);
        command.SetAction(line =>
        {
            var measures = Measures.Of(MatchFiles.ReadJudgements(line.GetValue(Qrels)!), MatchFiles.ReadRun(line.GetValue(Run)!));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"needs {measures.Needs} nDCG@10 {measures.Ndcg:F4} MRR {measures.Mrr:F4} P@10 {measures.Precision:F4}"));
        });
        return command;
    }

    private static Command MakeExplain()
    {
        var command = new Command("explain", "Says why an offer stands where it stands for a need.").Taking(Needs, Index, ModelFile, EmbeddingFolder, NeedId, OfferId, Shared.Form);
        command.SetAction(line =>
        {
            var need = MatchFiles.ReadNeeds(line.GetValue(Needs)!).FindAll(need => need.Id == line.GetValue(NeedId));
            if (need.Count == 0) throw new Refusal($"--need: there is no need {line.GetValue(NeedId)}.");
            var index = OpenIndex(line);
            using var model = MatchVectors.For(index, line.GetValue(EmbeddingFolder));
            var why = new Explainer(index, OpenModel(line)).Explain(model.Add(need)[0], line.GetValue(OfferId)!) ?? throw new Refusal($"--offer: there is no offer {line.GetValue(OfferId)}.");
            if (line.GetValue(Shared.Form) == Format.Json) Console.WriteLine(JsonSerializer.Serialize(why, Readable));
            else WriteLines(why);
        });
        return command;
    }

    private static void WriteLines(Explanation why)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"score\t{why.Score:F4}"));
        foreach (var (feature, part) in why.Parts) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"part\t{feature}\t{part:F4}"));
        foreach (var shared in why.Shared) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"shared\t{shared.Text}\t{shared.Share:F4}"));
        foreach (var gap in why.Missing) Console.WriteLine($"missing\t{gap.Asked}\t{gap.Offered ?? "-"}");
        foreach (var absent in why.Absent) Console.WriteLine($"absent\t{absent}");
    }

    /// <summary>Scores of a run never rise; what was not looked at again has none of its own and falls below the last.</summary>
    private static double Falling(IReadOnlyList<Match> matches, int i) => matches[i].Score > float.MinValue ? matches[i].Score : -1000 - i;

    private static OfferIndex OpenIndex(ParseResult line)
    {
        try
        {
            return SnapshotFile.Read(line.GetValue(Index)!);
        }
        catch (InvalidDataException damage)
        {
            throw new Refusal(damage.Message);
        }
    }

    private static Model? OpenModel(ParseResult line)
    {
        if (line.GetValue(ModelFile) is not { } path) return null;
        try
        {
            return Model.Read(File.ReadAllText(path));
        }
        catch (JsonException)
        {
            throw new Refusal($"{path} is no model.");
        }
    }

    private static Option<string> Needed(string name, string description) => new(name) { Description = description, Required = true };

    /// <summary>These commands work on files alone: they need no database.</summary>
    private static Command Taking(this Command command, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options) command.Add(option);
        return command;
    }
}
