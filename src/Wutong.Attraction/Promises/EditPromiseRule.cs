using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Promises;

/// <summary>Sets when a promise counts as slipped, and when a settled firm must be visited.</summary>
internal sealed record EditPromiseRule
{
    /// <summary>0 while nobody has set anything.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.PromiseRule_Percent)), Required, Range(1, 100)]
    public int? SlipPercent { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.PromiseRule_AnswerDays)), Required, Range(1, PromiseRule.MostDays)]
    public int? AnswerDays { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.PromiseRule_CareDays)), Required, Range(1, PromiseRule.MostDays)]
    public int? CareDays { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.RuleKeepers)) return Outcome.Denied;
        var rule = await db.PromiseRules.Whole.SingleOrDefaultAsync();
        if ((rule?.Version ?? 0) != Version) return new Outcome.Stale(From(rule ?? new PromiseRule(), rule?.Version ?? 0), rule?.Version ?? 0);
        if (rule is null) db.PromiseRules.Add(rule = new PromiseRule());
        (rule.SlipPercent, rule.AnswerDays, rule.CareDays) = (SlipPercent!.Value, AnswerDays!.Value, CareDays!.Value);
        return Outcome.Saved();
    });

    public static EditPromiseRule From(PromiseRule rule, int version) => new() { Version = version, SlipPercent = rule.SlipPercent, AnswerDays = rule.AnswerDays, CareDays = rule.CareDays };
}
