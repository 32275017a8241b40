using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Reviews;

/// <summary>One line of the form; an empty one is none.</summary>
internal sealed record TopicInput
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Topic)), StringLength(ReviewTopic.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Department))]
    public Guid? OfficeId { get; init; }
}

/// <summary>Sets topics, departments and times of joint reviews. A review under way keeps what it began with.</summary>
internal sealed record SaveReviewRule
{
    /// <summary>0 while nobody has set anything.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_PapersDays)), Required, Range(0, ReviewRule.MostDays)]
    public int? PapersDays { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_ConditionDays)), Required, Range(1, ReviewRule.MostConditionDays)]
    public int? ConditionDays { get; init; }

    [MaxLength(ReviewRule.MostTopics)]
    public List<TopicInput> Topics { get; init; } = [];

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.RuleKeepers)) return Outcome.Denied;
        var rules = new Rows<ReviewRule>(db);
        var rule = await rules.Whole.Include(r => r.Topics).SingleOrDefaultAsync();
        if ((rule?.Version ?? 0) != Version) return new Outcome.Stale(From(rule ?? ReviewRule.Example(), rule?.Version ?? 0), rule?.Version ?? 0);
        if (await WrongAsync(db) is { Count: > 0 } problems) return new Outcome.Refused(problems);
        if (rule is null) rules.Add(rule = new ReviewRule());
        (rule.PapersDays, rule.ConditionDays) = (PapersDays!.Value, ConditionDays!.Value);
        rule.Topics.Clear();
        foreach (var topic in Topics.Where(t => t.Name is not null)) rule.Add(topic.Name!, topic.OfficeId);
        return Outcome.Saved();
    });

    public static SaveReviewRule From(ReviewRule rule, int version) => new()
    {
        Version = version, PapersDays = rule.PapersDays, ConditionDays = rule.ConditionDays, Topics = [.. rule.InOrder().Select(t => new TopicInput { Name = t.Name, OfficeId = t.OfficeId })],
    };

    private async Task<List<Problem>> WrongAsync(WutongDb db)
    {
        List<Problem> problems = [];
        var offices = await db.Offices.Whole.Where(o => !o.IsClosed).Select(o => o.Id).ToListAsync();
        HashSet<string> names = [];
        foreach (var (index, topic) in Topics.Index())
        {
            var at = $"{nameof(Topics)}[{index}].";
            if (topic.OfficeId is { } office && !offices.Contains(office)) problems.Add(new(at + nameof(topic.OfficeId), Platform.Words.Invalid_Choice));
            if (topic.OfficeId is not null && topic.Name is null) problems.Add(new(at + nameof(topic.Name), Words.Review_TopicNeedsName));
            if (topic.Name is not null && !names.Add(topic.Name)) problems.Add(new(at + nameof(topic.Name), Words.Gate_Twice));
        }
        if (problems.Count == 0 && Topics.TrueForAll(t => t.Name is null)) problems.Add(new("", Words.Review_NeedsTopic));
        // One opinion a department names all its topics.
        foreach (var department in Topics.Where(t => t.OfficeId is not null && t.Name is not null).GroupBy(t => t.OfficeId))
            if (department.Sum(t => t.Name!.Length + 1) > JointReview.TopicsLength) problems.Add(new("", Words.Review_NeedsTopic));
        return problems;
    }
}
