using Wutong.Cli;
using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;
using Wutong.SentenceModels;
using Wutong.Testing;
using Wutong.Tests.Matching;

namespace Wutong.Tests.SentenceModels;

public sealed class SentenceModelTests : IDisposable
{
    private const string Mean = """{"pooling_mode_cls_token": false, "pooling_mode_mean_tokens": true}""";
    private readonly string folder = Places.NewFolder("model");

    public void Dispose() => Places.Remove(folder);

    [Fact]
    public void A_text_lies_where_its_tokens_lie_on_the_average()
    {
        // Of different lengths, so that what is filled up must not count; more than one batch.
        var texts = Enumerable.Range(0, 50).Select(i => i % 2 == 0 ? "氧化镓" : "Ga2O3污水").ToList();
        using var model = Open(pooling: Mean);
        var vectors = model.Vectors(texts);
        Assert.All(vectors.Where((_, i) => i % 2 == 0), vector => Near([10, 2, 5], vector));
        Assert.All(vectors.Where((_, i) => i % 2 == 1), vector => Near([9, 10, 7], vector));
        Assert.Equal(3, model.Embedding.Dimensions);
    }

    [Fact]
    public void Without_other_word_a_text_lies_where_its_first_token_does()
    {
        using var model = Open();
        Near([1, 2, 2], model.Vectors(["污水"])[0]);
    }

    [Fact]
    public void A_model_that_pools_itself_is_taken_at_its_word()
    {
        using var model = Open(isPooled: true);
        Near([10, 2, 5], model.Vectors(["氧化镓"])[0]);
    }

    [Fact]
    public void A_long_text_loses_its_end()
    {
        using var model = Open(tokenizer: """{"do_lower_case": true, "model_max_length": 4}""", pooling: Mean);
        Near([7, 2, 3], model.Vectors(["氧化镓镓镓污水"])[0]);
        // Nothing, what is no word, and more than any model reads.
        Assert.All(model.Vectors(["", "\0", new string('镓', 1 << 18), "😀 \ud800"]), vector => Assert.All(vector, x => Assert.True(float.IsFinite(x))));
    }

    [Fact]
    public void Every_file_that_has_a_say_makes_another_model()
    {
        var checksums = new List<string>();
        Note(null, null, false);
        Note("""{"do_lower_case": true}""", null, false);
        Note("""{"do_lower_case": true}""", Mean, false);
        Note("""{"do_lower_case": true}""", Mean, true);
        Assert.Equal(4, checksums.Distinct().Count());
        using var again = SentenceModel.Open(folder);
        Assert.Equal(checksums[^1], again.Embedding.Checksum);

        void Note(string? tokenizer, string? pooling, bool isPooled)
        {
            using var model = Open(isPooled, tokenizer, pooling);
            checksums.Add(model.Embedding.Checksum);
        }
    }

    [Fact]
    public void What_is_no_model_is_refused_with_a_reason()
    {
        Refused("no model.onnx");
        File.WriteAllText(Path.Combine(folder, "model.onnx"), "no model");
        Refused("no vocab.txt");
        File.WriteAllText(Path.Combine(folder, "vocab.txt"), "");
        Refused("cannot be used");
        File.WriteAllLines(Path.Combine(folder, "vocab.txt"), TinyModel.Vocabulary);
        Refused("cannot be used");
        TinyModel.Write(folder, input: "pixels");
        Refused("pixels");
        TinyModel.Write(folder, tokenizer: "[]");
        Refused("tokenizer_config.json");

        void Refused(string reason) => Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => SentenceModel.Open(folder)).Message);
    }

    [Fact]
    public void Offers_are_found_by_the_model_that_the_index_was_made_with_and_by_no_other()
    {
        TinyModel.Write(folder, pooling: Mean);
        using var model = SentenceModel.Open(folder);
        List<Offer> offers = [new("a", "氧化镓"), new("b", "污水"), new("c", "污污水"), new("d", "氧化氧化镓")];
        var path = Path.Combine(folder, "index");
        SnapshotFile.Write(OfferIndex.Build(model.Add(offers), MadeUpTrade.Small with { Embedding = model.Embedding }), path);
        var index = SnapshotFile.Read(path);
        using (var same = MatchVectors.For(index, folder)) Assert.Equal(["a", "d"], Best(same!));
        Assert.Contains("name its folder", Assert.Throws<Refusal>(() => MatchVectors.For(index, null)).Message);
        TinyModel.Write(folder, isPooled: true);
        Assert.Contains(model.Embedding.Checksum[..12], Assert.Throws<Refusal>(() => MatchVectors.For(index, folder)).Message);
        Assert.Contains("without a model", Assert.Throws<Refusal>(() => MatchVectors.For(OfferIndex.Build(offers, MadeUpTrade.Small), folder)).Message);

        // Not one character is shared: only the model knows that both are the same thing.
        IEnumerable<string> Best(SentenceModel by) => new Ranker(index).Rank(by.Add([new Need("n", "Ga2O3")])[0]).Take(2).Select(m => m.Offer.Id).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_command_line_makes_asks_and_explains_an_index_with_a_model()
    {
        TinyModel.Write(folder, pooling: Mean);
        var (offers, needs, index, run) = (Path.Combine(folder, "offers.csv"), Path.Combine(folder, "needs.csv"), Path.Combine(folder, "index"), Path.Combine(folder, "run"));
        await File.WriteAllTextAsync(offers, "id,title\na,污水\nb,氧化镓\nc,污水污水\n");
        await File.WriteAllTextAsync(needs, "id,title,text\nn,Ga2O3,\n");
        Assert.Equal(0, await CommandLine.RunAsync(["match", "index", "--offers", offers, "--out", index, "--embedding", folder]));
        Assert.Equal(0, await CommandLine.RunAsync(["match", "rank", "--needs", needs, "--index", index, "--out", run, "--embedding", folder]));
        Assert.StartsWith("n Q0 b 1 ", await File.ReadAllTextAsync(run));
        Assert.Equal(0, await CommandLine.RunAsync(["match", "explain", "--needs", needs, "--index", index, "--need", "n", "--offer", "b", "--embedding", folder]));
        Assert.Equal(1, await CommandLine.RunAsync(["match", "rank", "--needs", needs, "--index", index, "--out", run]));
    }

    private SentenceModel Open(bool isPooled = false, string? tokenizer = null, string? pooling = null) => SentenceModel.Open(TinyModel.Write(folder, isPooled, tokenizer, pooling));

    private static void Near(float[] direction, float[] vector)
    {
        var length = MathF.Sqrt(direction.Sum(x => x * x));
        for (var i = 0; i < direction.Length; i++) Assert.Equal(direction[i] / length, vector[i], 1e-5f);
    }
}
