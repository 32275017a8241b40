namespace Wutong.Documents.Checking;

/// <summary>A name under which the records know somebody, though it is not the one to be written.</summary>
/// <param name="Written">As it stands in a text.</param>
/// <param name="Right">The name to be written.</param>
public sealed record KnownName(string Written, string Right, NameFault Fault);

/// <summary>What is wrong with a name: it was right once, it was never right, or it is short for one that is not written out before.</summary>
public enum NameFault { Former, Slip, Short }

/// <summary>Names held against the records.</summary>
internal static class Names
{
    public static IEnumerable<DocumentFinding> Find(DocumentText text, IReadOnlyList<KnownName> names)
    {
        foreach (var name in names.Where(n => n.Fault != NameFault.Short))
            foreach (var passage in text.Passages)
                for (var at = passage.Text.IndexOf(name.Written, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(name.Written, at + 1, StringComparison.Ordinal))
                    if (!IsWithinRight(passage.Text, at, name))
                        yield return new("nameOnRecord", "单位名录", passage.LineOf(at), passage.Around(at, name.Written.Length), name.Fault == NameFault.Former ? $"曾用名，现名“{name.Right}”。" : $"名录中为“{name.Right}”。", name.Fault == NameFault.Former ? Certainty.Possible : Certainty.Likely);
        foreach (var name in names.Where(n => n.Fault == NameFault.Short))
            if (First(text, name.Written) is var (passage, at) && !IsWithinRight(passage.Text, at, name) && !IsSaidBefore(text, passage, at, name))
                yield return new("fullNameFirst", "单位名录", passage.LineOf(at), passage.Around(at, name.Written.Length), $"第一次出现写全称“{name.Right}”，并注明简称。", Certainty.Possible);
    }

    private static (Passage Passage, int At)? First(DocumentText text, string words)
    {
        foreach (var passage in text.Passages)
            if (passage.Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at) return (passage, at);
        return null;
    }

    private static bool IsSaidBefore(DocumentText text, Passage here, int at, KnownName name) =>
        text.Passages.TakeWhile(p => p != here).Any(p => p.Text.Contains(name.Right, StringComparison.Ordinal)) || here.Text[..at].Contains(name.Right, StringComparison.Ordinal);

    /// <summary>A former name often begins the present one.</summary>
    private static bool IsWithinRight(string text, int at, KnownName name)
    {
        var within = name.Right.IndexOf(name.Written, StringComparison.Ordinal);
        return within >= 0 && at >= within && string.CompareOrdinal(text, at - within, name.Right, 0, name.Right.Length) == 0;
    }
}
