using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>A cell of a sheet, both numbered from 1.</summary>
internal readonly partial record struct CellRef(int Row, int Column)
{
    public const int LastRow = 1_048_576, LastColumn = 16_384;

    public override string ToString() => Letters(Column) + Row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static CellRef Parse(string text) => TryParse(text, out var cell) ? cell : throw new FormatException($"{text} is no cell.");

    public static bool TryParse([NotNullWhen(true)] string? text, out CellRef cell)
    {
        cell = default;
        if (text is null || Form().Match(text) is not { Success: true } match) return false;
        cell = new CellRef(int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), Number(match.Groups[1].Value));
        return cell.Row <= LastRow && cell.Column <= LastColumn;
    }

    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    public static int Number(string letters)
    {
        var number = 0;
        foreach (var letter in letters) number = number * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
        return number;
    }

    [GeneratedRegex(@"^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$")] private static partial Regex Form();
}

/// <summary>A rectangle of cells.</summary>
internal readonly record struct Area(CellRef From, CellRef To)
{
    public bool Has(CellRef cell) => cell.Row >= From.Row && cell.Row <= To.Row && cell.Column >= From.Column && cell.Column <= To.Column;
    public override string ToString() => From == To ? From.ToString() : $"{From}:{To}";

    public static Area Parse(string text)
    {
        var parts = text.Split(':');
        var (a, b) = (CellRef.Parse(parts[0]), CellRef.Parse(parts[^1]));
        return new Area(new CellRef(Math.Min(a.Row, b.Row), Math.Min(a.Column, b.Column)), new CellRef(Math.Max(a.Row, b.Row), Math.Max(a.Column, b.Column)));
    }
}
