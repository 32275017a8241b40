using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Promises;

/// <summary>
/// From which share on a promise counts as kept, how long its owner has to ask why it is not, and after how many days without a visit a settled firm must be visited. Every place
/// has its own figures: what stands here before anybody changes it are examples. There is one row, or none before the first change.
/// </summary>
internal sealed class PromiseRule : IVersioned, IVisible<PromiseRule>
{
    public const int MostDays = 999, UsualPercent = 80, UsualAnswerDays = 10, UsualCareDays = 90;
    public static readonly Guid OnlyId = new("00000000-0000-7000-8000-000000000004");

    public Guid Id { get; private init; } = OnlyId;
    public int Version { get; private set; } = 1;

    /// <summary>Per cent of what was promised for a year, 1 to 100. Below it, when the year is over, the promise slipped.</summary>
    public int SlipPercent { get; set; } = UsualPercent;

    /// <summary>Working days in which the owner of the project says what happened.</summary>
    public int AnswerDays { get; set; } = UsualAnswerDays;

    /// <summary>Calendar days.</summary>
    public int CareDays { get; set; } = UsualCareDays;

    /// <summary>By which rules one works is no secret to anybody who is signed in.</summary>
    public static Expression<Func<PromiseRule, bool>> VisibleTo(Actor actor) => rule => actor.IsSignedIn;

    private sealed class Table : IEntityTypeConfiguration<PromiseRule>
    {
        public void Configure(EntityTypeBuilder<PromiseRule> builder) => builder.ToTable("PromiseRules");
    }
}

internal static class PromiseRules
{
    /// <summary>The rules that hold; the examples where nobody has changed them.</summary>
    public static async Task<PromiseRule> PromiseRuleAsync(this WutongDb db) => await db.PromiseRules.Whole.AsNoTracking().SingleOrDefaultAsync() ?? new PromiseRule();
}
