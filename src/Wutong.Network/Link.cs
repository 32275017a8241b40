namespace Wutong.Network;

/// <summary>A tie as it stands in the row of one of its two nodes: twelve bytes.</summary>
/// <param name="To">The other node's place.</param>
/// <param name="Tie">The tie's place in the book.</param>
/// <param name="Day">Days since 1970-01-01.</param>
internal readonly record struct Link(int To, int Tie, ushort Day, byte Percent, byte Needs)
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Where it stands among links: the surer first, of equals the newer. Links that are alike in both follow by the ids of their ties.</summary>
    public int Order => ((byte.MaxValue - Percent) << 16) | (ushort.MaxValue - Day);

    public static ushort DayOf(DateOnly day) => (ushort)Math.Clamp(day.DayNumber - Epoch, 0, ushort.MaxValue);

    public static DateOnly DayOf(int day) => DateOnly.FromDayNumber(Epoch + day);
}

/// <summary>What is known of a node without reading its row, in one byte: searches look at little else.</summary>
internal static class NodeState
{
    /// <summary>The three lowest bits: at least so many ties lie between the node and the nearest source.</summary>
    public const byte Distance = 0b0000_0111;

    /// <summary>No source within reach.</summary>
    public const byte Far = Distance;

    /// <summary>Chains begin here.</summary>
    public const byte Source = 0b0100_0000;

    /// <summary>The row was changed after the graph was built.</summary>
    public const byte Changed = 0b1000_0000;
}
