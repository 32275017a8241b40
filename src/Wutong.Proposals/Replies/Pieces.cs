using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Documents.Comparing;
using Wutong.Platform.Sentences;

namespace Wutong.Proposals.Replies;

/// <summary>Pieces of sentences on a page, without the spaces that markup between them would make.</summary>
internal static class Pieces
{
    /// <summary>What came and what went.</summary>
    public static IHtmlContent Html(ChangedParagraph paragraph)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in paragraph.Pieces)
        {
            if (piece.Change == Change.Same)
            {
                html.Append(piece.Text);
                continue;
            }
            var mark = new TagBuilder(piece.Change == Change.Added ? "ins" : "del");
            mark.InnerHtml.Append(piece.Text);
            html.AppendHtml(mark);
        }
        return html;
    }

    /// <param name="isLinked">Whether the reader may open what shows them.</param>
    public static IHtmlContent Html(IEnumerable<SentencePart> parts, bool isLinked)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (!isLinked || part.Link is null)
            {
                html.Append(part.Text);
                continue;
            }
            var link = new TagBuilder("a");
            link.AddCssClass("fx");
            link.MergeAttribute("href", part.Link);
            link.InnerHtml.Append(part.Text);
            html.AppendHtml(link);
        }
        return html;
    }
}
