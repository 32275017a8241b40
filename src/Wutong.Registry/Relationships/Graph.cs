using Wutong.Platform;

namespace Wutong.Registry.Relationships;

/// <summary>
/// The drawing of a neighbourhood: who leads here on the left, where it leads on the right, itself in the middle. Drawn near its true size,
/// so that its text stays readable.
/// </summary>
internal sealed class Graph
{
    public const int Width = 760, BoxWidth = 190, BoxHeight = 44, Gap = 14, MostInColumn = 8;
    private const int Margin = 6;

    /// <summary>A box with the label of its line. <see cref="X"/> and <see cref="Y"/> are its upper left corner.</summary>
    internal sealed record Box(Neighbourhood.End End, int X, int Y, IReadOnlyList<Neighbourhood.Line> Lines, bool IsLeft)
    {
        public int Middle => Y + BoxHeight / 2;
        public bool IsEnded => Lines.All(l => l.Relation.Until is not null);
    }

    public Graph(Neighbourhood of)
    {
        var left = Column(of.Lines.Where(l => !l.IsOutgoing));
        var right = Column(of.Lines.Where(l => l.IsOutgoing));
        var rows = Math.Max(1, Math.Max(Math.Min(left.Count, MostInColumn), Math.Min(right.Count, MostInColumn)));
        Height = 2 * Margin + rows * BoxHeight + (rows - 1) * Gap;
        // Without anybody on the left the middle moves there: on a telephone the left is what is seen first.
        Centre = new Box(of.Centre, left.Count == 0 ? Margin : (Width - BoxWidth) / 2, (Height - BoxHeight) / 2, [], IsLeft: false);
        Boxes = [.. Place(left, Margin, isLeft: true), .. Place(right, Centre.X + Width / 2 - Margin - BoxWidth / 2, isLeft: false)];
        Hidden = Math.Max(0, left.Count - MostInColumn) + Math.Max(0, right.Count - MostInColumn);
    }

    public int Height { get; }
    public Box Centre { get; }
    public IReadOnlyList<Box> Boxes { get; }

    /// <summary>How many neighbours found no room; the table has them.</summary>
    public int Hidden { get; }

    private static List<IGrouping<Neighbourhood.End, Neighbourhood.Line>> Column(IEnumerable<Neighbourhood.Line> lines) => [.. lines.GroupBy(l => l.Other)];

    private IEnumerable<Box> Place(List<IGrouping<Neighbourhood.End, Neighbourhood.Line>> column, int x, bool isLeft)
    {
        var shown = column.Take(MostInColumn).ToList();
        var top = (Height - (shown.Count * BoxHeight + Math.Max(0, shown.Count - 1) * Gap)) / 2;
        return shown.Select((end, i) => new Box(end.Key, x, top + i * (BoxHeight + Gap), [.. end], isLeft));
    }

    /// <summary>What stands on a line: the first kind of relation, and how many more there are between the two.</summary>
    public static string LabelOf(Box box)
    {
        var kinds = box.Lines.Select(l => l.Relation.Kind).Distinct().ToList();
        return kinds[0].Label() + (kinds.Count > 1 ? $" +{kinds.Count - 1}" : "");
    }

    /// <summary>About how wide a text of 12 px is.</summary>
    public static int WidthOf(string text) => text.Sum(c => char.IsAscii(c) ? 7 : 12) + 6;

    /// <summary>As much of a name as a box holds.</summary>
    public static string Short(string name) => name.Length <= 13 ? name : name[..12] + "…";
}
