using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wutong.Matching.Ranking;

/// <summary>
/// How much each feature counts. A small file that says where it comes from: how many needs with how many judgements or showings taught it, and how much
/// better it was than the weights without training on needs it had not seen.
/// </summary>
public sealed record Model
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter<Feature>() } };

    public required IReadOnlyDictionary<Feature, float> Weights { get; init; }
    public int Needs { get; init; }
    public int Judgements { get; init; }
    public int Showings { get; init; }
    /// <summary>Days of the first and the last showing, and how steeply fewer looked further down: position^-bias.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public double PositionBias { get; init; }
    /// <summary>nDCG@10 on needs held out, with these ways of training and without any.</summary>
    public double HeldOut { get; init; }
    public double Untrained { get; init; }

    /// <summary>Weights of which nobody's judgements were needed: surface and meaning, figures that contradict each other, the same industry.</summary>
    public static Model Default { get; } = new()
    {
        Weights = new Dictionary<Feature, float> { [Feature.Surface] = 1, [Feature.Meaning] = Scores.MeaningShare, [Feature.Figures] = 0.3f, [Feature.Industry] = 0.5f },
    };

    public float Score(ReadOnlySpan<float> features)
    {
        var score = 0f;
        foreach (var (feature, weight) in Weights) score += weight * features[(int)feature];
        return score;
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static Model Read(string text)
    {
        var model = JsonSerializer.Deserialize<Model>(text, Json) ?? throw new JsonException("No model.");
        return model.Weights.Values.All(float.IsFinite) ? model : throw new JsonException("Weights are numbers.");
    }
}
