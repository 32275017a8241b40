using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tables;

/// <summary>What a filter offers, as HTML: every list shows all of its filters' choices twice.</summary>
/// <param name="name">The parameter of boxes to tick; null for the options of a select.</param>
/// <param name="chosen">Values in force.</param>
internal sealed class ChoiceList(IReadOnlyList<Choice> choices, IReadOnlyList<string> chosen, string? name = null) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var choice in choices)
        {
            var (isChosen, language) = (chosen.Contains(choice.Value, StringComparer.OrdinalIgnoreCase), choice.IsData ? "zh" : null);
            if (name is null) WriteOption(writer, encoder, choice, isChosen, language);
            else WriteBox(writer, encoder, choice, isChosen, language);
        }
    }

    private static void WriteOption(TextWriter writer, HtmlEncoder encoder, Choice choice, bool isChosen, string? language)
    {
        writer.Write("<option");
        writer.Attribute(encoder, "value", choice.Value);
        writer.Attribute(encoder, "selected", isChosen ? "selected" : null);
        writer.Attribute(encoder, "lang", language);
        writer.Write('>');
        encoder.Encode(writer, choice.Text);
        writer.Write("</option>");
    }

    private void WriteBox(TextWriter writer, HtmlEncoder encoder, Choice choice, bool isChosen, string? language)
    {
        writer.Write("<label class=\"check\"");
        writer.Attribute(encoder, "lang", language);
        writer.Write("><input type=\"checkbox\"");
        writer.Attribute(encoder, "name", name);
        writer.Attribute(encoder, "value", choice.Value);
        writer.Attribute(encoder, "checked", isChosen ? "checked" : null);
        writer.Write("> ");
        encoder.Encode(writer, choice.Text);
        writer.Write("</label>");
    }
}
