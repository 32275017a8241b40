using System.Security.Cryptography;
using System.Text.Json;

namespace Wutong.SentenceModels;

/// <summary>
/// A sentence-embedding model as such models are handed on: a folder with model.onnx (or onnx/model.onnx) and vocab.txt and, where the model has them,
/// tokenizer_config.json and 1_Pooling/config.json, which say how it wants to be used. Nothing else is asked of whoever brings it.
/// </summary>
internal sealed class ModelFolder
{
    /// <summary>Models of this kind read so many tokens at most.</summary>
    private const int MostTokens = 512;

    private readonly string folder;
    private readonly JsonElement tokenizer, pooling;

    public ModelFolder(string folder)
    {
        this.folder = folder;
        Model = Find("model.onnx", "onnx/model.onnx") ?? throw new InvalidDataException($"There is no model.onnx in {folder}.");
        Vocabulary = Find("vocab.txt") ?? throw new InvalidDataException($"There is no vocab.txt in {folder}.");
        (tokenizer, pooling) = (Settings("tokenizer_config.json"), Settings("1_Pooling/config.json"));
    }

    public string Model { get; }
    public string Vocabulary { get; }

    public bool IsLowerCase => !tokenizer.TryGetProperty("do_lower_case", out var value) || value.ValueKind != JsonValueKind.False;

    public int Longest => tokenizer.TryGetProperty("model_max_length", out var value) && value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 2 and < MostTokens and var tokens ? (int)tokens : MostTokens;

    /// <summary>Whether a text's vector is the average of its tokens'; otherwise it is the first token's, as the BGE kind has it.</summary>
    public bool IsMean => pooling.TryGetProperty("pooling_mode_mean_tokens", out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>SHA-256 over every file that has a say in the vectors.</summary>
    public string Checksum()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.GetFiles(Path.GetDirectoryName(Model)!, "model.onnx*").Append(Vocabulary).Concat(new[] { Find("tokenizer_config.json"), Find("1_Pooling/config.json") }.OfType<string>());
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string? Find(params string[] names) => names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private JsonElement Settings(string name)
    {
        try
        {
            var settings = Find(name) is { } file ? JsonElement.Parse(File.ReadAllBytes(file)) : JsonElement.Parse("{}"u8);
            return settings.ValueKind == JsonValueKind.Object ? settings : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new InvalidDataException($"{name} is no JSON object.");
        }
    }
}
