using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Wutong.Platform.Text;

namespace Wutong.Platform.Web;

/// <summary>JSON as the platform writes and reads it everywhere: camel case, names of enum members, Chinese as itself.</summary>
public static class Json
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>The same with line breaks, for people at a terminal.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
        options.Converters.Add(new NormalisedText());
        return options;
    }

    /// <summary>Every string that comes in passes the one normaliser.</summary>
    private sealed class NormalisedText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            string? raw;
            try { raw = reader.GetString(); }
            catch (InvalidOperationException) when (reader.TokenType == JsonTokenType.String) { throw new JsonException(Words.Invalid_Text); }
            catch (InvalidOperationException) { throw new JsonException(Words.Invalid_Value); }
            return TextNormaliser.TryNormalise(raw, out var clean) ? clean : throw new JsonException(Words.Invalid_Text);
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
