namespace Wutong.Platform.Data;

/// <summary>How an action ended. Only <see cref="Done"/> is saved; every other outcome leaves the database as it was.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>Saved. <see cref="Id"/> is the record to look at next, where there is one.</summary>
    public sealed record Done(Guid? Id = null) : Outcome;

    /// <summary>There is no such record, or the actor may not see it: both read alike.</summary>
    public sealed record NotFound : Outcome;

    /// <summary>The record is visible, but this actor may not do this to it.</summary>
    public sealed record Forbidden : Outcome;

    /// <summary>Somebody saved first. <see cref="Current"/> is the record as an input of the same kind, <see cref="Version"/> its version.</summary>
    public sealed record Stale(object? Current, int Version, string? By = null, DateTimeOffset? At = null) : Outcome;

    /// <summary>Refused, with what is wrong beside each field.</summary>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : Outcome;

    public static Outcome Missing { get; } = new NotFound();
    public static Outcome Denied { get; } = new Forbidden();
    public static Outcome Saved(Guid? id = null) => new Done(id);
    public static Outcome Refuse(string field, string message) => new Refused([new Problem(field, message)]);
}
