using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Wutong.Platform.Web;

namespace Wutong.Platform.Tables;

/// <summary>
/// The rows of a sheet as HTML. Written straight to the page: half a thousand cells by way of views took a third of the time of a page.
/// </summary>
internal sealed class TableBody(Sheet sheet, bool ticks) : IHtmlContent
{
    private const string None = "—";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var columns = sheet.Columns.Select(c => (Column: c, Class: ClassOf(c), Label: c.NeedsLabel ? c.Label : null)).ToList();
        foreach (var row in sheet.Rows)
        {
            writer.Write("<tr>");
            if (ticks) WriteTick(writer, encoder, (IRow)row);
            foreach (var (column, form, label) in columns)
            {
                if (column.IsTitle) WriteTitle(writer, encoder, column, row);
                else WriteCell(writer, encoder, column, row, form, label);
            }
            writer.Write("</tr>");
        }
    }

    private static void WriteTick(TextWriter writer, HtmlEncoder encoder, IRow row)
    {
        writer.Write("<td class=\"tick\"><input type=\"checkbox\" form=\"bulk\" name=\"id\" value=\"");
        writer.Write(row.Id);
        writer.Write("\" aria-label=\"");
        encoder.Encode(writer, Words.Table_Tick);
        writer.Write("\"></td>");
    }

    private void WriteTitle(TextWriter writer, HtmlEncoder encoder, Column column, object row)
    {
        writer.Write("<th scope=\"row\" class=\"cut\">");
        WriteText(writer, encoder, column.TextOf(row) ?? None, sheet.Table.LinkOf(row), column.IsData);
        WriteMarks(writer, encoder, column, row);
        if (((IRow)row).IsExample) WriteSpan(writer, encoder, "eg", Words.Mark_Example);
        writer.Write("</th>");
    }

    private static void WriteCell(TextWriter writer, HtmlEncoder encoder, Column column, object row, string? form, string? label)
    {
        var text = column.TextOf(row);
        writer.Write("<td");
        // Where the table is folded into cards, nothing needs no place.
        writer.Attribute(encoder, "class", text is null && column.NothingText is null ? $"{form} none".TrimStart() : form);
        writer.Attribute(encoder, "data-l", label);
        writer.Attribute(encoder, "lang", text is not null && column.IsData ? "zh" : null);
        writer.Write('>');
        if (text is not null && column.DressOf(row) is { } dress)
        {
            writer.Write("<span");
            writer.Attribute(encoder, "class", dress.Look);
            writer.Attribute(encoder, "data-n", dress.Number?.ToString(null, null));
            writer.Write('>');
            encoder.Encode(writer, text);
            writer.Write("</span>");
        }
        else
        {
            WriteText(writer, encoder, text ?? column.NothingText ?? None, text is null ? null : column.LinkOf(row), isData: false);
        }
        WriteMarks(writer, encoder, column, row);
        writer.Write("</td>");
    }

    private static void WriteText(TextWriter writer, HtmlEncoder encoder, string text, string? link, bool isData)
    {
        var element = link is not null ? "a" : isData ? "span" : null;
        if (element is null)
        {
            encoder.Encode(writer, text);
            return;
        }
        writer.Write('<');
        writer.Write(element);
        writer.Attribute(encoder, "href", link);
        writer.Attribute(encoder, "lang", isData ? "zh" : null);
        writer.Write('>');
        encoder.Encode(writer, text);
        writer.Write("</");
        writer.Write(element);
        writer.Write('>');
    }

    private static void WriteMarks(TextWriter writer, HtmlEncoder encoder, Column column, object row)
    {
        foreach (var mark in column.MarksOf(row)) WriteSpan(writer, encoder, $"tag {mark.Look}", mark.Label());
    }

    private static void WriteSpan(TextWriter writer, HtmlEncoder encoder, string look, string text)
    {
        writer.Write(" <span");
        writer.Attribute(encoder, "class", look);
        writer.Write('>');
        encoder.Encode(writer, text);
        writer.Write("</span>");
    }

    private static string? ClassOf(Column column)
    {
        var form = column.Kind switch
        {
            _ when column.IsWrapped => "all",
            ColumnKind.Amount or ColumnKind.Number => "n",
            ColumnKind.Text => "cut-s",
            ColumnKind.Date or ColumnKind.Moment or ColumnKind.Reference => "nw",
            _ => null,
        };
        return column.IsDeskOnly ? $"{form} desk".TrimStart() : form;
    }
}
