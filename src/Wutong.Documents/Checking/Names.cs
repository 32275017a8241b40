namespace Wutong.Documents.Checking;

/// <summary>A name under which the records know somebody, though it is not the one to be written.</summary>
/// <param name="Written">As it may stand in a text: a former name, or a slip that was seen somewhere.</param>
/// <param name="Right">The name to be written.</param>
/// <param name="IsFormer">It was right once.</param>
public sealed record KnownName(string Written, string Right, bool IsFormer);

/// <summary>Names held against the records.</summary>
internal static class Names
{
    public static IEnumerable<DocumentFinding> Find(DocumentText text, IReadOnlyList<KnownName> names)
    {
        foreach (var name in names)
            foreach (var passage in text.Passages)
                for (var at = passage.Text.IndexOf(name.Written, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(name.Written, at + 1, StringComparison.Ordinal))
                    if (!IsWithinRight(passage.Text, at, name))
                        yield return new("nameOnRecord", "单位名录", passage.LineOf(at), passage.Around(at, name.Written.Length), name.IsFormer ? $"曾用名，现名“{name.Right}”。" : $"名录中为“{name.Right}”。", name.IsFormer ? Certainty.Possible : Certainty.Likely);
    }

    /// <summary>A former name often begins the present one.</summary>
    private static bool IsWithinRight(string text, int at, KnownName name)
    {
        var within = name.Right.IndexOf(name.Written, StringComparison.Ordinal);
        return within >= 0 && at >= within && string.CompareOrdinal(text, at - within, name.Right, 0, name.Right.Length) == 0;
    }
}
