using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Rules;

/// <summary>
/// From which size on leads run against the clock, how long each step may take, and how long a hold lasts. Every place has its own figures: what stands here before
/// anybody changes it are examples from public rules of other cities. There is one row, or none before the first change.
/// </summary>
internal sealed class LeadRule : IVersioned, IVisible<LeadRule>
{
    public const int MostWan = 100_000_000, MostMonths = 60, MostGraceDays = 60;
    public static readonly Guid OnlyId = new("00000000-0000-7000-8000-000000000003");

    public Guid Id { get; private init; } = OnlyId;
    public int Version { get; private set; } = 1;

    /// <summary>Total investment in 万元 CNY from which the clocks run.</summary>
    public int ThresholdWan { get; set; } = 10_000;

    public int RespondAmount { get; set; } = 1;
    public LimitUnit RespondUnit { get; set; } = LimitUnit.WorkingDays;
    public int JudgeAmount { get; set; } = 3;
    public LimitUnit JudgeUnit { get; set; } = LimitUnit.WorkingDays;

    /// <summary>Where the first judgement needs experts.</summary>
    public int ExpertsAmount { get; set; } = 7;
    public LimitUnit ExpertsUnit { get; set; } = LimitUnit.NaturalDays;

    /// <summary>To answer whoever referred it.</summary>
    public int AnswerAmount { get; set; } = 7;
    public LimitUnit AnswerUnit { get; set; } = LimitUnit.NaturalDays;
    public int FollowAmount { get; set; } = 14;
    public LimitUnit FollowUnit { get; set; } = LimitUnit.NaturalDays;

    /// <summary>Working days after which a step that is overdue lets the registration lapse.</summary>
    public int GraceDays { get; set; } = 5;

    /// <summary>How long an investor is held, and from which total in 万元 on it is longer.</summary>
    public int ProtectionMonths { get; set; } = 3;
    public int LargeWan { get; set; } = 100_000;
    public int LargeProtectionMonths { get; set; } = 6;
    public int ExtensionMonths { get; set; } = 3;

    public TimeLimit Respond => new(RespondAmount, RespondUnit);
    public TimeLimit Judge => new(JudgeAmount, JudgeUnit);
    public TimeLimit JudgeWithExperts => new(ExpertsAmount, ExpertsUnit);
    public TimeLimit Answer => new(AnswerAmount, AnswerUnit);
    public TimeLimit Follow => new(FollowAmount, FollowUnit);

    /// <summary>Whether a lead of this size runs against the clock; one whose size is not known does not.</summary>
    public bool HasClock(Amount? total) => total is not null && total.CnyMinor >= ThresholdMinor;

    /// <summary>The threshold in hundredths of a yuan.</summary>
    public long ThresholdMinor => ThresholdWan * HundredthsOfWan;

    public int MonthsFor(Amount? total) => total is not null && total.CnyMinor >= LargeWan * HundredthsOfWan ? LargeProtectionMonths : ProtectionMonths;

    private const long HundredthsOfWan = 10_000 * 100;

    /// <summary>By which rules one works is no secret to anybody who is signed in.</summary>
    public static Expression<Func<LeadRule, bool>> VisibleTo(Actor actor) => rule => actor.IsSignedIn;

    private sealed class Table : IEntityTypeConfiguration<LeadRule>
    {
        public void Configure(EntityTypeBuilder<LeadRule> builder)
        {
            builder.ToTable("LeadRules");
            builder.Ignore(r => r.Respond).Ignore(r => r.Judge).Ignore(r => r.JudgeWithExperts).Ignore(r => r.Answer).Ignore(r => r.Follow);
        }
    }
}

internal static class LeadRules
{
    extension(WutongDb db)
    {
        /// <summary>The rules that hold; the examples where nobody has changed them.</summary>
        public async Task<LeadRule> LeadRuleAsync() => await new Rows<LeadRule>(db).Whole.AsNoTracking().SingleOrDefaultAsync() ?? new LeadRule();

        /// <summary>Whether anybody has set them; otherwise what holds are examples.</summary>
        public Task<bool> HasLeadRuleAsync() => new Rows<LeadRule>(db).Whole.AnyAsync();
    }
}
