using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Text;

namespace Wutong.Registry.Duplicates;

/// <summary>What is compared of an organisation.</summary>
internal sealed record DuplicateRecord(Guid Id, string Name, IReadOnlyList<string> OtherNames, string? CreditCode, IReadOnlyList<string> Telephones, IReadOnlyList<string> Addresses);

/// <summary>Two records that may be one, and why.</summary>
/// <param name="Score">Over 0 to 1.</param>
internal sealed record DuplicatePair(Guid One, Guid Other, double Score, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>What speaks for two records being one.</summary>
internal enum DuplicateReason
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reason_SameCode))] SameCode,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reason_SameName))] SameName,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reason_SameCore))] SameCore,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reason_FormerName))] FormerName,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reason_SamePinyin))] SamePinyin,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reason_OneCharacter))] OneCharacter,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reason_SameTelephone))] SameTelephone,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reason_SameAddress))] SameAddress,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reason_ByHand))] ByHand,
}

/// <summary>
/// Finds records that may be one organisation. Only records that share a key are compared: the core of a name, the core without one of its
/// characters, its pinyin, the credit code, a telephone, an address. Then each pair is weighed. No database, no clock.
/// </summary>
internal static class DuplicateFinder
{
    /// <summary>From here on a pair is worth a look.</summary>
    public const double Threshold = 0.78;

    // A telephone or address that so many share says nothing, and so does a bare core.
    private const int MostInBlock = 60;
    private const int BlocksATime = 10_000;

    private sealed record Entry(Guid Id, NormalisedName Name, string Reading, NormalisedName[] Others, string? Code, HashSet<string> Telephones, HashSet<string> Addresses);

    /// <summary>The pairs, the most alike first.</summary>
    /// <param name="progress">Is told now and then which part of the comparing is done; what it throws ends the search.</param>
    public static List<DuplicatePair> Find(IReadOnlyList<DuplicateRecord> records, double threshold = Threshold, Action<double>? progress = null)
    {
        var entries = records.Select(Read).ToArray();
        Dictionary<ulong, List<int>> blocks = new(entries.Length * 8);
        for (var i = 0; i < entries.Length; i++)
            foreach (var key in Keys(entries[i]))
            {
                if (!blocks.TryGetValue(key, out var block)) blocks[key] = block = [];
                if (block.Count == 0 || block[^1] != i) block.Add(i);
            }

        HashSet<long> compared = [];
        List<DuplicatePair> found = [];
        var done = 0;
        foreach (var block in blocks.Values)
        {
            if (done++ % BlocksATime == 0) progress?.Invoke((double)done / blocks.Count);
            if (block.Count is < 2 or > MostInBlock) continue;
            for (var a = 0; a < block.Count; a++)
                for (var b = a + 1; b < block.Count; b++)
                {
                    if (!compared.Add(((long)block[a] << 32) | (uint)block[b])) continue;
                    var (score, reasons) = Weigh(entries[block[a]], entries[block[b]]);
                    if (score >= threshold) found.Add(new DuplicatePair(entries[block[a]].Id, entries[block[b]].Id, score, reasons));
                }
        }
        return [.. found.OrderByDescending(p => p.Score).ThenBy(p => p.One).ThenBy(p => p.Other)];
    }

    private static Entry Read(DuplicateRecord record)
    {
        var name = NormalisedName.Of(record.Name);
        return new Entry(record.Id, name, ReadingOf(name.Core), [.. record.OtherNames.Select(NormalisedName.Of)], record.CreditCode,
            [.. record.Telephones.Select(t => string.Concat(t.Where(char.IsAsciiDigit))).Where(t => t.Length >= 7)], [.. record.Addresses.Select(NormalisedName.Address).Where(a => a.Length >= 5)]);
    }

    /// <summary>The syllables of a core without its characters; what has no reading stands for itself.</summary>
    private static string ReadingOf(string core) => string.Concat(core.Select(c => char.IsAscii(c) ? c.ToString() : string.Concat(Pinyin.SortKey(c.ToString()).Where(char.IsAscii)) + " "));

    private static IEnumerable<ulong> Keys(Entry entry)
    {
        foreach (var name in entry.Others.Prepend(entry.Name))
        {
            yield return Hash('~', name.Core);
            if (name.Core.Length is < 3 or > 40) continue;
            for (var i = 0; i < name.Core.Length; i++) yield return Hash('~', name.Core.Remove(i, 1));
        }
        yield return Hash('p', entry.Reading);
        if (entry.Code is not null) yield return Hash('c', entry.Code);
        foreach (var telephone in entry.Telephones) yield return Hash('t', telephone);
        foreach (var address in entry.Addresses) yield return Hash('a', address);
    }

    /// <summary>FNV-1a: a key is compared millions of times and kept a hundred thousand fold, so it is a number. Two that meet by chance are told apart when weighed.</summary>
    private static ulong Hash(char kind, string text)
    {
        var hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private static (double Score, List<DuplicateReason> Reasons) Weigh(Entry one, Entry other)
    {
        List<DuplicateReason> reasons = [];
        var score = WeighNames(one, other, reasons);
        if (one.Telephones.Overlaps(other.Telephones)) { score += 0.2; reasons.Add(DuplicateReason.SameTelephone); }
        if (one.Addresses.Overlaps(other.Addresses)) { score += 0.18; reasons.Add(DuplicateReason.SameAddress); }
        if (one.Code is null || other.Code is null) return (Math.Min(score, 0.98), reasons);
        // The code is the one thing that is given once.
        if (one.Code != other.Code) return (score * 0.5, reasons);
        reasons.Insert(0, DuplicateReason.SameCode);
        return (0.99, reasons);
    }

    private static double WeighNames(Entry one, Entry other, List<DuplicateReason> reasons)
    {
        var (score, reason) = Compare(one.Name, other.Name, one.Reading, other.Reading);
        foreach (var (name, others) in new[] { (one.Name, other.Others), (other.Name, one.Others) })
            if (score < 0.9 && others.Any(o => o.Core == name.Core && NormalisedName.Match(o, name) != PlaceMatch.Apart)) (score, reason) = (0.9, DuplicateReason.FormerName);
        if (reason is { } why) reasons.Add(why);
        return score;
    }

    private static (double Score, DuplicateReason? Reason) Compare(NormalisedName one, NormalisedName other, string reading, string otherReading)
    {
        if (one.Whole == other.Whole) return (0.97, DuplicateReason.SameName);
        // Firms of one name in two cities are two firms until something else says otherwise; and a slip counts the less, the less sure the place is.
        var places = NormalisedName.Match(one, other);
        if (one.Core == other.Core) return (places == PlaceMatch.Apart ? 0.54 : places == PlaceMatch.Vague ? 0.88 : 0.94, DuplicateReason.SameCore);
        var apart = places switch { PlaceMatch.Same => 0, PlaceMatch.Vague => 0.1, _ => 0.38 };
        if (Math.Min(one.Core.Length, other.Core.Length) < 3) return (0.3, null);
        return Difference(one.Core, other.Core) switch
        {
            Slip.None => (0, null),
            // Numbered plants and examples differ by exactly this.
            Slip.Number => (0.2, null),
            _ when reading == otherReading => (0.86 - apart, DuplicateReason.SamePinyin),
            Slip.Doubled or Slip.Swapped => (0.86 - apart, DuplicateReason.OneCharacter),
            Slip.Missing => (0.8 - apart, DuplicateReason.OneCharacter),
            Slip.Wrong => (0.6 - apart, DuplicateReason.OneCharacter),
            _ => (0, null),
        };
    }

    private enum Slip { None, Missing, Doubled, Swapped, Wrong, Number, Many }

    /// <summary>The one slip of the hand that lies between two texts, if it is one.</summary>
    private static Slip Difference(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var at = 0;
        while (at < shorter.Length && shorter[at] == longer[at]) at++;
        var a = shorter.AsSpan(at);
        var b = longer.AsSpan(at);
        if (longer.Length == shorter.Length + 1)
        {
            if (!a.SequenceEqual(b[1..])) return Slip.None;
            return IsNumber(longer[at]) ? Slip.Number : (at > 0 && longer[at - 1] == longer[at]) || (at + 1 < longer.Length && longer[at + 1] == longer[at]) ? Slip.Doubled : Slip.Missing;
        }
        if (longer.Length != shorter.Length) return Slip.None;
        if (a[1..].SequenceEqual(b[1..])) return IsNumber(a[0]) || IsNumber(b[0]) ? Slip.Number : Slip.Wrong;
        if (a.Length < 2 || a[0] != b[1] || a[1] != b[0] || !a[2..].SequenceEqual(b[2..])) return Slip.Many;
        return IsNumber(a[0]) && IsNumber(a[1]) ? Slip.Number : Slip.Swapped;
    }

    private static bool IsNumber(char c) => char.IsAsciiDigit(c) || "一二三四五六七八九十东南西北".Contains(c, StringComparison.Ordinal);
}
