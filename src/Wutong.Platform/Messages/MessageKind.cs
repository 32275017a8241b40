namespace Wutong.Platform.Messages;

/// <summary>A kind of message that a module sends.</summary>
/// <param name="Name">Stands in rows and is never changed: small letters, digits and hyphens.</param>
/// <param name="Label">For the page of choices; read at each request, so that it follows the language.</param>
/// <param name="Text">
/// A sentence with places {0}, {1}… for neutral arguments: numbers and moments, already formatted. What the message is about, a title that people
/// have entered, is shown beside it and never stands in the sentence.
/// </param>
public sealed record MessageKind(string Name, Func<string> Label, Func<string> Text)
{
    public const int NameLength = 60;

    /// <summary>Passes the daily digest by, but not the quiet hours.</summary>
    public bool IsUrgent { get; init; }
}

/// <summary>What one message says.</summary>
/// <param name="Subject">The title of the record as its reader may know it.</param>
/// <param name="Link">A path on this site.</param>
/// <param name="Key">With the kind and the reader it is sent once only, e.g. <c>{taskId}:soon:{due}</c>.</param>
/// <param name="Arguments">For the places in the kind's sentence.</param>
public sealed record MessageText(string Subject, string Link, string Key, params string[] Arguments);

/// <summary>All kinds of the running program, by name. Two of one name stop the start.</summary>
public sealed class MessageKinds
{
    private readonly Dictionary<string, MessageKind> byName;

    internal MessageKinds(IEnumerable<MessageKind> kinds) => byName = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    public IEnumerable<MessageKind> All => byName.Values;

    /// <summary>Whether the program knows a kind.</summary>
    public bool Knows(string name) => byName.ContainsKey(name);

    /// <summary>The sentence of a message in the language of the moment; empty where this program does not know its kind.</summary>
    public string SentenceOf(string kind, IReadOnlyList<string> arguments)
    {
        if (!byName.TryGetValue(kind, out var known)) return "";
        try { return string.Format(null, known.Text(), [.. arguments]); }
        // A later program may have found more to say than the row holds.
        catch (FormatException) { return known.Label(); }
    }
}
