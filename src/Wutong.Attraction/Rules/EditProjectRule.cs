using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Rules;

/// <summary>Sets what is a flagship and what is idle. What was marked before stays marked.</summary>
internal sealed record EditProjectRule
{
    /// <summary>0 while nobody has set anything.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_FlagshipWan)), Required, Range(1, ProjectRule.MostWan)]
    public int? FlagshipWan { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Rule_IdleDays)), Required, Range(1, ProjectRule.MostDays)]
    public int? IdleDays { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.RuleKeepers)) return Outcome.Denied;
        var rules = new Rows<ProjectRule>(db);
        var rule = await rules.Whole.SingleOrDefaultAsync();
        if ((rule?.Version ?? 0) != Version) return new Outcome.Stale(From(rule ?? new ProjectRule(), rule?.Version ?? 0), rule?.Version ?? 0);
        if (rule is null) rules.Add(rule = new ProjectRule());
        (rule.FlagshipWan, rule.IdleDays) = (FlagshipWan!.Value, IdleDays!.Value);
        return Outcome.Saved();
    });

    public static EditProjectRule From(ProjectRule rule, int version) => new() { Version = version, FlagshipWan = rule.FlagshipWan, IdleDays = rule.IdleDays };
}
