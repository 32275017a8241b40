using Wutong.Platform.Money;

namespace Wutong.Attraction.Referrals;

/// <summary>The network from one organisation on as a drawing: a column for each generation, who brought it on the left.</summary>
internal sealed class IntroductionDrawing
{
    public const int BoxWidth = 176, BoxHeight = 48;
    private const int LeastWidth = 960, Between = 64, Gap = 12, Margin = 6, MostBoxes = 40;

    /// <param name="Text">What came of it in money; null where nothing is known.</param>
    internal sealed record Box(Guid Id, string Name, string? Text, int X, int Y, bool IsCentre)
    {
        public int Middle => Y + BoxHeight / 2;
    }

    private readonly List<Box> boxes = [];
    private int next = Margin;

    public IntroductionDrawing(Introduced centre, IReadOnlyList<Brought> before)
    {
        var column = before.Count > 0 ? 1 : 0;
        var middle = Place(centre, column, null);
        var top = Math.Max(Margin, middle.Y - (before.Count - 1) * (BoxHeight + Gap) / 2);
        foreach (var (brought, i) in before.Select((b, i) => (b, i)))
        {
            var box = new Box(brought.Referrer.Id, brought.Referrer.Name, null, Margin, top + i * (BoxHeight + Gap), IsCentre: false);
            boxes.Add(box);
            Lines.Add((box, middle));
        }
        // A page draws it as wide as it has room: few boxes are not to become giants.
        Width = Math.Max(LeastWidth, boxes.Max(b => b.X) + BoxWidth + Margin);
        Height = boxes.Max(b => b.Y) + BoxHeight + Margin;
    }

    public int Width { get; }
    public int Height { get; }
    public IReadOnlyList<Box> Boxes => boxes;
    public List<(Box From, Box To)> Lines { get; } = [];

    /// <summary>How many found no room.</summary>
    public int Hidden { get; private set; }

    /// <summary>As much of a name as a box holds.</summary>
    public static string Short(string name) => name.Length <= 12 ? name : name[..11] + "…";

    /// <summary>Draws whoever is brought first, and itself at their middle.</summary>
    private Box Place(Introduced one, int column, Introduced? from)
    {
        List<Box> following = [];
        var begin = next;
        foreach (var other in one.Next)
        {
            if (boxes.Count >= MostBoxes) { Hidden++; continue; }
            following.Add(Place(other, column + 1, one));
        }
        if (following.Count == 0) next += BoxHeight + Gap;
        var y = following.Count == 0 ? begin : (following[0].Y + following[^1].Y) / 2;
        var box = new Box(one.Organisation.Id, one.Organisation.Name, one.By?.Total is { } total ? Amount.InYi(total.CnyMinor) : null, Margin + column * (BoxWidth + Between), y, from is null);
        boxes.Add(box);
        Lines.AddRange(following.Select(f => (box, f)));
        return box;
    }
}
