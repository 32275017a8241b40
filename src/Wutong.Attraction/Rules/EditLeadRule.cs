using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Rules;

/// <summary>Sets threshold, clocks and protection. What runs already keeps the deadline that it has.</summary>
internal sealed record EditLeadRule
{
    /// <summary>0 while nobody has set anything.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Threshold)), Required, Range(0, LeadRule.MostWan)]
    public int? ThresholdWan { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Respond)), Required, Range(1, TimeLimit.Most)]
    public int? RespondAmount { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Unit)), Required, EnumDataType(typeof(LimitUnit))]
    public LimitUnit? RespondUnit { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Judge)), Required, Range(1, TimeLimit.Most)]
    public int? JudgeAmount { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Unit)), Required, EnumDataType(typeof(LimitUnit))]
    public LimitUnit? JudgeUnit { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Experts)), Required, Range(1, TimeLimit.Most)]
    public int? ExpertsAmount { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Unit)), Required, EnumDataType(typeof(LimitUnit))]
    public LimitUnit? ExpertsUnit { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Answer)), Required, Range(1, TimeLimit.Most)]
    public int? AnswerAmount { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Unit)), Required, EnumDataType(typeof(LimitUnit))]
    public LimitUnit? AnswerUnit { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Follow)), Required, Range(1, TimeLimit.Most)]
    public int? FollowAmount { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Unit)), Required, EnumDataType(typeof(LimitUnit))]
    public LimitUnit? FollowUnit { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Grace)), Required, Range(0, LeadRule.MostGraceDays)]
    public int? GraceDays { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Protection)), Required, Range(1, LeadRule.MostMonths)]
    public int? ProtectionMonths { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Large)), Required, Range(0, LeadRule.MostWan)]
    public int? LargeWan { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_LargeProtection)), Required, Range(1, LeadRule.MostMonths)]
    public int? LargeProtectionMonths { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Extension)), Required, Range(1, LeadRule.MostMonths)]
    public int? ExtensionMonths { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.RuleKeepers)) return Outcome.Denied;
        var rules = new Rows<LeadRule>(db);
        var rule = await rules.Whole.SingleOrDefaultAsync();
        if ((rule?.Version ?? 0) != Version) return new Outcome.Stale(From(rule ?? new LeadRule(), rule?.Version ?? 0), rule?.Version ?? 0);
        if (rule is null) rules.Add(rule = new LeadRule());
        Fill(rule);
        return Outcome.Saved();
    });

    private void Fill(LeadRule rule)
    {
        rule.ThresholdWan = ThresholdWan!.Value;
        (rule.RespondAmount, rule.RespondUnit) = (RespondAmount!.Value, RespondUnit!.Value);
        (rule.JudgeAmount, rule.JudgeUnit) = (JudgeAmount!.Value, JudgeUnit!.Value);
        (rule.ExpertsAmount, rule.ExpertsUnit) = (ExpertsAmount!.Value, ExpertsUnit!.Value);
        (rule.AnswerAmount, rule.AnswerUnit) = (AnswerAmount!.Value, AnswerUnit!.Value);
        (rule.FollowAmount, rule.FollowUnit) = (FollowAmount!.Value, FollowUnit!.Value);
        rule.GraceDays = GraceDays!.Value;
        (rule.ProtectionMonths, rule.LargeWan, rule.LargeProtectionMonths, rule.ExtensionMonths) = (ProtectionMonths!.Value, LargeWan!.Value, LargeProtectionMonths!.Value, ExtensionMonths!.Value);
    }

    public static EditLeadRule From(LeadRule rule, int version) => new()
    {
        Version = version, ThresholdWan = rule.ThresholdWan, RespondAmount = rule.RespondAmount, RespondUnit = rule.RespondUnit, JudgeAmount = rule.JudgeAmount, JudgeUnit = rule.JudgeUnit,
        ExpertsAmount = rule.ExpertsAmount, ExpertsUnit = rule.ExpertsUnit, AnswerAmount = rule.AnswerAmount, AnswerUnit = rule.AnswerUnit, FollowAmount = rule.FollowAmount, FollowUnit = rule.FollowUnit,
        GraceDays = rule.GraceDays, ProtectionMonths = rule.ProtectionMonths, LargeWan = rule.LargeWan, LargeProtectionMonths = rule.LargeProtectionMonths, ExtensionMonths = rule.ExtensionMonths,
    };
}
