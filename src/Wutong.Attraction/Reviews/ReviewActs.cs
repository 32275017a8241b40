using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Calendar;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Tasks;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Reviews;

/// <summary>Applies for the joint review of a project: the papers go to the departments at once.</summary>
internal sealed record ApplyForReview
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project)), Required]
    public Guid? ProjectId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_MeetingOn)), Required]
    public DateOnly? MeetingOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Summary)), Required, StringLength(JointReview.SummaryLength)]
    public string? Summary { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        var project = await JointReview.ProjectAsync(db, actor, ProjectId!.Value);
        if (project?.MayBeChangedBy(actor) != true) return Outcome.Refuse(nameof(ProjectId), Platform.Words.Invalid_Choice);
        if (project.State != ProjectState.Active || project.Stage >= Stage.Signed) return Outcome.Refuse(nameof(ProjectId), Words.Review_TooLate);
        if (await db.JointReviews.Whole.AnyAsync(r => r.OpenFor == project.Id)) return Outcome.Refuse(nameof(ProjectId), Words.Review_UnderWay);
        var rule = await db.ReviewRuleAsync();
        if (rule.Departments().Count == 0) return Outcome.Refuse("", Words.Review_NoDepartments);
        var meeting = MeetingOn!.Value;
        var first = (await db.WorkCalendarAsync()).AddWorkdays(actor.Now, rule.PapersDays).Day();
        if (meeting < first) return Outcome.Refuse(nameof(MeetingOn), string.Format(null, Words.Review_TooSoon, rule.PapersDays, first.ToString("yyyy-MM-dd", null)));
        if (meeting.DayNumber - first.DayNumber > TimeLimit.Most - ReviewRule.MostDays) return Outcome.Refuse(nameof(MeetingOn), Platform.Words.Invalid_Value);
        var review = new JointReview { ProjectId = project.Id, OfficeId = project.OfficeId, DistrictId = project.DistrictId, AppliedById = by, AppliedAt = actor.Now, Summary = Summary!, MeetingOn = meeting, IsExample = project.IsExample };
        review.Circulate(rule.Departments(), actor.Now);
        await AskAsync(db, review, project, actor.Now);
        db.JointReviews.Add(review);
        return Outcome.Saved(review.Id);
    });

    /// <summary>Everybody in each department is told, and the first by name has the duty to answer until the meeting.</summary>
    private static async Task AskAsync(WutongDb db, JointReview review, InvestmentProject project, DateTimeOffset now)
    {
        var offices = review.Opinions.Select(o => o.OfficeId).ToList();
        var clerks = await db.UsersAs(Role.Department).SelectMany(u => u.Bindings.Where(b => b.Role == Role.Department && b.OfficeId != null && offices.Contains(b.OfficeId.Value)), (u, b) => new { u.Id, u.DisplayName, OfficeId = b.OfficeId!.Value }).ToListAsync();
        var limit = new TimeLimit(Math.Max(1, review.MeetingOn.DayNumber - now.Day().DayNumber), LimitUnit.NaturalDays);
        foreach (var opinion in review.Opinions)
        {
            var asked = clerks.Where(c => c.OfficeId == opinion.OfficeId).OrderBy(c => c.DisplayName, StringComparer.Ordinal).ToList();
            foreach (var clerk in asked) await ReviewMessages.TellAsync(db, ReviewMessages.Asked, review, project, clerk.Id, now);
            if (asked is [var first, ..]) opinion.DutyId = await db.GiveDutyAsync(StoredWords.Of(nameof(Words.Duty_Opinion)), first.Id, opinion.OfficeId, review.Id, limit, now, review.IsExample);
        }
    }
}

/// <summary>Something done to a standing review.</summary>
internal abstract record ReviewAct : RecordAct<JointReview>
{
    protected override IQueryable<JointReview> With(IQueryable<JointReview> rows) => rows.Include(r => r.Opinions).Include(r => r.Conditions).AsSplitQuery();
    protected override object Seen(JointReview review) => new { review.State };
}

/// <summary>Gives, or changes, the opinion of the actor's department.</summary>
internal sealed record GiveOpinion : ReviewAct
{
    [Display(ResourceType = typeof(Attraction.Words), Name = nameof(Attraction.Words.Opinion_Given)), Required, EnumDataType(typeof(Opinion))]
    public Opinion? Given { get; init; }

    [Display(ResourceType = typeof(Attraction.Words), Name = nameof(Attraction.Words.Opinion_Words)), StringLength(JointReview.OpinionLength)]
    public string? Words { get; init; }

    /// <summary>One a line.</summary>
    [Display(ResourceType = typeof(Attraction.Words), Name = nameof(Attraction.Words.Opinion_Conditions)), StringLength(JointReview.MostConditions * (JointReview.ConditionLength + 2))]
    public string? Conditions { get; init; }

    protected override bool May(JointReview review, Actor actor) => Own(actor, review) is not null;

    /// <summary>The actor's place in the review.</summary>
    public static ReviewOpinion? Own(Actor actor, JointReview review) => actor.Is(Role.Department) ? review.Opinions.Find(o => actor.Offices.Contains(o.OfficeId)) : null;

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, JointReview review, Guid by)
    {
        var lines = (Conditions ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > JointReview.MostConditions || lines.Any(l => l.Length > JointReview.ConditionLength))
            throw new RuleViolation(nameof(Conditions), string.Format(null, Attraction.Words.Opinion_ConditionsTooLong, JointReview.MostConditions, JointReview.ConditionLength));
        var own = Own(actor, review)!;
        review.Give(own.OfficeId, Given!.Value, Words, lines, by, actor.Now);
        if (own.DutyId is { } duty) await db.CloseDutyAsync(duty, by, actor.Now);
        own.DutyId = null;
        return null;
    }
}

/// <summary>The head office draws the conclusion, and each condition becomes a duty of the project's owner.</summary>
internal sealed record ConcludeReview : ReviewAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Review_Conclusion)), Required, StringLength(JointReview.ConclusionLength)]
    public string? Conclusion { get; init; }

    protected override bool May(JointReview review, Actor actor) => actor.Is(Role.HeadOffice);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, JointReview review, Guid by)
    {
        review.Conclude(Conclusion!, by, actor.Now);
        var project = await db.Projects.Whole.SingleAsync(p => p.Id == review.ProjectId);
        if (review.State != ReviewState.Refused)
        {
            project.ReviewedOn = actor.Now.Day();
            project.Touch(actor.Now);
        }
        var limit = new TimeLimit((await db.ReviewRuleAsync()).ConditionDays, LimitUnit.NaturalDays);
        if (review.State == ReviewState.Conditional)
            foreach (var condition in review.Conditions)
                condition.DutyId = await db.GiveDutyAsync(StoredWords.Of(nameof(Words.Duty_Condition)), project.OwnerId, project.OfficeId, project.Id, limit, actor.Now, review.IsExample);
        foreach (var reader in new[] { review.AppliedById, project.OwnerId }.Distinct()) await ReviewMessages.TellAsync(db, ReviewMessages.Concluded, review, project, reader, actor.Now);
        return null;
    }
}

/// <summary>Takes the application back, by whoever may change the project.</summary>
internal sealed record WithdrawReview : ReviewAct
{
    protected override async Task<bool> MayAsync(WutongDb db, Actor actor, JointReview review) => await JointReview.ProjectAsync(db, actor, review.ProjectId) is { } project && project.MayBeChangedBy(actor);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, JointReview review, Guid by)
    {
        review.Withdraw(actor.Now);
        foreach (var opinion in review.Opinions.Where(o => o.DutyId is not null))
        {
            await db.CloseDutyAsync(opinion.DutyId!.Value, by, actor.Now);
            opinion.DutyId = null;
        }
        return null;
    }
}

/// <summary>What people are told about reviews, by the name that everybody may know.</summary>
internal static class ReviewMessages
{
    public static MessageKind Asked { get; } = new("review-asked", () => Words.Message_ReviewAsked, () => Words.Message_ReviewAskedText);
    public static MessageKind Concluded { get; } = new("review-concluded", () => Words.Message_ReviewConcluded, () => Words.Message_ReviewConcludedText);

    public static Task TellAsync(WutongDb db, MessageKind kind, JointReview review, InvestmentProject project, Guid reader, DateTimeOffset now) =>
        db.SendMessageAsync(kind, reader, new MessageText(project.CodeName ?? project.Name, $"/attraction/reviews/{review.Id}", $"{review.Id}:{review.State}"), now);
}
