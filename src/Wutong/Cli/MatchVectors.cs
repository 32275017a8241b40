using Wutong.Matching.Indexing;
using Wutong.Matching.Ranking;
using Wutong.SentenceModels;

namespace Wutong.Cli;

/// <summary>Gives offers and needs the vectors that an index of a brought model asks for.</summary>
internal static class MatchVectors
{
    public static SentenceModel Open(string folder)
    {
        try
        {
            return SentenceModel.Open(folder);
        }
        catch (InvalidDataException reason)
        {
            throw new Refusal($"--embedding: {reason.Message}");
        }
    }

    /// <summary>The model that the index asks for, or null where it asks for none; any other is refused.</summary>
    public static SentenceModel? For(OfferIndex index, string? folder)
    {
        if (index.Embedding is null) return folder is null ? null : throw new Refusal("--embedding: the index was made without a model. Make it anew with match index --embedding.");
        if (folder is null) throw new Refusal("--embedding: the index was made with a model; name its folder.");
        var model = Open(folder);
        if (model.Embedding == index.Embedding) return model;
        model.Dispose();
        throw new Refusal($"--embedding: the index was made with the model {index.Embedding.Checksum[..12]}, this is {model.Embedding.Checksum[..12]}. Name that one, or make the index anew.");
    }

    /// <summary>Each text is looked at once, however many offers have it.</summary>
    public static List<Offer> Add(this SentenceModel? model, List<Offer> offers)
    {
        if (model is null) return offers;
        var texts = offers.Select(offer => Whole(offer.Title, offer.Text)).Distinct().ToList();
        var vectors = texts.Zip(model.Vectors(texts)).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. offers.Select(offer => offer with { Vector = vectors[Whole(offer.Title, offer.Text)] })];
    }

    /// <summary>A need lies between what its title says and what all of it says, as with the vectors that the engine learns.</summary>
    public static List<Need> Add(this SentenceModel? model, List<Need> needs)
    {
        if (model is null) return needs;
        var (titles, wholes) = (model.Vectors([.. needs.Select(need => need.Title)]), model.Vectors([.. needs.Select(need => Whole(need.Title, need.Text))]));
        return [.. needs.Select((need, i) => need with { Vector = titles[i].Zip(wholes[i], (a, b) => a + b).ToArray() })];
    }

    private static string Whole(string title, string text) => text.Length == 0 ? title : $"{title} {text}";
}
