using DiffPlex;
using DiffPlex.Model;

namespace Wutong.Documents.Comparing;

public enum Change { Same, Added, Removed }

/// <summary>A piece of a paragraph that stayed, came or went.</summary>
public sealed record ChangedPiece(Change Change, string Text);

/// <summary>A paragraph of two versions laid over each other.</summary>
public sealed record ChangedParagraph(IReadOnlyList<ChangedPiece> Pieces)
{
    public bool IsChanged => Pieces.Any(p => p.Change != Change.Same);
}

/// <summary>Lays two versions of a text over each other: paragraph by paragraph, and within one that was changed character by character, as Chinese has no spaces.</summary>
public static class TextComparison
{
    /// <summary>Paragraphs that have less than this share of their characters in common are two, not one that was changed.</summary>
    private const double Alike = 0.4;

    /// <param name="before">A line a paragraph.</param>
    public static IReadOnlyList<ChangedParagraph> Compare(string before, string after)
    {
        var lines = Differ.Instance.CreateLineDiffs(before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"), ignoreWhitespace: false);
        List<ChangedParagraph> paragraphs = [];
        var at = 0;
        foreach (var block in lines.DiffBlocks)
        {
            Stay(block.DeleteStartA);
            var (gone, come) = (lines.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA).ToList(), lines.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB).ToList());
            paragraphs.AddRange(Pair(gone, come));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Stay(lines.PiecesOld.Count);
        return paragraphs;

        void Stay(int until)
        {
            for (; at < until; at++) paragraphs.Add(Whole(Change.Same, lines.PiecesOld[at]));
        }
    }

    private static IEnumerable<ChangedParagraph> Pair(List<string> gone, List<string> come)
    {
        for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
        {
            if (i < gone.Count && i < come.Count && Within(gone[i], come[i]) is { } changed) yield return changed;
            else
            {
                if (i < gone.Count) yield return Whole(Change.Removed, gone[i]);
                if (i < come.Count) yield return Whole(Change.Added, come[i]);
            }
        }
    }

    private static ChangedParagraph Whole(Change change, string text) => new([new(change, text)]);

    /// <summary>Null where the two have too little in common.</summary>
    private static ChangedParagraph? Within(string before, string after)
    {
        var characters = Differ.Instance.CreateCharacterDiffs(before, after, ignoreWhitespace: false);
        var kept = before.Length - characters.DiffBlocks.Sum(b => b.DeleteCountA);
        return kept < Math.Max(before.Length, after.Length) * Alike ? null : new ChangedParagraph([.. Pieces(before, after, characters).Where(p => p.Text.Length > 0)]);
    }

    private static IEnumerable<ChangedPiece> Pieces(string before, string after, DiffResult characters)
    {
        var at = 0;
        foreach (var block in characters.DiffBlocks)
        {
            yield return new(Change.Same, before[at..block.DeleteStartA]);
            yield return new(Change.Removed, before.Substring(block.DeleteStartA, block.DeleteCountA));
            yield return new(Change.Added, after.Substring(block.InsertStartB, block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        yield return new(Change.Same, before[at..]);
    }
}
