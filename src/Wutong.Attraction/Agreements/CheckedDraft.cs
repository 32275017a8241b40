using Wutong.Agreements;

namespace Wutong.Attraction.Agreements;

/// <summary>A draft with what was found in it.</summary>
internal sealed record CheckedDraft(string Text, IReadOnlyList<Finding> Findings, ArticleTexts Texts)
{
    /// <summary>Made up for whoever wants to see how it works.</summary>
    public bool IsExample { get; init; }

    /// <summary>A piece of the text, with the number from 1 of the promise that it is.</summary>
    internal sealed record Piece(string Text, int Number, Finding? Finding);

    public int Count(Colour colour) => Findings.Count(f => f.Colour == colour);

    /// <summary>The whole text, cut where promises begin and end.</summary>
    public IEnumerable<Piece> Pieces()
    {
        var from = 0;
        foreach (var (i, finding) in Findings.Index())
        {
            if (finding.Start > from) yield return new Piece(Text[from..finding.Start], 0, null);
            yield return new Piece(finding.Excerpt, i + 1, finding);
            from = finding.Start + finding.Length;
        }
        if (from < Text.Length) yield return new Piece(Text[from..], 0, null);
    }

    /// <summary>The articles that its findings cite, in the order of the law.</summary>
    public IEnumerable<Article> Articles => Article.All.Where(a => Findings.Any(f => f.Articles.Contains(a)));
}
