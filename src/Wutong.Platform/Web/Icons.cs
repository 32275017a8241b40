using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;

namespace Wutong.Platform.Web;

/// <summary>Symbols of <c>icons.svg</c>, hidden from screen readers. Each is written once: a page holds a hundred of them.</summary>
internal static class Icons
{
    private static readonly ConcurrentDictionary<string, HtmlString> Written = new();

    public static IHtmlContent Of(string name) => Written.GetOrAdd(name, n => new HtmlString($"""<svg aria-hidden="true" class="i" focusable="false"><use href="/icons.svg#i-{n}" /></svg>"""));
}
