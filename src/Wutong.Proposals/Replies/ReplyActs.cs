using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents.Archiving;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Rules;

namespace Wutong.Proposals.Replies;

/// <summary>Begins the answer to a proposal: a section for each of its points. Of one that is handled together with another it begins with what that one's answer says.</summary>
internal sealed record BeginReply : RecordAct<Proposal>
{
    private Guid made;

    /// <summary>The office that answers its own part; null for the answer of the office that leads.</summary>
    public Guid? OfficeId { get; init; }

    protected override IQueryable<Proposal> With(IQueryable<Proposal> rows) => rows.Include(p => p.Handlers).Include(p => p.Points).Include(p => p.Proposers);
    protected override bool May(Proposal proposal, Actor actor) => OfficeId is { } own ? proposal.SeparateOf(actor).Contains(own) : proposal.MayBeWrittenBy(actor);
    protected override Guid Shown(Proposal proposal) => made;

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Proposal proposal, Guid by)
    {
        if (proposal.State is not (ProposalState.InHand or ProposalState.Redo)) return Outcome.Refuse("", string.Format(null, Words.Proposal_NotNow, Platform.Labels.Label(proposal.State)));
        if (await db.Replies.Whole.AnyAsync(r => r.ProposalId == Id && r.OfficeId == OfficeId && (r.Round == proposal.Round || r.State == ReplyState.Draft || r.State == ReplyState.Checked))) return Outcome.Refuse("", Words.Reply_IsBegun);
        var reply = Make(proposal, proposal.Round, actor.Now, OfficeId);
        made = reply.Id;
        db.Replies.Add(reply);
        foreach (var section in await TogetherAsync(db, proposal, reply, actor.Now) ?? Sections(proposal, reply, actor.Now)) db.ReplySections.Add(section);
        return null;
    }

    /// <summary>What the other's answer says, point by point; null where there is none.</summary>
    private static async Task<IReadOnlyList<ReplySection>?> TogetherAsync(WutongDb db, Proposal proposal, Reply reply, DateTimeOffset now)
    {
        if (proposal.HandledWithId is not { } other || await db.Replies.Whole.Where(r => r.ProposalId == other && r.OfficeId == null).OrderByDescending(r => r.Round).Select(r => (Guid?)r.Id).FirstOrDefaultAsync() is not { } from) return null;
        var sections = await db.ReplySections.Whole.AsNoTracking().Include(s => s.Blocks).Where(s => s.ReplyId == from).OrderBy(s => s.Place).ToListAsync();
        var asked = await db.Proposals.Whole.Where(p => p.Id == other).SelectMany(p => p.Points).ToDictionaryAsync(p => p.Id, p => p.Text);
        var own = proposal.Points.GroupBy(p => p.Text).ToDictionary(g => g.Key, g => g.First().Id);
        var copies = sections.Select(s => s.CopyFor(reply.Id, s.PointId is { } point ? own.GetValueOrDefault(asked[point]) is var id && id != Guid.Empty ? id : null : null, now)).ToList();
        var answered = copies.Select(s => s.PointId).OfType<Guid>().ToHashSet();
        var left = Sections(proposal, reply, now).Where(s => !answered.Contains(s.PointId!.Value)).ToList();
        foreach (var (i, section) in left.Index()) section.Place = copies.Count + i + 1;
        return [.. copies, .. left];
    }

    public static Reply Make(Proposal proposal, int round, DateTimeOffset now, Guid? office = null) => new()
    {
        ProposalId = proposal.Id, Round = round, OfficeId = office, Addressee = $"尊敬的{proposal.Lead?.Name}{(proposal.Kind == ProposalKind.Proposal ? "委员" : "代表")}",
        Opening = $"关于{proposal.Called()}《{proposal.Title}》收悉，感谢您对我市科技招商工作的关注和支持。收到后，我局高度重视，认真研究，现答复如下：", Closing = "此复。", ChangedAt = now, IsExample = proposal.IsExample,
    };

    public static IEnumerable<ReplySection> Sections(Proposal proposal, Reply reply, DateTimeOffset now) => proposal.PointsFor(reply.OfficeId)
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
        if (await db.Replies.VisibleTo(actor).Include(r => r.CoSignatures).Include(r => r.Proposal.Handlers).SingleOrDefaultAsync(r => r.Id == Id) is not { } reply) return Outcome.Missing;
        if (!reply.MayBeWrittenBy(actor)) return Outcome.Denied;
        if (reply.Version != Version) return new Outcome.Stale(From(reply), reply.Version);
        if (Category is { } category && (await db.HandlingRuleAsync()).MeaningOf(category) is null) return Outcome.Refuse(nameof(Category), Platform.Words.Invalid_Choice);
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

/// <summary>An act that reads the whole text of a reply.</summary>
internal abstract record TextAct : ReplyAct
{
    /// <summary>Reads figures for the letter; set by whoever runs it.</summary>
    [System.Text.Json.Serialization.JsonIgnore, Microsoft.AspNetCore.Mvc.ModelBinding.BindNever] public IBindingNames? Names { get; init; }

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.CoSignatures).Include(r => r.Annexes).Include(r => r.Proposal.Handlers).Include(r => r.Proposal.Proposers).Include(r => r.Proposal.Points).Include(r => r.Proposal.Consultations);

    protected async Task<string> TextAsync(WutongDb db, Actor actor, Reply reply) => (await ReplyPaper.OfAsync(db, Names!, reply, actor.Now)).Text();
}

/// <summary>The clerk of documents has checked it.</summary>
internal sealed record CheckReply : TextAct
{
    protected override bool May(Reply reply, Actor actor) => actor.IsAny(ProposalsModule.Clerks);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        reply.Check(by);
        reply.Keep(EditionKind.Checked, await TextAsync(db, actor, reply), by, actor.Now);
        return null;
    }
}

/// <summary>Keeps the text as it stands, to be compared with later.</summary>
internal sealed record KeepEdition : TextAct
{
    protected override bool May(Reply reply, Actor actor) => reply.MayBeWrittenBy(actor);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        reply.RequireOpen();
        reply.Keep(EditionKind.Kept, await TextAsync(db, actor, reply), by, actor.Now);
        return null;
    }
}

/// <summary>Asks an office to sign with the bureau.</summary>
internal sealed record AskCoSignature : ReplyAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.CoSign_Office)), Required]
    public Guid? OfficeId { get; init; }

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.CoSignatures).Include(r => r.Proposal.Handlers);
    protected override bool May(Reply reply, Actor actor) => reply.MayBeWrittenBy(actor);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        if (!await db.Offices.Whole.AnyAsync(o => o.Id == OfficeId)) return Outcome.Refuse(nameof(OfficeId), Platform.Words.Invalid_Choice);
        reply.AskToCoSign(OfficeId!.Value);
        await db.TellAsync(ProposalMessages.CoSign, reply.Proposal, await db.StaffOfAsync([OfficeId.Value]), $"/proposals/replies/{Id}", $"cosign:{Id}:{OfficeId}", actor.Now);
        return null;
    }
}

/// <summary>An office says whether it signs with the bureau.</summary>
internal sealed record CoSignReply : ReplyAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.CoSign_Office)), Required]
    public Guid? OfficeId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CoSign_Agrees)), Required]
    public bool? Agrees { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CoSign_Opinion)), StringLength(Reply.CommentLength)]
    public string? Opinion { get; init; }

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.CoSignatures).Include(r => r.Proposal.Handlers);
    protected override bool May(Reply reply, Actor actor) => OfficeId is { } office && actor.IsAny(Roles.Staff) && actor.Offices.Contains(office);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        if (Agrees == false && string.IsNullOrWhiteSpace(Opinion)) return Task.FromResult<Outcome?>(Outcome.Refuse(nameof(Opinion), Words.CoSign_NeedsOpinion));
        reply.CoSign(OfficeId!.Value, Agrees!.Value, Opinion, by, actor.Now);
        return NoObjection;
    }
}

/// <summary>Adds an attachment that is printed with the letter.</summary>
internal sealed record AddAnnex : ReplyAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Annex_Title)), Required, StringLength(ReplyAnnex.TitleLength)]
    public string? Title { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Annex_Text)), Required, StringLength(ReplyAnnex.TextLength)]
    public string? Text { get; init; }

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.Annexes).Include(r => r.CoSignatures).Include(r => r.Proposal.Handlers);
    protected override bool May(Reply reply, Actor actor) => reply.MayBeWrittenBy(actor);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        reply.Written(actor.Now);
        if (reply.Annexes.Count >= ReplyAnnex.Most) return Task.FromResult<Outcome?>(Outcome.Refuse("", string.Format(null, Words.Annex_Most, ReplyAnnex.Most)));
        reply.Annexes.Add(new ReplyAnnex { ReplyId = Id, Place = reply.Annexes.Select(a => a.Place).DefaultIfEmpty(0).Max() + 1, Title = Title!, Text = Text! });
        return NoObjection;
    }
}

/// <summary>Takes an attachment off.</summary>
internal sealed record RemoveAnnex : ReplyAct
{
    public Guid AnnexId { get; init; }

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.Annexes).Include(r => r.CoSignatures).Include(r => r.Proposal.Handlers);
    protected override bool May(Reply reply, Actor actor) => reply.MayBeWrittenBy(actor);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        reply.Written(actor.Now);
        return reply.Annexes.RemoveAll(a => a.Id == AnnexId) > 0 ? NoObjection : Task.FromResult<Outcome?>(Outcome.Missing);
    }
}

/// <summary>Says whether the public may read it (保密审查).</summary>
internal sealed record ReviewSecrecy : ReplyAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Secrecy_IsFit)), Required]
    public bool? IsFit { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Secrecy_Note)), StringLength(Reply.LineLength)]
    public string? Note { get; init; }

    protected override bool May(Reply reply, Actor actor) => actor.IsAny(ProposalsModule.Clerks);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        if (IsFit == false && string.IsNullOrWhiteSpace(Note)) return Task.FromResult<Outcome?>(Outcome.Refuse(nameof(Note), Words.Reply_NeedsReason));
        reply.ReviewSecrecy(IsFit!.Value, Note, by, actor.Now);
        return NoObjection;
    }
}

/// <summary>Sends the signed reply to its proposers and to those who get a copy.</summary>
internal sealed record SendReply : TextAct
{
    /// <summary>Signs the file; set by whoever runs it.</summary>
    [System.Text.Json.Serialization.JsonIgnore, Microsoft.AspNetCore.Mvc.ModelBinding.BindNever] public SealKey? Key { get; init; }

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.Deliveries).Include(r => r.Annexes).Include(r => r.Proposal.Proposers).Include(r => r.Proposal.Handlers);
    protected override bool May(Reply reply, Actor actor) => actor.IsAny(ProposalsModule.Clerks);

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        reply.Send(actor.Now);
        reply.Seal((await ReplyPaper.OfAsync(db, Names!, reply, actor.Now)).Word(actor.Now), Key, actor.Now);
        if (await IsLastAsync(db, reply)) reply.Proposal.Answer();
        await db.TellAsync(ProposalMessages.Answered, reply.Proposal, reply.Proposal.Proposers.Select(p => p.UserId).OfType<Guid>(), $"/proposals/replies/{Id}", $"answered:{reply.Id}", actor.Now);
        return null;
    }

    /// <summary>Whether with it every office that answers has answered.</summary>
    private static async Task<bool> IsLastAsync(WutongDb db, Reply reply)
    {
        var sent = await db.Replies.Whole.Where(r => r.ProposalId == reply.ProposalId && r.Round == reply.Round && r.State == ReplyState.Sent).Select(r => r.OfficeId).ToListAsync();
        sent.Add(reply.OfficeId);
        return sent.Contains(null) && reply.Proposal.Handlers.Where(h => h.Part == HandlerPart.Separate).All(h => sent.Contains(h.OfficeId));
    }
}
