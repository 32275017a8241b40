namespace Wutong.Agreements;

/// <summary>An article that findings cite. Its wording is not part of the program: a deployment loads it (<see cref="ArticleTexts"/>).</summary>
/// <param name="Number">Null for the whole of it.</param>
public sealed record Article(string Law, int? Number)
{
    private const string Regulation = "《公平竞争审查条例》";

    /// <summary>State Council decree 783, in force since 2024-08-01. What is reviewed: measures that touch what firms do, and an agreement is one.</summary>
    public static readonly Article Scope = new(Regulation, 2);

    /// <summary>On what conditions a measure that may restrict competition can still be taken, with a term or an end.</summary>
    public static readonly Article Exception = new(Regulation, 12);

    /// <summary>Who reviews what a government is to issue.</summary>
    public static readonly Article Review = new(Regulation, 14);

    /// <summary>Decree 99 of the market regulator, in force since 2025-04-20; it names the promotion of investment.</summary>
    public static readonly Article Measures = new("《公平竞争审查条例实施办法》", null);

    public static readonly IReadOnlyList<Article> All = [Scope, Exception, Review, Measures];

    private static readonly IReadOnlyList<Article> OfRed = [Scope, Exception, Measures], OfYellow = [Exception, Review], OfGreen = [Scope];

    public static IReadOnlyList<Article> For(Colour colour) => colour switch { Colour.Red => OfRed, Colour.Yellow => OfYellow, _ => OfGreen };

    /// <summary>As a document cites several: the law once, then its articles.</summary>
    public static string Cite(IEnumerable<Article> articles) =>
        string.Join('；', articles.GroupBy(a => a.Law).Select(law => law.Key + string.Join('、', law.Where(a => a.Number is not null).Select(a => a.Place))));

    public override string ToString() => Law + Place;

    private string Place => Number is { } number ? string.Create(null, $"第{number}条") : "";
}
