namespace Wutong.Platform.Timeline;

/// <summary>A kind of entry that a module puts on timelines.</summary>
/// <param name="Name">Stands in rows and in addresses and is never changed: small letters and hyphens.</param>
/// <param name="Label">What happened, in a word or two; read at each request, so that it follows the language.</param>
/// <param name="Icon">Name of a symbol in <c>icons.svg</c>.</param>
public sealed record TimelineKind(string Name, Func<string> Label, string Icon)
{
    public const int NameLength = 40;

    /// <summary>
    /// The kind of record, as search calls it, from which such entries come: whoever may not see that record whole sees no entry of it on another's timeline.
    /// Null for what hangs on the record itself, such as a comment or a file: whoever sees the one sees the other.
    /// </summary>
    public string? SourceKind { get; init; }

    /// <summary>Says the entry's code, e.g. the stage that a project has reached, in the language of the moment.</summary>
    public Func<string, string>? Say { get; init; }

    /// <summary>A step that people look for when they look back.</summary>
    public bool IsBig { get; init; }
}

/// <summary>Everything of the running program that puts entries on timelines. Two kinds of one name stop the start.</summary>
public sealed class TimelineSources
{
    private readonly Dictionary<string, TimelineKind> kinds;
    private readonly Dictionary<Type, TimelineSource> byRoot;

    internal TimelineSources(IEnumerable<TimelineSource> sources)
    {
        byRoot = sources.ToDictionary(s => s.Root);
        kinds = byRoot.Values.SelectMany(s => s.Kinds).ToDictionary(k => k.Name, StringComparer.Ordinal);
    }

    internal IReadOnlyCollection<TimelineSource> All => byRoot.Values;
    internal IEnumerable<TimelineKind> Kinds => kinds.Values;

    internal TimelineSource? OfRoot(Type root) => byRoot.GetValueOrDefault(root);

    internal TimelineKind? Find(string? name) => name is null ? null : kinds.GetValueOrDefault(name);
}
