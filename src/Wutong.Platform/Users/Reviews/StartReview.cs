using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Text;
using Wutong.Platform.Time;

namespace Wutong.Platform.Users.Reviews;

/// <summary>Begins a review of all accounts that can sign in: each is listed as it stands at this moment.</summary>
internal sealed record StartReview
{
    public const int LongestDays = 180;

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Name)), Required, StringLength(AccessReview.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_DueOn)), Required]
    public DateOnly? DueOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_IdleDays)), Required, Range(1, 3650)]
    public int? IdleDays { get; init; } = AccessReview.UsualIdleDays;

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Role.SecurityAdministrator)) return Outcome.Denied;
        var today = actor.Now.Day();
        if (DueOn < today || DueOn > today.AddDays(LongestDays)) return Outcome.Refuse(nameof(DueOn), string.Format(null, Words.Review_DueRange, LongestDays));
        if (await db.AccessReviews.Whole.AnyAsync(r => r.FinishedAt == null)) return Outcome.Refuse("", Words.Review_OneAtATime);
        var review = new AccessReview { Name = Name!, DueOn = DueOn!.Value, IdleDays = IdleDays!.Value, StartedById = actor.Id, StartedAt = actor.Now };
        db.AccessReviews.Add(review);
        foreach (var line in await ReviewLines.OfAsync(db, review)) db.AccessReviewLines.Add(line);
        await db.TellKeepersAsync(ReviewReminding.Started, review, "started", actor.Now, but: actor.Id);
        return Outcome.Saved(review.Id);
    });
}

/// <summary>The accounts as a review finds them.</summary>
internal static class ReviewLines
{
    public static async Task<List<AccessReviewLine>> OfAsync(WutongDb db, AccessReview review)
    {
        var users = await db.Users.AsNoTracking().Include(u => u.Bindings).Where(u => !u.IsDisabled).ToListAsync();
        var offices = await db.Offices.Whole.Select(o => new { o.Id, o.Name, o.IsClosed }).ToDictionaryAsync(o => o.Id);
        var bound = users.SelectMany(u => u.Bindings).Select(b => b.OrganisationId ?? b.DistrictId).OfType<Guid>().Distinct().ToList();
        var bonds = await db.BondNames.Where(n => bound.Contains(n.Id)).Select(n => new { n.Id, n.Name }).ToDictionaryAsync(n => n.Id, n => n.Name);
        var givers = await db.NamesOfUsers(users.SelectMany(u => u.Bindings).Select(b => b.GivenById).OfType<Guid>());
        return [.. users.Select(u =>
        {
            var own = u.Bindings.Select(b => b.OfficeId).OfType<Guid>().Distinct().Select(id => offices[id]).ToList();
            var roles = u.Bindings.OrderBy(b => b.Id).Select(b => new ReviewedRole(b.Id, b.Role, b.OfficeId is { } office ? offices[office].Name : (b.OrganisationId ?? b.DistrictId) is { } bond ? bonds.GetValueOrDefault(bond) : null,
                b.GivenById is { } giver ? givers.GetValueOrDefault(giver) : null, b.GivenAt));
            return new AccessReviewLine
            {
                ReviewId = review.Id, UserId = u.Id, Account = u.UserName!, Name = u.DisplayName, IsExample = u.IsExample, LastSignInAt = u.LastSignInAt, Roles = AccessReviewLine.Write(roles),
                Offices = own.Count == 0 ? null : Shortening.Shorten(string.Join(Words.Comma, own.Select(o => o.Name)), AccessReviewLine.OfficesLength),
                IsIdle = (u.LastSignInAt ?? MadeAt(u.Id)) <= review.StartedAt.AddDays(-review.IdleDays),
                HasLeft = u.LeavesOn <= review.StartedAt.Day() || (own.Count > 0 && own.TrueForAll(o => o.IsClosed)),
            };
        })];
    }

    /// <summary>The ids of accounts tell when they were made.</summary>
    private static DateTimeOffset MadeAt(Guid id) => DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));
}
