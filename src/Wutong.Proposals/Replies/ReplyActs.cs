using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Clocks;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Proposals;

namespace Wutong.Proposals.Replies;

/// <summary>Begins the answer to a proposal: a section for each of its points.</summary>
internal sealed record BeginReply : RecordAct<Proposal>
{
    private Guid made;

    protected override IQueryable<Proposal> With(IQueryable<Proposal> rows) => rows.Include(p => p.Handlers).Include(p => p.Points).Include(p => p.Proposers);
    protected override bool May(Proposal proposal, Actor actor) => proposal.MayBeWrittenBy(actor);
    protected override Guid Shown(Proposal proposal) => made;

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Proposal proposal, Guid by)
    {
        if (proposal.State is not (ProposalState.InHand or ProposalState.Redo)) return Outcome.Refuse("", string.Format(null, Words.Proposal_NotNow, Platform.Labels.Label(proposal.State)));
        var before = await db.Replies.Whole.Where(r => r.ProposalId == Id).Select(r => new { r.Round, r.State }).ToListAsync();
        if (before.Exists(r => r.State is ReplyState.Draft or ReplyState.Checked)) return Outcome.Refuse("", Words.Reply_IsBegun);
        var reply = Make(proposal, before.Count + 1, actor.Now);
        made = reply.Id;
        db.Replies.Add(reply);
        foreach (var section in Sections(proposal, reply, actor.Now)) db.ReplySections.Add(section);
        return null;
    }

    public static Reply Make(Proposal proposal, int round, DateTimeOffset now) => new()
    {
        ProposalId = proposal.Id, Round = round, Addressee = $"尊敬的{proposal.Lead?.Name}{(proposal.Kind == ProposalKind.Proposal ? "委员" : "代表")}",
        Opening = $"关于{proposal.Called()}《{proposal.Title}》收悉，感谢您对我市科技招商工作的关注和支持。收到后，我局高度重视，认真研究，现答复如下：", Closing = "此复。", ChangedAt = now, IsExample = proposal.IsExample,
    };

    public static IEnumerable<ReplySection> Sections(Proposal proposal, Reply reply, DateTimeOffset now) => proposal.Points.OrderBy(p => p.Place)
        .Select((point, i) => new ReplySection { ReplyId = reply.Id, PointId = point.Id, Place = i + 1, Heading = HeadingOf(point.Text), ChangedAt = now });

    /// <summary>Within its quotation marks those of the point become single ones.</summary>
    private static string HeadingOf(string point)
    {
        var heading = $"关于“{point.TrimEnd('。').Replace('“', '‘').Replace('”', '’')}”的建议";
        return heading.Length > ReplySection.HeadingLength ? heading[..ReplySection.HeadingLength] : heading;
    }
}

/// <summary>What stands around the sections of a reply.</summary>
internal sealed record EditReply : IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_Category)), EnumDataType(typeof(ReplyCategory))]
    public ReplyCategory? Category { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_Addressee)), Required, StringLength(Reply.LineLength)]
    public string? Addressee { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_Opening)), Required, StringLength(Reply.TextLength)]
    public string? Opening { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_Closing)), Required, StringLength(Reply.TextLength)]
    public string? Closing { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_ContactName)), StringLength(Reply.NameLength)]
    public string? ContactName { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_ContactPhone)), StringLength(Reply.PhoneLength)]
    public string? ContactPhone { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_Copies)), StringLength(Reply.CopiesLength)]
    public string? Copies { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_IsPublic))] public bool? IsPublic { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reply_NotPublicReason)), StringLength(Reply.LineLength)]
    public string? NotPublicReason { get; init; }

    public static EditReply From(Reply r) => new()
    {
        Id = r.Id, Version = r.Version, Category = r.Category, Addressee = r.Addressee, Opening = r.Opening, Closing = r.Closing, ContactName = r.ContactName, ContactPhone = r.ContactPhone, Copies = r.Copies,
        IsPublic = r.IsPublic, NotPublicReason = r.NotPublicReason,
    };

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (await db.Replies.VisibleTo(actor).Include(r => r.Proposal.Handlers).SingleOrDefaultAsync(r => r.Id == Id) is not { } reply) return Outcome.Missing;
        if (!reply.Proposal.MayBeWrittenBy(actor)) return Outcome.Denied;
        if (reply.Version != Version) return new Outcome.Stale(From(reply), reply.Version);
        if (IsPublic == false && string.IsNullOrWhiteSpace(NotPublicReason)) return Outcome.Refuse(nameof(NotPublicReason), Words.Reply_NeedsReason);
        reply.Written(actor.Now);
        (reply.Category, reply.Addressee, reply.Opening, reply.Closing) = (Category, Addressee!, Opening!, Closing!);
        (reply.ContactName, reply.ContactPhone, reply.Copies) = (ContactName, ContactPhone, Copies);
        (reply.IsPublic, reply.NotPublicReason) = (IsPublic, IsPublic == false ? NotPublicReason : null);
        return Outcome.Saved(Id);
    });
}

/// <summary>Something done to a reply as a whole.</summary>
internal abstract record ReplyAct : RecordAct<Reply>
{
    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.Proposal.Handlers);
    protected override object Seen(Reply reply) => new { reply.State };
    protected override void Changed(Reply reply, DateTimeOffset now) => reply.ChangedAt = now;
}

/// <summary>The clerk of documents has checked it.</summary>
internal sealed record CheckReply : ReplyAct
{
    protected override bool May(Reply reply, Actor actor) => actor.IsAny(ProposalsModule.Clerks);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        reply.Check(by);
        return NoObjection;
    }
}

/// <summary>Sends the signed reply to its proposers and to those who get a copy.</summary>
internal sealed record SendReply : ReplyAct
{
    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.Proposal.Proposers);
    protected override bool May(Reply reply, Actor actor) => actor.IsAny(ProposalsModule.Clerks);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        reply.Send(actor.Now);
        reply.Proposal.Answer();
        await db.TellAsync(ProposalMessages.Answered, reply.Proposal, reply.Proposal.Proposers.Select(p => p.UserId).OfType<Guid>(), $"/proposals/replies/{Id}", $"answered:{reply.Round}", actor.Now);
        return null;
    }
}

/// <summary>A proposer says whether the answer satisfies; whoever is not satisfied has the proposal handled again.</summary>
internal sealed record EvaluateReply : RecordAct<Reply>
{
    /// <summary>To handle it again: one month.</summary>
    public static readonly TimeLimit Again = new(1, LimitUnit.NaturalMonths);

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evaluation_Satisfaction)), Required, EnumDataType(typeof(Satisfaction))]
    public Satisfaction? Satisfaction { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Evaluation_Comment)), StringLength(Reply.CommentLength)]
    public string? Comment { get; init; }

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.Evaluations).Include(r => r.Proposal.Proposers).Include(r => r.Proposal.Handlers);

    /// <summary>A proposer for itself, or the clerk, who types in what a paper form says.</summary>
    protected override bool May(Reply reply, Actor actor) => actor.IsAny(ProposalsModule.Clerks) || reply.Proposal.Proposers.Exists(p => p.UserId != null && p.UserId == actor.Id);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        if (Satisfaction == Replies.Satisfaction.Not && string.IsNullOrWhiteSpace(Comment)) return Outcome.Refuse(nameof(Comment), Words.Evaluation_NeedsComment);
        reply.Evaluate(Satisfaction!.Value, Comment, by, actor.Now);
        // The first of its proposers speaks for all.
        if (reply.Evaluations.Count != 1) return null;
        reply.Proposal.Judge(Satisfaction != Replies.Satisfaction.Not, await db.LastDayAsync(actor.Now.Day(), Again));
        if (Satisfaction == Replies.Satisfaction.Not)
        {
            var lead = await db.StaffOfAsync([.. reply.Proposal.Handlers.Where(h => h.Part == HandlerPart.Lead).Select(h => h.OfficeId)]);
            var clerks = await db.UsersAs(Role.GeneralOffice).Select(u => u.Id).ToListAsync();
            await db.TellAsync(ProposalMessages.Unsatisfied, reply.Proposal, [.. lead, .. clerks], $"/proposals/{reply.ProposalId}", $"unsatisfied:{reply.Round}", actor.Now);
        }
        return null;
    }
}
