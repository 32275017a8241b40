namespace Wutong.Documents.Official;

/// <summary>
/// An official document by its elements (公文要素, GB/T 9704-2012 chapter 7). What is null or empty is left out; how the elements are set says a <see cref="DocumentForm"/>.
/// Texts are given without the marks that the writer adds: no colon behind <see cref="To"/>, no brackets around <see cref="Note"/>, no full stop behind <see cref="Copies"/>.
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>发文机关标志, e.g. 张家港市科学技术局文件.</summary>
    public required string Head { get; init; }

    /// <summary>发文字号, e.g. 张科发〔2023〕29号.</summary>
    public string? Number { get; init; }

    /// <summary>Class of a reply, e.g. A.</summary>
    public string? Category { get; init; }

    /// <summary>份号, six digits; 密级 with its term; 紧急程度.</summary>
    public string? CopyNumber { get; init; }
    public string? Secrecy { get; init; }
    public string? Urgency { get; init; }

    /// <summary>A line break where the sense breaks; a title too long for one line and without one is broken evenly.</summary>
    public required string Title { get; init; }

    /// <summary>主送机关, or whom a reply addresses.</summary>
    public string? To { get; init; }
    public required IReadOnlyList<BodyParagraph> Body { get; init; }

    /// <summary>Names of the attachments, in their order.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>The attachments themselves, each on a page of its own before the imprint (7.3.7); those that are files of their own are only named.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>发文机关署名 and 成文日期; null while it is not signed.</summary>
    public required string Signature { get; init; }
    public DateOnly? SignedOn { get; init; }

    /// <summary>附注, e.g. 此件公开发布.</summary>
    public string? Note { get; init; }

    /// <summary>Whom to ask, which a reply to a proposal must name: 联系人 and telephone.</summary>
    public string? Contact { get; init; }

    /// <summary>抄送机关, in their order.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>印发机关 and 印发日期.</summary>
    public string? Printer { get; init; }
    public DateOnly? PrintedOn { get; init; }
}

/// <summary>Levels of the body (结构层次序数, 7.3.3): 一、 （一） 1. （1）, and what has no number.</summary>
public enum BodyLevel { Text, First, Second, Third, Fourth }

/// <summary>A paragraph of the body. The number of its level is the writer's.</summary>
public sealed record BodyParagraph(BodyLevel Level, IReadOnlyList<Run> Runs)
{
    public BodyParagraph(BodyLevel level, string text) : this(level, [new Run(text)]) { }

    public string Text => string.Concat(Runs.Select(r => r.Text));
}

/// <summary>An attachment: its title, and paragraphs and tables.</summary>
public sealed record Annex(string Title, IReadOnlyList<DocumentPart> Parts);

/// <summary>How a letter names its attachments below the body (附件说明, 7.3.4) and marks each of them (7.3.7): with numbers where there are several.</summary>
public static class AnnexNames
{
    public static string Line(int index, int count, string title) => $"{(index == 0 ? "附件：" : "")}{(count == 1 ? "" : $"{index + 1}．")}{title}";
    public static string Mark(int index, int count) => count == 1 ? "附件" : $"附件{index + 1}";
}
