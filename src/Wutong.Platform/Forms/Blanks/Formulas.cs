using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>Rows that are inserted into a sheet: so many, so that the row <see cref="At"/> and all below move down.</summary>
/// <param name="First">The first row of the block that grows.</param>
internal readonly record struct RowShift(int At, int By, int First)
{
    /// <summary>Rows are inserted behind a block of one row: whatever spans that row grows with it, as a sum under it must.</summary>
    private bool IsBehindOneRow => At == First + 1;

    public int Row(int row) => row < At ? row : Moved(row);

    /// <param name="isInBlock">The range stands in the block itself, where it means the row and not the block.</param>
    public (int From, int To) Range(int from, int to, bool isInBlock)
    {
        var grows = IsBehindOneRow && !isInBlock && from <= First && to == First;
        return (Row(from), grows ? Moved(to) : Row(to));
    }

    private int Moved(int row) => row + By <= CellRef.LastRow ? row + By : throw new BlankProblem(Words.Report_NoRoom);
}

/// <summary>What becomes of a formula when rows are inserted or when it is copied. It reads just as much of a formula as it must; what it cannot be sure of it refuses.</summary>
internal static partial class Formulas
{
    /// <summary>The formula cannot be carried along safely.</summary>
    internal sealed class Unsafe : Exception;

    /// <param name="isTarget">Whether a name of a sheet (null for the formula's own) is the sheet into which rows come.</param>
    public static string Shift(string formula, Func<string?, bool> isTarget, RowShift shift, bool isInBlock) => Rewrite(formula, (sheet, reference) =>
    {
        if (!isTarget(sheet)) return reference;
        if (reference.Contains(':', StringComparison.Ordinal))
        {
            var ends = reference.Split(':');
            if (!(RowOf(ends[0]) is { } a && RowOf(ends[1]) is { } b)) return reference;
            var (from, to) = shift.Range(Math.Min(a, b), Math.Max(a, b), isInBlock);
            return $"{WithRow(ends[0], a <= b ? from : to)}:{WithRow(ends[1], a <= b ? to : from)}";
        }
        return RowOf(reference) is { } row ? WithRow(reference, shift.Row(row)) : reference;
    });

    /// <summary>The formula as it reads when it is copied so many rows down and columns to the right.</summary>
    public static string Copied(string formula, int rows, int columns) =>
        Rewrite(formula, (_, reference) => string.Join(':', reference.Split(':').Select(end => Part().Replace(end, part =>
        {
            var text = part.Value;
            if (text[0] == '$') return text;
            if (char.IsAsciiDigit(text[0])) return (int.Parse(text, CultureInfo.InvariantCulture) + rows) is > 0 and <= CellRef.LastRow and var row ? row.ToString(CultureInfo.InvariantCulture) : throw new Unsafe();
            return CellRef.Number(text) + columns is > 0 and <= CellRef.LastColumn and var column ? CellRef.Letters(column) : throw new Unsafe();
        }))));

    private static string Rewrite(string formula, Func<string?, string, string> reference)
    {
        var result = new StringBuilder(formula.Length + 8);
        string? sheet = null;
        var (isForeign, isNamed, before, beforeThat) = (false, false, "", "");
        foreach (Match token in Token().Matches(formula))
        {
            var text = token.Value;
            var kind = KindOf(token);
            switch (kind)
            {
                // [1] is another workbook; anything else in brackets is a table's column.
                case "ext" when text.Length > 2 && text[1..^1].All(char.IsAsciiDigit): isForeign = true; break;
                case "ext": throw new Unsafe();
                case "sheet":
                    // Sheet1:Sheet3!A1 is a stack of sheets.
                    if (before == "other::" && beforeThat == "name") throw new Unsafe();
                    if (text.Contains('[', StringComparison.Ordinal)) isForeign = true;
                    sheet = text[0] == '\'' ? text[1..^2].Replace("''", "'", StringComparison.Ordinal) : text[..^1];
                    isNamed = true;
                    break;
                case "ref" or "rows" or "cols":
                    result.Append(isForeign ? text : reference(isNamed ? sheet : null, text));
                    break;
                case "name" when token.Groups["call"].Success && text.TrimEnd('(', ' ').ToUpperInvariant() is "INDIRECT": throw new Unsafe();
            }
            if (kind is not ("ref" or "rows" or "cols")) result.Append(text);
            if (kind is not ("ext" or "sheet")) (isForeign, isNamed, sheet) = (false, false, null);
            (beforeThat, before) = (before, kind == "other" ? "other:" + text : kind);
        }
        return result.ToString();
    }

    private static string KindOf(Match token)
    {
        foreach (var kind in Kinds) if (token.Groups[kind].Success) return kind;
        return "other";
    }

    private static readonly string[] Kinds = ["str", "err", "ext", "sheet", "rows", "ref", "cols", "name", "num"];

    private static int? RowOf(string end) => Rows().Match(end) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    private static string WithRow(string end, int row) => Rows().Replace(end, row.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("[0-9]+$")] private static partial Regex Rows();

    [GeneratedRegex(@"\$[A-Za-z]+|\$[0-9]+|[A-Za-z]+|[0-9]+")] private static partial Regex Part();

    [GeneratedRegex("""
        (?<str>"(?:[^"]|"")*")
        |(?<err>\#[A-Z0-9/]+[!?]?)
        |(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)
        |(?<ext>\[[^\]]*\])
        |(?<rows>\$?[0-9]+:\$?[0-9]+(?![\p{L}\p{N}_.]))
        |(?<ref>\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6})?(?![\p{L}\p{N}_.(!]))
        |(?<cols>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!]))
        |(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*(?<call>\s*\()?)
        |(?<num>[0-9]+(?:\.[0-9]*)?(?:[Ee][+-]?[0-9]+)?)
        |(?<other>.)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Token();
}
