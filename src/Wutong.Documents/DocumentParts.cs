namespace Wutong.Documents;

/// <summary>How a paragraph is set. Faces and sizes are those of 党政机关公文格式 GB/T 9704-2012, 7.2–7.3.</summary>
public enum TextStyle
{
    /// <summary>The document's title: 方正小标宋简体, size 2 (22 pt), centred.</summary>
    Title,

    /// <summary>Under the title, e.g. the date of a meeting: 楷体_GB2312, size 3, centred.</summary>
    Subtitle,

    /// <summary>First level, "一、": 黑体, size 3 (16 pt).</summary>
    Heading1,

    /// <summary>Second level, "（一）": 楷体_GB2312, size 3.</summary>
    Heading2,

    /// <summary>Running text: 仿宋_GB2312, size 3, two characters indented.</summary>
    Body,

    /// <summary>Running text that begins at the margin, e.g. a line of "label: value".</summary>
    Plain,

    /// <summary>What is set at the right, e.g. who signs and when.</summary>
    Right,

    /// <summary>Cells of a table: 仿宋_GB2312, size small 4 (12 pt).</summary>
    Cell,
}

/// <summary>A piece of text within a paragraph.</summary>
/// <param name="IsStrong">Set in 黑体, as Chinese documents stress; there is no slanted Chinese.</param>
/// <param name="Evidence">The address of the record that shows it; kept with the file, not to be seen on paper. Official documents only.</param>
public sealed record Run(string Text, bool IsStrong = false, string? Evidence = null);

/// <summary>A part of a document, in its order.</summary>
public abstract record DocumentPart;

/// <summary>A paragraph. Line breaks in the text stay line breaks.</summary>
public sealed record Paragraph(TextStyle Style, IReadOnlyList<Run> Runs) : DocumentPart
{
    public Paragraph(TextStyle style, string text) : this(style, [new Run(text)]) { }
}

/// <summary>A table with a head that is repeated on each page.</summary>
/// <param name="Shares">How wide each column is beside the others; as many as the head has cells.</param>
/// <param name="Rows">Each as long as the head.</param>
public sealed record TablePart(IReadOnlyList<string> Head, IReadOnlyList<int> Shares, IReadOnlyList<IReadOnlyList<string>> Rows) : DocumentPart;

/// <summary>A picture in a line of its own, as wide as the text unless it is smaller.</summary>
/// <param name="Content">PNG or JPEG.</param>
/// <param name="Width">In pixels of 1/96 inch.</param>
/// <param name="Description">What there is to see, for readers who do not.</param>
public sealed record Picture(byte[] Content, int Width, int Height, string Description) : DocumentPart;
