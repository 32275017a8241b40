using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.ReferralFilings;

/// <summary>
/// How long a filed referral is protected, how much longer once, and how long the link of its confirmation is good. There is one row, or none before the first change; what
/// holds then are examples (places grant 3 to 12 months).
/// </summary>
internal sealed class ReferralRule : IVersioned, IVisible<ReferralRule>
{
    public const int MostMonths = 60, MostDays = 90;
    public static readonly Guid OnlyId = new("00000000-0000-7000-8000-000000000009");

    public Guid Id { get; private init; } = OnlyId;
    public int Version { get; private set; } = 1;
    public int ProtectionMonths { get; set; } = 6;
    public int ExtensionMonths { get; set; } = 3;

    /// <summary>Natural days.</summary>
    public int LinkDays { get; set; } = 14;

    public static Expression<Func<ReferralRule, bool>> VisibleTo(Actor actor) => _ => actor.IsSignedIn;

    private sealed class Table : IEntityTypeConfiguration<ReferralRule>
    {
        public void Configure(EntityTypeBuilder<ReferralRule> builder) => builder.ToTable("ReferralRules");
    }
}

/// <summary>Sets these times. What is protected already keeps its end.</summary>
internal sealed record EditReferralRule
{
    /// <summary>0 while nobody has set anything.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Protection)), Required, Range(1, ReferralRule.MostMonths)]
    public int? ProtectionMonths { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Extension)), Required, Range(1, ReferralRule.MostMonths)]
    public int? ExtensionMonths { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.RefFiling_LinkDays)), Required, Range(1, ReferralRule.MostDays)]
    public int? LinkDays { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.RuleKeepers)) return Outcome.Denied;
        var rules = new Rows<ReferralRule>(db);
        var rule = await rules.Whole.SingleOrDefaultAsync();
        if ((rule?.Version ?? 0) != Version) return new Outcome.Stale(From(rule ?? new ReferralRule(), rule?.Version ?? 0), rule?.Version ?? 0);
        if (rule is null) rules.Add(rule = new ReferralRule());
        (rule.ProtectionMonths, rule.ExtensionMonths, rule.LinkDays) = (ProtectionMonths!.Value, ExtensionMonths!.Value, LinkDays!.Value);
        return Outcome.Saved();
    });

    public static EditReferralRule From(ReferralRule rule, int version) => new() { Version = version, ProtectionMonths = rule.ProtectionMonths, ExtensionMonths = rule.ExtensionMonths, LinkDays = rule.LinkDays };
}

internal static class ReferralRules
{
    extension(WutongDb db)
    {
        /// <summary>The rules that hold; the examples where nobody has changed them.</summary>
        public async Task<ReferralRule> ReferralRuleAsync() => await new Rows<ReferralRule>(db).Whole.AsNoTracking().SingleOrDefaultAsync() ?? new ReferralRule();

        /// <summary>The end of so many months from a moment on, by the working calendar.</summary>
        public async Task<DateTimeOffset> MonthsFromAsync(int months, DateTimeOffset from) =>
            DueClock.DueAt(await db.WorkCalendarAsync(), new ClockHistory(from, new TimeLimit(months, LimitUnit.NaturalMonths)))!.Value;
    }
}
