using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Platform.Users.Reviews;

/// <summary>A review with its counts.</summary>
internal sealed class ReviewRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Name { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public int IdleDays { get; init; }
    public string? StartedBy { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public string? FinishedBy { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }
    public bool IsExample { get; init; }
    public bool IsOverdue { get; init; }
    public int Open { get; init; }
    public int Kept { get; init; }
    public int RolesTaken { get; init; }
    public int Disabled { get; init; }
    public int Idle { get; init; }
    public int Left { get; init; }
    public int All => Open + Decided;
    public int Decided => Kept + RolesTaken + Disabled;

    /// <summary>All that the actor may see, the last begun first.</summary>
    public static IQueryable<ReviewRow> Of(WutongDb db, Actor actor)
    {
        var (lines, users, today) = (db.AccessReviewLines.VisibleTo(actor), db.UserNames, actor.Now.Day());
        return db.AccessReviews.VisibleTo(actor).OrderByDescending(r => r.StartedAt).Select(r => new ReviewRow
        {
            Id = r.Id, Version = r.Version, Name = r.Name, DueOn = r.DueOn, IdleDays = r.IdleDays, StartedAt = r.StartedAt, FinishedAt = r.FinishedAt, IsExample = r.IsExample,
            IsOverdue = r.FinishedAt == null && r.DueOn < today,
            StartedBy = users.Where(u => u.Id == r.StartedById).Select(u => u.Name).FirstOrDefault(), FinishedBy = users.Where(u => u.Id == r.FinishedById).Select(u => u.Name).FirstOrDefault(),
            Open = lines.Count(l => l.ReviewId == r.Id && l.Decision == AccessDecision.Open), Kept = lines.Count(l => l.ReviewId == r.Id && l.Decision == AccessDecision.Kept),
            RolesTaken = lines.Count(l => l.ReviewId == r.Id && l.Decision == AccessDecision.RolesTaken), Disabled = lines.Count(l => l.ReviewId == r.Id && l.Decision == AccessDecision.Disabled),
            Idle = lines.Count(l => l.ReviewId == r.Id && l.IsIdle), Left = lines.Count(l => l.ReviewId == r.Id && l.HasLeft),
        });
    }
}
