using Wutong.Attraction.Contracts;
using Wutong.Platform;
using Wutong.Registry.Contracts;

namespace Wutong.Home;

/// <summary>
/// The published referrals laid out as branches of one trunk: each row a chain, each column one introduction further. The drawing is near 1:1,
/// so that its text stays readable; what does not fit stands in the list beside it.
/// </summary>
internal sealed class ReferralPicture
{
    public const int NodeWidth = 190, NodeHeight = 50;
    private const int MostRows = 4, MostColumns = 2, LongestName = 14;
    private const int Left = 44, ColumnStep = 262, RowStep = 84, Top = 10;

    public sealed record Node(int X, int Y, string Name, string FullName, string Detail, bool IsRoot)
    {
        public int Middle => Y + NodeHeight / 2;
        public int Centre => X + NodeWidth / 2;
    }

    public sealed record Edge(int X1, int Y1, int X2, int Y2);

    private readonly ILookup<Guid, PublishedReferral> byReferrer;
    private readonly HashSet<Guid> drawn = [];
    private readonly List<Node> nodes = [];
    private readonly List<Edge> edges = [];
    private int row;
    private int columns;

    public ReferralPicture(IReadOnlyList<PublishedReferral> referrals)
    {
        byReferrer = referrals.ToLookup(r => r.Referrer.Id);
        var introduced = referrals.Select(r => r.Introduced.Id).ToHashSet();
        // Beginnings first; in a ring nobody is one, so its members follow.
        foreach (var start in referrals.Select(r => r.Referrer).OrderBy(r => introduced.Contains(r.Id)))
            if (row < MostRows && !drawn.Contains(start.Id)) Draw(start, null, 0);
    }

    public IReadOnlyList<Node> Nodes => nodes;
    public IReadOnlyList<Edge> Edges => edges;
    public int Width => Left + columns * ColumnStep + NodeWidth + 2;
    public int Height => Top + row * RowStep;

    /// <summary>Rows at which a branch leaves the trunk.</summary>
    public IEnumerable<int> Branches => nodes.Where(n => n.IsRoot).Select(n => n.Middle);

    private Node Draw(OrganisationRef organisation, PublishedReferral? by, int column)
    {
        drawn.Add(organisation.Id);
        columns = Math.Max(columns, column);
        var total = by?.Total?.ToString();
        var node = new Node(Left + column * ColumnStep, Top + row * RowStep, Short(organisation.Name), organisation.Name,
            total is null ? organisation.Kind.Label() : string.Format(null, Words.Home_Invests, total), by is null);
        nodes.Add(node);
        var atStart = row;
        if (column < MostColumns)
            foreach (var next in byReferrer[organisation.Id])
                if (row < MostRows && !drawn.Contains(next.Introduced.Id))
                {
                    var child = Draw(next.Introduced, next, column + 1);
                    edges.Add(new Edge(node.X + NodeWidth, node.Middle, child.X, child.Middle));
                }
        // The first of those introduced shares the row; whoever introduced nobody ends it.
        if (row == atStart) row++;
        return node;
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
