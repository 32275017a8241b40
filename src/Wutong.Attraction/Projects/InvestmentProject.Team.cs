using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Data;

namespace Wutong.Attraction.Projects;

internal sealed partial class InvestmentProject
{
    /// <summary>The city leader at the head of the project's task force (专班), who need not have an account; null where there is none.</summary>
    public string? TaskForceLeader { get; set; }

    /// <summary>The department in the lead.</summary>
    public Guid? TaskForceOfficeId { get; set; }
    public List<ProjectRisk> Risks { get; private init; } = [];

    /// <summary>Who works on the project from now on, each with what for; the owner always does.</summary>
    public void SetTeam(IReadOnlyDictionary<Guid, string?> duties)
    {
        Team.RemoveAll(m => m.UserId != OwnerId && !duties.ContainsKey(m.UserId));
        foreach (var user in duties.Keys) Join(user);
        foreach (var member in Team) member.Duty = duties.GetValueOrDefault(member.UserId);
    }

    public void CloseRisk(Guid id, string note, Guid by, DateTimeOffset now)
    {
        var risk = Risks.Find(r => r.Id == id) ?? throw new RuleViolation("", Words.Risk_Unknown);
        risk.Close(note, by, now);
    }
}

/// <summary>How bad a risk is.</summary>
internal enum RiskLevel
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Risk_Low))] Low,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Risk_Medium))] Medium,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Risk_High))] High,
}

/// <summary>What may keep a project from going on, and what is done about it. Closed, never deleted.</summary>
internal sealed class ProjectRisk : IPartOf<InvestmentProject>
{
    public const int TextLength = 200, NoteLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; init; }
    public RiskLevel Level { get; init; }
    public required string Text { get; init; }

    /// <summary>What is to be done.</summary>
    public string? Measure { get; init; }
    public Guid RaisedById { get; init; }
    public DateTimeOffset RaisedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public Guid? ClosedById { get; private set; }

    /// <summary>How it was settled.</summary>
    public string? ClosedNote { get; private set; }
    public bool IsExample { get; init; }
    Guid IPart.RootId => ProjectId;

    public void Close(string note, Guid by, DateTimeOffset now)
    {
        if (ClosedAt is not null) throw new RuleViolation("", Words.Risk_IsClosed);
        (ClosedAt, ClosedById, ClosedNote) = (now, by, note);
    }
}
