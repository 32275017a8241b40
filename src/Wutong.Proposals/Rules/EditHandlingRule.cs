using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Rules;

/// <summary>Sets limits, evaluators and classes. What runs already keeps the deadline that it has.</summary>
internal sealed record EditHandlingRule
{
    /// <summary>0 while nobody has set anything.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Answer)), Required, Range(1, TimeLimit.Most)] public int? AnswerAmount { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Unit)), Required, EnumDataType(typeof(LimitUnit))] public LimitUnit? AnswerUnit { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Priority)), Required, Range(1, TimeLimit.Most)] public int? PriorityAmount { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Unit)), Required, EnumDataType(typeof(LimitUnit))] public LimitUnit? PriorityUnit { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Return)), Required, Range(1, TimeLimit.Most)] public int? ReturnAmount { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Unit)), Required, EnumDataType(typeof(LimitUnit))] public LimitUnit? ReturnUnit { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Opinion)), Required, Range(1, TimeLimit.Most)] public int? OpinionAmount { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Unit)), Required, EnumDataType(typeof(LimitUnit))] public LimitUnit? OpinionUnit { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Again)), Required, Range(1, TimeLimit.Most)] public int? AgainAmount { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Unit)), Required, EnumDataType(typeof(LimitUnit))] public LimitUnit? AgainUnit { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Longest)), Required, Range(1, HandlingRule.MostMonths)] public int? LongestMonths { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Remind)), Required, Range(0, HandlingRule.MostDays)] public int? RemindDays { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Link)), Required, Range(1, HandlingRule.MostDays)] public int? LinkDays { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_Evaluators)), Required, EnumDataType(typeof(Evaluators))] public Evaluators? Evaluators { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_ClassA)), Required, StringLength(HandlingRule.MeaningLength)] public string? ClassA { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_ClassB)), Required, StringLength(HandlingRule.MeaningLength)] public string? ClassB { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_ClassC)), Required, StringLength(HandlingRule.MeaningLength)] public string? ClassC { get; init; }
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_ClassD)), StringLength(HandlingRule.MeaningLength)] public string? ClassD { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(ProposalsModule.Clerks)) return Outcome.Denied;
        var rule = await db.HandlingRules.Whole.SingleOrDefaultAsync();
        if ((rule?.Version ?? 0) != Version) return new Outcome.Stale(From(rule ?? new HandlingRule(), rule?.Version ?? 0), rule?.Version ?? 0);
        if (rule is null) db.HandlingRules.Add(rule = new HandlingRule());
        Fill(rule);
        return Outcome.Saved();
    });

    private void Fill(HandlingRule rule)
    {
        (rule.AnswerAmount, rule.AnswerUnit) = (AnswerAmount!.Value, AnswerUnit!.Value);
        (rule.PriorityAmount, rule.PriorityUnit) = (PriorityAmount!.Value, PriorityUnit!.Value);
        (rule.ReturnAmount, rule.ReturnUnit) = (ReturnAmount!.Value, ReturnUnit!.Value);
        (rule.OpinionAmount, rule.OpinionUnit) = (OpinionAmount!.Value, OpinionUnit!.Value);
        (rule.AgainAmount, rule.AgainUnit) = (AgainAmount!.Value, AgainUnit!.Value);
        (rule.LongestMonths, rule.RemindDays, rule.LinkDays, rule.Evaluators) = (LongestMonths!.Value, RemindDays!.Value, LinkDays!.Value, Evaluators!.Value);
        (rule.ClassA, rule.ClassB, rule.ClassC, rule.ClassD) = (ClassA!, ClassB!, ClassC!, ClassD);
    }

    public static EditHandlingRule From(HandlingRule rule, int version) => new()
    {
        Version = version, AnswerAmount = rule.AnswerAmount, AnswerUnit = rule.AnswerUnit, PriorityAmount = rule.PriorityAmount, PriorityUnit = rule.PriorityUnit, ReturnAmount = rule.ReturnAmount, ReturnUnit = rule.ReturnUnit,
        OpinionAmount = rule.OpinionAmount, OpinionUnit = rule.OpinionUnit, AgainAmount = rule.AgainAmount, AgainUnit = rule.AgainUnit, LongestMonths = rule.LongestMonths, RemindDays = rule.RemindDays, LinkDays = rule.LinkDays,
        Evaluators = rule.Evaluators, ClassA = rule.ClassA, ClassB = rule.ClassB, ClassC = rule.ClassC, ClassD = rule.ClassD,
    };
}
