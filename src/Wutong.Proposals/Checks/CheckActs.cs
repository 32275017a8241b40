using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Documents.Checking;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Replies;

namespace Wutong.Proposals.Checks;

/// <summary>Keeps a document that somebody brought, to be checked.</summary>
internal sealed record CheckText
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Check_TextTitle)), Required, StringLength(CheckedText.TitleLength)]
    public string? Title { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Check_Text)), Required, StringLength(DocumentCheck.LongestText)]
    public string? Text { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(() =>
    {
        if (!actor.IsAny(ProposalsModule.Staff) || actor.Id is not { } by) return Task.FromResult(Outcome.Denied);
        var text = new CheckedText { Title = Title!, Text = Text, ById = by, At = actor.Now };
        db.CheckedTexts.Add(text);
        return Task.FromResult(Outcome.Saved(text.Id));
    });
}

/// <summary>Opens the check of a reply; there is one.</summary>
internal sealed record OpenCheck : RecordAct<Reply>
{
    private Guid opened;

    protected override IQueryable<Reply> With(IQueryable<Reply> rows) => rows.Include(r => r.Proposal.Handlers);
    protected override bool May(Reply reply, Actor actor) => actor.IsAny(ProposalsModule.Staff);
    protected override Guid Shown(Reply reply) => opened;

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Reply reply, Guid by)
    {
        if (await db.CheckedTexts.Whole.Where(t => t.ReplyId == Id).Select(t => (Guid?)t.Id).SingleOrDefaultAsync() is { } standing) opened = standing;
        else
        {
            var title = reply.Proposal.Called();
            var text = new CheckedText { ReplyId = Id, Title = title[..Math.Min(title.Length, CheckedText.TitleLength)], ById = by, At = actor.Now, IsExample = reply.IsExample };
            opened = text.Id;
            db.CheckedTexts.Add(text);
        }
        return null;
    }
}

/// <summary>Says of a finding that it is to be mended, or that it stands, and why.</summary>
internal sealed record JudgeFinding : RecordAct<CheckedText>
{
    [Required, StringLength(40)] public string? Rule { get; init; }
    [Required, StringLength(DocumentFinding.LongestExcerpt)] public string? Excerpt { get; init; }
    public bool IsAccepted { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Check_Reason)), StringLength(CheckedText.ReasonLength)]
    public string? Reason { get; init; }

    protected override IQueryable<CheckedText> With(IQueryable<CheckedText> rows) => rows.Include(t => t.Judgements).Include(t => t.Reply!.Proposal.Handlers);
    protected override bool May(CheckedText text, Actor actor) => text.MayBeJudgedBy(actor);

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, CheckedText text, Guid by)
    {
        if (!IsAccepted && string.IsNullOrWhiteSpace(Reason)) return Task.FromResult<Outcome?>(Outcome.Refuse(nameof(Reason), Words.Check_NeedsReason));
        text.Judge(Rule!, Excerpt!, IsAccepted, IsAccepted ? null : Reason, by, actor.Now);
        return NoObjection;
    }
}

/// <summary>Takes a document that somebody brought away again, with what was said of it.</summary>
internal sealed record RemoveCheckedText : RecordAct<CheckedText>
{
    protected override IQueryable<CheckedText> With(IQueryable<CheckedText> rows) => rows.Include(t => t.Judgements);
    protected override bool May(CheckedText text, Actor actor) => text.ReplyId is null && text.ById == actor.Id;

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, CheckedText text, Guid by)
    {
        db.CheckedTexts.Remove(text);
        return NoObjection;
    }
}
