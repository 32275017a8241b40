using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wutong.Agreements;

/// <summary>A finding as programs read it.</summary>
/// <param name="Excerpt">The words as they stand.</param>
/// <param name="Kind">E.g. taxReturn.</param>
/// <param name="Colour">green, yellow or red.</param>
/// <param name="Article">What to look up.</param>
/// <param name="Substitute">Words that may stand there instead; null where nothing has to be replaced.</param>
public sealed record ReportedPromise(string Excerpt, string Kind, string Colour, string Article, string? Substitute)
{
    /// <summary>The wording of the articles, as far as the deployment loaded it; left out where it loaded none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Wording { get; init; }

    public static ReportedPromise From(Finding finding, ArticleTexts texts)
    {
        var wording = finding.Articles.Where(a => texts.Of(a) is not null).ToDictionary(a => a.ToString(), a => texts.Of(a)!);
        return new ReportedPromise(finding.Excerpt, Name(finding.Kind), Name(finding.Colour), Agreements.Article.Cite(finding.Articles), finding.Substitute is { } other ? Substitutes.Clause(other) : null)
        {
            Wording = wording.Count > 0 ? wording : null,
        };
    }

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
