using System.Text;
using Wutong.Platform.Text;

namespace Wutong.Platform.Search;

/// <summary>
/// The text of a document that decides whether it holds what was typed: one name a line, under it its initials in capitals and its syllables, each
/// behind an apostrophe. Small letters, capitals and apostrophes cannot be taken for each other, so one search in it is exact for all three.
/// </summary>
internal static class KeptText
{
    public const char Line = '\n', SyllableMark = '\'';

    /// <summary>Parts the names of other records, so that a document is never taken to be called so itself.</summary>
    public const char RelatedLine = '\t';

    public static string OfTitle(SearchDocument document) => OfNames(document.IsNamedAfterOthers ? [] : [document.Title]);

    public static string OfOthers(SearchDocument document) => OfNames(document.Others) + OfNames(document.OthersNames, RelatedLine);

    public static string OfNames(IEnumerable<string> names, char line = Line)
    {
        var text = new StringBuilder().Append(line);
        foreach (var name in names)
        {
            text.Append(SearchText.Encode(name)).Append(line).Append(Pinyin.Initials(name).ToUpperInvariant()).Append(line);
            foreach (var syllable in Pinyin.Syllables(name))
                if (syllable is null) text.Append(' ');
                else text.Append(SyllableMark).Append(syllable);
            text.Append(line);
        }
        return text.ToString();
    }

    /// <summary>Keys of <see cref="SearchAudience"/>, a line each; empty where there are none. One alone is how it stands among others.</summary>
    public static string OfKeys(params IReadOnlyList<string> keys) => keys.Count == 0 ? "" : Line + string.Join(Line, keys) + Line;

    /// <summary>Other names as the list shows them, a line each; those of other records begin with their sign.</summary>
    public static string ShownOthers(SearchDocument document) => string.Join(Line, document.Others.Concat(document.Related.Except(document.Others).Select(r => RelatedLine + r)));

    public static string OfBody(SearchDocument document) =>
        string.Join(Line, new[] { document.Subtitle, document.Body }.OfType<string>().Select(SearchText.Encode));
}
