using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Sentences;

namespace Wutong.Proposals.Replies;

/// <summary>Pieces of sentences on a page, without the spaces that markup between them would make.</summary>
internal static class Pieces
{
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
