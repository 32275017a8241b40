using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables.Share;

/// <summary>
/// The same rows as one long picture, drawn as SVG: it prints, needs no font on the server, and the page's script turns it into a PNG.
/// </summary>
internal sealed class SharePicture(Table table, Actor actor, IReadOnlyList<object> rows, IReadOnlyList<Column> columns, int leftOut) : IHtmlContent
{
    private const int Width = 750, Side = 40, TitleStep = 44, LineStep = 34, Gap = 22, CharactersALine = 28, TitleCharactersALine = 24;
    private const string Ink = "#1b2421", Soft = "#55625d", Accent = "#0b5f4a", Line = "#d5dbd8", Ground = "#ffffff", Fonts = "PingFang SC, HarmonyOS Sans SC, Microsoft YaHei UI, Noto Sans CJK SC, sans-serif";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        List<Action> later = [];
        var y = 72;
        Text(Side, y, 34, Accent, 600, table.Label);
        Text(Side, y += 40, 22, Soft, 400, actor.Now.InChina().ToString("yyyy-MM-dd", null));
        y += 26;
        foreach (var row in rows)
        {
            Rule(y);
            y += 18;
            foreach (var part in Cut(ShareText.TitleOf(row, columns), TitleCharactersALine)) Text(Side, y += TitleStep - 8, 28, Ink, 600, part);
            y += 6;
            foreach (var (label, value) in ShareText.ValuesOf(row, columns))
            {
                Text(Side, y += LineStep, 22, Soft, 400, label);
                var first = true;
                foreach (var part in Cut(value, CharactersALine - 8))
                {
                    if (!first) y += LineStep;
                    Text(Side + 200, y, 22, Ink, 400, part);
                    first = false;
                }
            }
            y += Gap;
        }
        if (leftOut > 0)
        {
            Rule(y);
            Text(Side, y += LineStep + 8, 20, Soft, 400, string.Format(null, Words.Share_LeftOut, leftOut));
        }
        var height = y + 48;
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<svg id=\"picture\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-label=\""));
        encoder.Encode(writer, Words.Share_Picture);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"\" font-family=\"{Fonts}\"><rect width=\"{Width}\" height=\"{height}\" fill=\"{Ground}\"/>"));
        foreach (var write in later) write();
        writer.Write("</svg>");

        void Text(int x, int at, int size, string colour, int weight, string text) => later.Add(() =>
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{at}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">"));
            encoder.Encode(writer, text);
            writer.Write("</text>");
        });

        void Rule(int at) => later.Add(() => writer.Write(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{Side}\" y=\"{at}\" width=\"{Width - 2 * Side}\" height=\"1\" fill=\"{Line}\"/>")));
    }

    /// <summary>Lines of at most so many Chinese characters; a Latin letter takes half of one.</summary>
    private static IEnumerable<string> Cut(string text, int most)
    {
        var (start, width) = (0, 0.0);
        for (var i = 0; i < text.Length; i++)
        {
            var own = text[i] < 0x2E80 ? 0.55 : char.IsLowSurrogate(text[i]) ? 0 : 1;
            if (text[i] == '\n' || (width + own > most && !char.IsLowSurrogate(text[i])))
            {
                yield return text[start..i].Trim();
                (start, width) = (i, 0);
            }
            width += own;
        }
        yield return text[start..].Trim();
    }
}
