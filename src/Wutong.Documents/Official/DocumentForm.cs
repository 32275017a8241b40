using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wutong.Documents.Official;

/// <summary>Where the class letter of a reply stands.</summary>
public enum CategoryPlace
{
    None,

    /// <summary>At the right above the title, as most places have it.</summary>
    RightAboveTitle,

    /// <summary>The very first line, before the head.</summary>
    FirstLine,
}

/// <summary>
/// How the elements of a document are set: data, so that a place has forms of its own. Three come with the program: 文件格式 and 信函格式 of GB/T 9704-2012 (chapters 7 and 10.1)
/// and the form of a bureau's reply (复函). All lengths in millimetres.
/// </summary>
public sealed record DocumentForm
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public required string Name { get; init; }

    /// <summary>From the upper edge of the paper to the upper edge of the head.</summary>
    public required double HeadFromEdge { get; init; }

    /// <summary>Size of the head in points; a long one is made smaller until it fits a line.</summary>
    public required int HeadPoints { get; init; }

    /// <summary>The red line: its length, how far below what stands over it, and whether it is a double one (thick over thin), with its counterpart above the foot of the page.</summary>
    public required double LineLength { get; init; }
    public required double LineBelow { get; init; }
    public bool IsLetter { get; init; }

    /// <summary>From the red double line at the foot to the lower edge of the paper; letters only.</summary>
    public double FootLineFromEdge { get; init; }

    public CategoryPlace Category { get; init; }

    /// <summary>The first page bears a number.</summary>
    public bool NumbersFirstPage { get; init; } = true;

    /// <summary>The imprint (版记) has lines, and names who printed it and when.</summary>
    public bool HasImprint { get; init; } = true;

    /// <summary>文件格式 (chapter 7).</summary>
    public static DocumentForm Document { get; } = Ours("document");

    /// <summary>信函格式 (10.1).</summary>
    public static DocumentForm Letter { get; } = Ours("letter");

    /// <summary>A bureau's own form of replies: class first, its own head, an imprint.</summary>
    public static DocumentForm Reply { get; } = Ours("reply");

    public static IReadOnlyList<DocumentForm> All { get; } = [Document, Letter, Reply];

    /// <summary>Reads a form; throws a <see cref="JsonException"/> where something is missing or unknown.</summary>
    public static DocumentForm Read(string json) => JsonSerializer.Deserialize<DocumentForm>(json, Options) ?? throw new JsonException("Nothing.");

    private static DocumentForm Ours(string name)
    {
        using var stream = typeof(DocumentForm).Assembly.GetManifestResourceStream($"Wutong.Documents.Official.Forms.{name}.json")!;
        return Read(new StreamReader(stream).ReadToEnd());
    }
}
