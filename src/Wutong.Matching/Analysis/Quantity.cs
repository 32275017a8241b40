using System.Collections.Frozen;
using System.Globalization;

namespace Wutong.Matching.Analysis;

/// <summary>A figure with its unit, in the unit in which such figures are compared: <c>6英寸</c> is 6 inch, <c>5nm</c> 5e-9 m.</summary>
public readonly record struct Quantity(double Value, string Unit, Slice Where)
{
    private const int LongestUnit = 4;
    private static readonly FrozenDictionary<string, (string Base, double Factor)> Units =
        Resource.Rows("units.txt").ToFrozenDictionary(row => row[0], row => (row[1], double.Parse(row[2], CultureInfo.InvariantCulture)));

    /// <summary>Figures that stand before a known unit. A number within a name (TA15) is none, and a unit in the middle of a Latin word neither.</summary>
    internal static List<Quantity> In(string folded)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < folded.Length; i++)
        {
            if (!Folding.IsDigit(folded[i])) continue;
            var end = NumberEnd(folded, i);
            if ((i == 0 || !Folding.IsLatin(folded[i - 1])) && end - i <= 15 && UnitAt(folded, end) is var (unit, length))
            {
                var value = double.Parse(folded.AsSpan(i, end - i), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
                found.Add(new(value * Units[unit].Factor, Units[unit].Base, new(i, end + length - i)));
            }
            i = end;
        }
        return found;
    }

    private static int NumberEnd(string folded, int start)
    {
        var end = start;
        while (end < folded.Length && Folding.IsDigit(folded[end])) end++;
        if (end + 1 < folded.Length && folded[end] == '.' && Folding.IsDigit(folded[end + 1]))
        {
            end++;
            while (end < folded.Length && Folding.IsDigit(folded[end])) end++;
        }
        return end;
    }

    /// <summary>The longest unit at a place, and how far it reaches with the spaces before it.</summary>
    private static (string Unit, int Length)? UnitAt(string folded, int place)
    {
        var spaces = place < folded.Length && folded[place] == ' ' ? 1 : 0;
        for (var length = Math.Min(LongestUnit, folded.Length - place - spaces); length > 0; length--)
        {
            var unit = folded.Substring(place + spaces, length);
            var after = place + spaces + length;
            if (!Units.ContainsKey(unit) || (Folding.IsLatin(unit[^1]) && after < folded.Length && Folding.IsLatin(folded[after]))) continue;
            return (unit, spaces + length);
        }
        return null;
    }
}
