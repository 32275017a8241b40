using Wutong.Platform;
using Wutong.Platform.Search;
using Wutong.Registry.Relationships;

namespace Wutong.Registry.Contracts;

/// <summary>Why a chain may begin with somebody.</summary>
public enum PathStart
{
    /// <summary>An organisation in the city.</summary>
    Own,

    /// <summary>A member of one of the city's chambers or associations.</summary>
    Member,

    /// <summary>Somebody who has worked at an organisation in the city.</summary>
    FormerStaff,
}

/// <summary>An organisation or a person on a chain.</summary>
public sealed record PathEnd(Guid Id, string Name, bool IsPerson)
{
    public string Address => IsPerson ? $"/registry/people/{Id}" : $"/registry/organisations/{Id}";
}

/// <summary>One relation of a chain, in the chain's direction.</summary>
/// <param name="IsReversed">The relation itself is read from <paramref name="To"/> to <paramref name="From"/>.</param>
/// <param name="Until">Its last day: somebody was there once.</param>
/// <param name="Source">The record that says so, where one does.</param>
/// <param name="EvidenceOn">The day on which the evidence was recorded.</param>
public sealed record RelationStep(
    Guid Id, PathEnd From, PathEnd To, RelationshipKind Kind, bool IsReversed, string? Detail, DateOnly? Until, Confidence Confidence, RelationshipSource SourceKind, RecordLink? Source, string? SourceText,
    DateOnly EvidenceOn, bool IsExample)
{
    /// <summary>What says so, in words.</summary>
    public string Evidence => string.Join(' ', new[] { SourceKind.Label(), Source?.Title, SourceText }.OfType<string>());
}

/// <summary>A chain of relations from somebody who is ours to the organisation that was asked for.</summary>
/// <param name="Through">The chamber of the member, or the organisation that the person has left.</param>
/// <param name="Percent">How sure the whole is: the product of what its relations are taken to be, 0 to 100.</param>
/// <param name="OldestOn">The day of its oldest evidence.</param>
public sealed record RelationPath(PathStart Start, PathEnd? Through, IReadOnlyList<RelationStep> Steps, int Percent, DateOnly OldestOn)
{
    public PathEnd First => Steps[0].From;
    public PathEnd Target => Steps[^1].To;

    /// <summary>Why it begins there, in words.</summary>
    public string StartLabel => Start switch
    {
        PathStart.Member => Words.Path_Member,
        PathStart.FormerStaff => Words.Path_FormerStaff,
        _ => Words.Path_Own,
    };

    /// <summary>The chain as programs get it.</summary>
    public IReadOnlyList<PathEdge> Edges => [.. Steps.Select(PathEdge.Of)];
}

/// <summary>A relation of a chain as programs get it.</summary>
/// <param name="Confidence">In per cent.</param>
/// <param name="Address">The page of the record that says so.</param>
public sealed record PathEdge(string From, string To, RelationshipKind Kind, string Evidence, bool IsReversed, string? Detail, int Confidence, DateOnly EvidenceOn, string? Address, Guid FromId, Guid ToId, Guid RelationId)
{
    internal static PathEdge Of(RelationStep step) => new(
        step.From.Name, step.To.Name, step.Kind, step.Evidence, step.IsReversed, step.Detail, Relationship.PercentOf(step.Confidence), step.EvidenceOn, step.Source?.Address, step.From.Id, step.To.Id, step.Id);
}
