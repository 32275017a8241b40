using System.Text.Encodings.Web;

namespace Wutong.Platform.Web;

/// <summary>For what is written straight to a page, because it stands there some hundred times.</summary>
internal static class HtmlWriting
{
    extension(TextWriter writer)
    {
        /// <summary>An attribute with a space before it; nothing for null.</summary>
        public void Attribute(HtmlEncoder encoder, string name, string? value)
        {
            if (value is null) return;
            writer.Write(' ');
            writer.Write(name);
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }
    }
}
