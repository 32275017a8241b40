using System.Text;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;
using Wutong.Matching.Analysis;
using Wutong.Matching.Indexing;

namespace Wutong.SentenceModels;

/// <summary>
/// Makes vectors of texts by a model that the deployment brought. The machine's own processor runs it: no text leaves the house. A text is cut
/// into WordPiece tokens as BERT does it, as many as the model reads, and its vector has length 1.
/// </summary>
internal sealed class SentenceModel : IDisposable
{
    private const int Batch = 32;

    private readonly InferenceSession session;
    private readonly BertTokenizer tokenizer;
    private readonly int longest;
    private readonly bool isMean;

    private SentenceModel(ModelFolder folder)
    {
        (longest, isMean) = (folder.Longest, folder.IsMean);
        tokenizer = BertTokenizer.Create(folder.Vocabulary, new BertOptions { LowerCaseBeforeTokenization = folder.IsLowerCase, RemoveNonSpacingMarks = folder.IsLowerCase });
        session = new(folder.Model);
        Embedding = new(folder.Checksum(), 0);
    }

    /// <summary>What the engine keeps of the model.</summary>
    public Embedding Embedding { get; private set; }

    /// <summary>A folder without a model that can be used is an <see cref="InvalidDataException"/>.</summary>
    public static SentenceModel Open(string folder)
    {
        try
        {
            var model = new SentenceModel(new(folder));
            model.Embedding = model.Embedding with { Dimensions = model.Vectors(["1"])[0].Length };
            return model;
        }
        catch (Exception failure) when (failure is OnnxRuntimeException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException($"The model in {folder} cannot be used: {failure.Message}", failure);
        }
    }

    /// <summary>Vectors of texts, in their order. Texts of like length go together, so that little is filled up.</summary>
    public float[][] Vectors(IReadOnlyList<string> texts)
    {
        var tokens = texts.Select(Tokens).ToList();
        var vectors = new float[texts.Count][];
        foreach (var batch in Enumerable.Range(0, texts.Count).OrderBy(i => tokens[i].Count).Chunk(Batch))
        {
            var run = Run([.. batch.Select(i => tokens[i])]);
            for (var i = 0; i < batch.Length; i++) vectors[batch[i]] = run[i];
        }
        return vectors;
    }

    public void Dispose() => session.Dispose();

    /// <summary>A text that is too long loses its end, never the marks before and behind it.</summary>
    private IReadOnlyList<int> Tokens(string text) =>
        [tokenizer.ClassificationTokenId, .. tokenizer.EncodeToIds(Whole(text), longest - 2, addSpecialTokens: false, out _, out _), tokenizer.SeparatorTokenId];

    /// <summary>No longer than the engine reads, and without halves of characters, which the tokenizer does not take.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Length > Reading.MaxLength ? text[..Reading.MaxLength] : text));

    private float[][] Run(IReadOnlyList<int>[] texts)
    {
        var width = texts.Max(tokens => tokens.Count);
        var (ids, mask) = (new long[texts.Length * width], new long[texts.Length * width]);
        Array.Fill(ids, tokenizer.PaddingTokenId);
        for (var i = 0; i < texts.Length; i++)
            for (var t = 0; t < texts[i].Count; t++) (ids[i * width + t], mask[i * width + t]) = (texts[i][t], 1);
        using var options = new RunOptions();
        var inputs = session.InputNames.ToDictionary(name => name, name => Value(name switch
        {
            "input_ids" => ids,
            "attention_mask" => mask,
            "token_type_ids" => new long[ids.Length],
            _ => throw new InvalidOperationException($"It asks for {name}, which no model of this kind does."),
        }, texts.Length, width));
        try
        {
            using var outputs = session.Run(options, inputs, [session.OutputNames[0]]);
            return Pool(outputs[0], mask, texts.Length, width);
        }
        finally
        {
            foreach (var input in inputs.Values) input.Dispose();
        }
    }

    private static OrtValue Value(long[] numbers, int rows, int width) => OrtValue.CreateTensorValueFromMemory(numbers, [rows, width]);

    /// <summary>One vector a text: as it comes where the model pools itself, otherwise of its tokens' vectors.</summary>
    private float[][] Pool(OrtValue output, long[] mask, int rows, int width)
    {
        var shape = output.GetTensorTypeAndShape().Shape;
        if (shape.Length is < 2 or > 3 || shape[0] != rows || (shape.Length == 3 && shape[1] != width)) throw new InvalidOperationException("What it gives is neither a vector a text nor a vector a token.");
        var numbers = output.GetTensorDataAsSpan<float>();
        var dimensions = (int)shape[^1];
        var vectors = new float[rows][];
        for (var row = 0; row < rows; row++)
        {
            var vector = vectors[row] = new float[dimensions];
            var tokens = shape.Length == 2 ? numbers.Slice(row * dimensions, dimensions) : numbers.Slice(row * width * dimensions, width * dimensions);
            for (var t = 0; t < (shape.Length == 3 && isMean ? width : 1); t++)
                if (shape.Length == 2 || mask[row * width + t] == 1)
                    for (var d = 0; d < dimensions; d++) vector[d] += tokens[t * dimensions + d];
            Normalise(vector);
        }
        return vectors;
    }

    private static void Normalise(float[] vector)
    {
        var length = MathF.Sqrt(vector.Sum(x => x * x));
        if (length > 0) foreach (ref var x in vector.AsSpan()) x /= length;
    }
}
