using Wutong.Agreements;
using Wutong.Documents;
using Wutong.Platform.Forms;
using Wutong.Platform.Time;

namespace Wutong.Attraction.Agreements;

/// <summary>The result of a check-up as a Word document. Always Chinese: it goes to colleagues beside a Chinese agreement.</summary>
internal static class AgreementSheet
{
    public static Task<(string Name, byte[] Content)> WriteAsync(CheckedDraft draft, DateTimeOffset at) => FormWords.InChineseAsync(() =>
    {
        using var file = new MemoryStream();
        WordDocument.Write(file, Words.Agreement_Title, "", at, [.. Parts(draft, at)]);
        return Task.FromResult((Words.Agreement_Title + ".docx", file.ToArray()));
    });

    private static IEnumerable<DocumentPart> Parts(CheckedDraft draft, DateTimeOffset at)
    {
        yield return new Paragraph(TextStyle.Title, Words.Agreement_Title);
        yield return new Paragraph(TextStyle.Subtitle, at.InChina().ToString("yyyy年M月d日", null));
        yield return new Paragraph(TextStyle.Body, string.Format(null, Words.Agreement_Counts, draft.Findings.Count, draft.Count(Colour.Red), draft.Count(Colour.Yellow), draft.Count(Colour.Green)));
        yield return new Paragraph(TextStyle.Body, Words.Agreement_Limit);
        if (draft.Findings.Count > 0)
            yield return new TablePart(["", Words.Agreement_Excerpt, Words.Agreement_Judgement, Words.Agreement_Article, Words.Agreement_Instead], [1, 6, 4, 4, 5], [.. draft.Findings.Select((f, i) => Row(f, i + 1))]);
        foreach (var article in draft.Articles.Where(a => draft.Texts.Of(a) is not null))
            yield return new Paragraph(TextStyle.Body, [new Run($"{article}：", IsStrong: true), new Run(draft.Texts.Of(article)!)]);
    }

    private static IReadOnlyList<string> Row(Finding finding, int number) =>
    [
        $"{number}", finding.Excerpt, $"{finding.Colour.Label()}：{finding.Kind.Label()}{string.Concat(finding.Reasons().Select(r => "，" + r))}。{finding.Colour.Needs()}",
        Article.Cite(finding.Articles), finding.Substitute is { } other ? Substitutes.Clause(other) : "—",
    ];
}
