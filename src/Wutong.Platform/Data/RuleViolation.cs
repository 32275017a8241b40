namespace Wutong.Platform.Data;

/// <summary>What is wrong with one field of an input, in the user's language. An empty field name means the input as a whole.</summary>
public sealed record Problem(string Field, string Message)
{
    /// <summary>No mistake as such: whoever has looked at it may stand by it.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>What to do about it, for somebody who reads it in a list instead of beside the field.</summary>
    public string? Suggestion { get; init; }
}

/// <summary>A rule of the domain refused the change; the write is rolled back and each problem is shown beside its field.</summary>
public sealed class RuleViolation(IReadOnlyList<Problem> problems)
    : Exception(string.Join("; ", problems.Select(p => p.Message)))
{
    public RuleViolation(string field, string message) : this([new Problem(field, message)]) { }

    public IReadOnlyList<Problem> Problems { get; } = problems;
}
