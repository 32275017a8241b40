using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Wutong.Platform.Text;

/// <summary>A module's words, each language read once and then asked without a lock. The generated <c>Words</c> of every module make one.</summary>
public sealed class KeptWords(string name, Assembly assembly) : ResourceManager(name, assembly)
{
    private readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> languages = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string? GetString(string name, CultureInfo? culture)
    {
        culture ??= CultureInfo.CurrentUICulture;
        if (!languages.TryGetValue(culture.Name, out var words)) languages[culture.Name] = words = Read(culture);
        // A word that this language lacks is the neutral one.
        return words.TryGetValue(name, out var word) ? word : base.GetString(name, culture);
    }

    /// <inheritdoc/>
    public override string? GetString(string name) => GetString(name, culture: null);

    private FrozenDictionary<string, string> Read(CultureInfo culture) =>
        GetResourceSet(culture, createIfNotExists: true, tryParents: true)?.Cast<DictionaryEntry>()
            .Where(e => e.Value is string).ToFrozenDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal) ?? FrozenDictionary<string, string>.Empty;
}
