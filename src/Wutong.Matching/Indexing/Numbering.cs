using System.Collections.Concurrent;

namespace Wutong.Matching.Indexing;

/// <summary>Numbers texts in the order in which they come. Many may read and add at once.</summary>
internal sealed class Numbering
{
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> texts = [];

    public Numbering(IEnumerable<string>? texts = null)
    {
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts ?? []) Add(text);
    }

    public int Count => texts.Count;

    public string this[int number]
    {
        get { lock (texts) return texts[number]; }
    }

    /// <summary>All texts by their numbers.</summary>
    public string[] ToArray()
    {
        lock (texts) return [.. texts];
    }

    /// <summary>The number, or -1.</summary>
    public int Find(ReadOnlySpan<char> text) => lookup.TryGetValue(text, out var number) ? number : -1;

    /// <summary>The number, given now if it had none.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        if (lookup.TryGetValue(text, out var number)) return number;
        lock (texts)
        {
            if (lookup.TryGetValue(text, out number)) return number;
            texts.Add(text.ToString());
            numbers[texts[^1]] = texts.Count - 1;
            return texts.Count - 1;
        }
    }
}
