namespace Wutong.Agreements.Reading;

/// <summary>A sentence of an agreement, with what stands above it.</summary>
/// <param name="Text">Plain, without number and full stop.</param>
/// <param name="Offset">Where it begins in its paragraph's plain text.</param>
internal sealed record Sentence(PlainText Paragraph, int Offset, string Text)
{
    /// <summary>The number of the article that it stands in, and its own place among all sentences.</summary>
    public int? Article { get; init; }
    public int Index { get; init; }

    /// <summary>Whose duties are listed here: "乙方承诺：" says it for all that follows.</summary>
    public Side Speaker { get; init; }

    /// <summary>The heading right above, which says what this is about.</summary>
    public string Above { get; init; } = "";

    /// <summary>The lines that lead to the list in which it stands, with their conditions.</summary>
    public string Lead { get; init; } = "";

    /// <summary>A row of a table has no verbs.</summary>
    public bool IsRow => Text.Contains(PlainText.Cell, StringComparison.Ordinal);

    public (int Start, int Length) Source(int from, int to) => Paragraph.Source(Offset + from, Offset + to);
}
