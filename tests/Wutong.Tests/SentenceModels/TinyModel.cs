using System.Runtime.InteropServices;
using System.Text;

namespace Wutong.Tests.SentenceModels;

/// <summary>
/// A model of a dozen tokens in the format of ONNX, written byte by byte: each token has a vector in a table; the output is those vectors, or their average.
/// </summary>
internal static class TinyModel
{
    public static readonly string[] Vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "氧", "化", "镓", "ga", "##2", "##o", "##3", "污", "水"];

    /// <summary>Of each token its vector: 氧化镓 and Ga2O3 point one way, 污水 another.</summary>
    public static readonly float[][] Table =
    [
        [9, 9, 9], [0, 0, 0], [1, 2, 2], [0, 0, 0], [0, 0, 0], [3, 0, 0], [3, 0, 1], [3, 0, 2], [2, 0, 0], [2, 0, 1], [2, 0, 1], [2, 0, 2], [0, 4, 0], [0, 4, 1],
    ];

    public static string Write(string folder, bool isPooled = false, string? tokenizer = null, string? pooling = null, string input = "input_ids")
    {
        Directory.CreateDirectory(Path.Combine(folder, "1_Pooling"));
        File.WriteAllLines(Path.Combine(folder, "vocab.txt"), Vocabulary);
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), Model(isPooled, input));
        if (tokenizer is not null) File.WriteAllText(Path.Combine(folder, "tokenizer_config.json"), tokenizer);
        if (pooling is not null) File.WriteAllText(Path.Combine(folder, "1_Pooling/config.json"), pooling);
        return folder;
    }

    private static byte[] Model(bool isPooled, string input)
    {
        var nodes = Field(1, [.. Field(1, "table"), .. Field(1, input), .. Field(2, "last_hidden_state"), .. Field(4, "Gather")]);
        if (isPooled) nodes = [.. nodes, .. Field(1, [.. Field(1, "last_hidden_state"), .. Field(2, "sentence_embedding"), .. Field(4, "ReduceMean"), .. Field(5, [.. Field(1, "axes"), .. Number(8, 1), .. Number(20, 7)]), .. Field(5, [.. Field(1, "keepdims"), .. Number(3, 0), .. Number(20, 2)])])];
        var table = Field(5, [.. Number(1, Table.Length), .. Number(1, 3), .. Number(2, 1), .. Field(8, "table"), .. Field(9, MemoryMarshal.AsBytes<float>(Table.SelectMany(x => x).ToArray()).ToArray())]);
        byte[] inputs = [.. Value(11, input, 7, "batch", "tokens"), .. Value(11, "attention_mask", 7, "batch", "tokens"), .. Value(11, "token_type_ids", 7, "batch", "tokens")];
        var output = isPooled ? Value(12, "sentence_embedding", 1, "batch", "numbers") : Value(12, "last_hidden_state", 1, "batch", "tokens", "numbers");
        return [.. Number(1, 8), .. Field(7, [.. nodes, .. Field(2, "tiny"), .. table, .. inputs, .. output]), .. Field(8, Number(2, 13))];
    }

    private static byte[] Value(int field, string name, int kind, params string[] sizes) =>
        Field(field, [.. Field(1, name), .. Field(2, Field(1, [.. Number(1, kind), .. Field(2, [.. sizes.SelectMany(size => Field(1, Field(2, size)))])]))]);

    private static byte[] Number(int field, int value) => [.. Varint(field << 3), .. Varint(value)];

    private static byte[] Field(int field, string text) => Field(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Field(int field, byte[] content) => [.. Varint((field << 3) | 2), .. Varint(content.Length), .. content];

    private static IEnumerable<byte> Varint(int value)
    {
        for (; value > 127; value >>= 7) yield return (byte)(value | 128);
        yield return (byte)value;
    }
}
