namespace Wutong.Platform.Data;

/// <summary>
/// A record by id and name, as a query that other modules join into theirs. Made by member initialisation, so that a condition on it
/// still reaches the columns behind it.
/// </summary>
public sealed class Named
{
    public Guid Id { get; init; }
    public required string Name { get; init; }
    public bool IsExample { get; init; }
}
