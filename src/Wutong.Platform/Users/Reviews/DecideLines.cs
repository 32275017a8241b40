using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;

namespace Wutong.Platform.Users.Reviews;

/// <summary>Decides on accounts of a review, and does at once what was decided: all of them or none. Several at a time may only be kept.</summary>
internal sealed record DecideLines
{
    /// <summary>More at once than one page of a list shows.</summary>
    public const int Most = 200;

    public List<Chosen> Lines { get; init; } = [];

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Decision)), Required, EnumDataType(typeof(AccessDecision))]
    public AccessDecision? Decision { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Reason)), Required, StringLength(AccessReviewLine.ReasonLength)]
    public string? Reason { get; init; }

    /// <summary>The roles to take away.</summary>
    public List<Guid> Roles { get; init; } = [];

    /// <summary>A line and the version that was seen of it.</summary>
    internal sealed record Chosen
    {
        public Guid Id { get; init; }
        public int Version { get; init; }
    }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SecurityAdministrator)) return Outcome.Denied;
        if (Lines.Count is 0 or > Most) return Outcome.Refuse("", Words.Review_NoneChosen);
        if (Decision is null or AccessDecision.Open) return Outcome.Refuse(nameof(Decision), Words.Invalid_Choice);
        if (Decision != AccessDecision.Kept && Lines.Count > 1) return Outcome.Refuse(nameof(Decision), Words.Review_OneByOne);
        if (Decision == AccessDecision.RolesTaken && Roles.Count == 0) return Outcome.Refuse(nameof(Roles), Words.Review_NoRoles);
        var ids = Lines.Select(l => l.Id).Distinct().ToList();
        var found = await db.AccessReviewLines.VisibleTo(actor).Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id);
        if (found.Count < ids.Count) return Outcome.Missing;
        var reviews = found.Values.Select(l => l.ReviewId).Distinct().ToList();
        if (await db.AccessReviews.Whole.AnyAsync(r => reviews.Contains(r.Id) && r.FinishedAt != null)) return Outcome.Refuse("", Words.Review_IsFinished);
        foreach (var (id, version) in Lines.Select(l => (l.Id, l.Version)).Distinct())
        {
            var line = found[id];
            if (line.Version != version) return Outcome.Refuse("", string.Format(null, Words.Review_Changed, line.Name));
            if (line.UserId == actor.Id) return Outcome.Refuse("", Words.Review_NotOneself);
            if (await ApplyAsync(db, line, actor) is { } refused) return refused;
            line.Decide(Decision.Value, Reason!, actor, Decision == AccessDecision.RolesTaken ? Roles : []);
            db.Note(actor, AuditKind.Changed, nameof(AccessReviewLine), line.Id, new { account = line.Account, decision = Decision.ToString(), reason = Reason });
        }
        return Outcome.Saved(reviews.Count == 1 ? reviews[0] : null);
    });

    /// <summary>Does to the account what was decided; null when it is done.</summary>
    private async Task<Outcome?> ApplyAsync(WutongDb db, AccessReviewLine line, Actor actor)
    {
        if (Decision == AccessDecision.Kept) return null;
        var user = await db.Users.Include(u => u.Bindings).SingleAsync(u => u.Id == line.UserId);
        return Decision == AccessDecision.Disabled ? await db.CloseAccountAsync(user, actor.Now) : await db.TakeRolesAsync(user, Roles);
    }
}

/// <summary>Ends a review: from then on nothing of it changes. Everything must be decided but one's own account, which is another's to decide.</summary>
internal sealed record FinishReview
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SecurityAdministrator)) return Outcome.Denied;
        if (await db.AccessReviews.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == Id) is not { } review) return Outcome.Missing;
        if (review.FinishedAt is not null) return Outcome.Refuse("", Words.Review_IsFinished);
        if (review.Version != Version) return new Outcome.Stale(null, review.Version);
        var open = await db.AccessReviewLines.VisibleTo(actor).CountAsync(l => l.ReviewId == Id && l.Decision == AccessDecision.Open && l.UserId != actor.Id);
        if (open > 0) return Outcome.Refuse("", string.Format(null, Words.Review_StillOpen, open));
        review.Finish(actor);
        return Outcome.Saved(Id);
    });
}
