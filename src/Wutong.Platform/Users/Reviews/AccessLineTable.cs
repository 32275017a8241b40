using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Time;

namespace Wutong.Platform.Users.Reviews;

/// <summary>An account of a review with its names.</summary>
internal sealed class AccessLineRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid ReviewId { get; init; }
    public string Review { get; init; } = "";
    public Guid UserId { get; init; }
    public string Account { get; init; } = "";
    public string Name { get; init; } = "";
    [JsonIgnore] public string NameSortKey { get; init; } = "";
    public string? Offices { get; init; }
    [JsonIgnore] public string Roles { get; init; } = "[]";
    public DateTimeOffset? LastSignInAt { get; init; }
    public bool IsIdle { get; init; }
    public bool HasLeft { get; init; }
    public AccessDecision Decision { get; init; }

    /// <summary>Nobody has decided, and the day has passed.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Its review is finished: nothing of it changes.</summary>
    public bool IsFrozen { get; init; }
    public string? Reason { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public bool IsExample { get; init; }

    [JsonIgnore] public IReadOnlyList<ReviewedRole> RoleList => AccessReviewLine.Read(Roles);
    public string RolesText => string.Join(Words.Comma, RoleList.Select(r => r.IsTaken ? string.Format(null, Words.Review_Taken, r.Role.Label()) : r.Role.Label()));
    public string BondsText => string.Join(Words.Comma, RoleList.Select(r => r.Bond).OfType<string>().Distinct());
    public string GivenText => string.Join(Words.Comma, RoleList.Where(r => r.GivenAt is not null).Select(r => $"{r.GivenAt!.Value.InChina().ToString("yyyy-MM-dd", null)} {r.GivenBy}".TrimEnd()).Distinct());
}

/// <summary>The accounts of reviews: to be decided, and for the files when it is done.</summary>
internal sealed class AccessLineTable : Table<AccessLineRow>
{
    public static readonly AccessLineTable Instance = new();

    private AccessLineTable()
    {
        Text("name", () => Words.User_DisplayName, l => l.Name).Title().NotFiltered().SortedBy(l => l.NameSortKey).Marked(l => l.HasLeft, () => Words.Review_HasLeft, "late").Marked(l => l.IsIdle, () => Words.Review_IsIdle, "soon");
        Text("account", () => Words.User_UserName, l => l.Account).Default().Worded().NotFiltered();
        Text("roles", () => Words.User_Bindings, l => l.RolesText).Default().Worded().Wrapped().NotFiltered();
        Text("bond", () => Words.User_BoundTo, l => l.BondsText).Default().NotFiltered();
        Text("offices", () => Words.User_Office, l => l.Offices).NotFiltered();
        Text("given", () => Words.User_Given, l => l.GivenText).Default().NotFiltered().Labelled();
        Moment("signedIn", () => Words.Review_LastSignIn, l => l.LastSignInAt).Default().Labelled().OrElse(() => Words.User_NeverSignedIn);
        Choice("decision", () => Words.Review_Decision, l => l.Decision).Default().Quick().GoesWith("name").Dressed(l => new Dress(LookOf(l))).Marked(l => l.IsOverdue, () => Words.Review_IsOverdue, "late");
        Text("reason", () => Words.Review_Reason, l => l.Reason).Default().NotFiltered().Wrapped();
        Text("decidedBy", () => Words.Review_DecidedBy, l => l.DecidedBy).NotFiltered();
        Moment("decidedAt", () => Words.Review_DecidedAt, l => l.DecidedAt).NotFiltered();
        Flag("idle", () => Words.Review_IsIdle, l => l.IsIdle).Means(() => Words.Define_ReviewIdle).FilterOnly();
        Flag("left", () => Words.Review_HasLeft, l => l.HasLeft).Means(() => Words.Define_ReviewLeft).FilterOnly();
        Flag("overdue", () => Words.Review_IsOverdue, l => l.IsOverdue).FilterOnly();
        Reference("review", () => Words.Review_Name, l => l.ReviewId, l => l.Review).ByAddress(async (db, actor, asked) =>
            [.. (await db.AccessReviews.VisibleTo(actor).Where(r => asked.Contains(r.Id)).Select(r => new { r.Id, r.Name }).ToListAsync()).Select(r => new Choice(r.Id.ToString(), r.Name, IsData: true))]);
    }

    public override string Name => "access-review";
    public override string Path => "/settings/reviews/lines";
    public override string Label => Words.Review_Lines;
    public override IReadOnlySet<Role> Roles => PlatformModule.AccountKeepers;
    public override string SearchHint => Words.User_SearchHint;
    public override bool IsShareable => false;
    public override string? LinkOf(object row) => $"/settings/reviews/decide?id={((IRow)row).Id}";
    public override EmptyWords Empty { get; } = new("users", () => Words.List_NoMatch, () => Words.List_NoMatchHint);

    public override IReadOnlyList<BulkAction> Bulk { get; } = [new(() => Words.Review_Decide, "/settings/reviews/decide", PlatformModule.AccountKeepers)];

    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => AccessDecision.Open.Label(), "decision=Open"), new(() => Words.Review_IsOverdue, "overdue=true"), new(() => Words.Review_IsIdle, "idle=true"), new(() => Words.Review_HasLeft, "left=true")];

    private static string LookOf(AccessLineRow line) => line.Decision switch { AccessDecision.Open => line.IsOverdue ? "st delay" : "st idle", AccessDecision.Kept => "st", _ => "st lost" };

    public override IQueryable<AccessLineRow> Rows(WutongDb db, Actor actor)
    {
        var (reviews, users, today) = (db.AccessReviews.VisibleTo(actor), db.UserNames, actor.Now.Day());
        return db.AccessReviewLines.VisibleTo(actor).Select(l => new AccessLineRow
        {
            Id = l.Id, Version = l.Version, ReviewId = l.ReviewId, Review = reviews.Where(r => r.Id == l.ReviewId).Select(r => r.Name).FirstOrDefault()!, UserId = l.UserId, Account = l.Account, Name = l.Name,
            NameSortKey = l.NameSortKey, Offices = l.Offices, Roles = l.Roles, LastSignInAt = l.LastSignInAt, IsIdle = l.IsIdle, HasLeft = l.HasLeft, Decision = l.Decision,
            IsOverdue = l.Decision == AccessDecision.Open && reviews.Any(r => r.Id == l.ReviewId && r.FinishedAt == null && r.DueOn < today), IsFrozen = reviews.Any(r => r.Id == l.ReviewId && r.FinishedAt != null),
            Reason = l.Reason, DecidedBy = users.Where(u => u.Id == l.DecidedById).Select(u => u.Name).FirstOrDefault(), DecidedAt = l.DecidedAt, IsExample = l.IsExample,
        });
    }

    protected override IQueryable<AccessLineRow> Matching(IQueryable<AccessLineRow> rows, WutongDb db, Actor actor, string text)
    {
        var pattern = LikePattern.Containing(text);
        return rows.Where(l => EF.Functions.Like(l.Account, pattern, LikePattern.EscapeCharacter) || EF.Functions.Like(l.Name, pattern, LikePattern.EscapeCharacter));
    }
}
