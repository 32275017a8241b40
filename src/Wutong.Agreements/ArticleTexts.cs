using System.Text.Json;

namespace Wutong.Agreements;

/// <summary>The wording of articles, as the deployment loaded it.</summary>
public sealed class ArticleTexts
{
    private readonly Dictionary<string, string> wording = [];

    /// <summary>None loaded.</summary>
    public static readonly ArticleTexts None = new();

    public string? Of(Article article) => wording.GetValueOrDefault(article.ToString());

    /// <summary>
    /// Reads JSON of wordings by article: <c>{ "《公平竞争审查条例》第2条": "…" }</c>. Throws an <see cref="InvalidDataException"/> that says what is wrong with it;
    /// an article that no finding cites is refused, since it was probably meant to be another.
    /// </summary>
    public static ArticleTexts Read(string json)
    {
        Dictionary<string, string>? read;
        try { read = JsonSerializer.Deserialize<Dictionary<string, string>>(json); }
        catch (JsonException failure) { throw new InvalidDataException("The articles are no JSON object of wordings by article.", failure); }
        var texts = new ArticleTexts();
        foreach (var (name, text) in read ?? [])
        {
            if (!Article.All.Any(a => a.ToString() == name)) throw new InvalidDataException($"{name} is not cited; there are {string.Join(", ", Article.All)}.");
            if (string.IsNullOrWhiteSpace(text)) throw new InvalidDataException($"{name} has no wording.");
            texts.wording[name] = text.Trim();
        }
        return texts;
    }
}
