using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Proposals.Commitments;
using Wutong.Proposals.Proposals;
using Wutong.Proposals.Checks;
using Wutong.Proposals.Replies;
using Wutong.Proposals.Rules;
using Wutong.Proposals.Themes;

namespace Wutong.Proposals;

internal static class ProposalTables
{
    extension(WutongDb db)
    {
        public Rows<Proposal> Proposals => new(db);
        public Rows<Reply> Replies => new(db);
        public Rows<ReplySection> ReplySections => new(db);
        public Rows<Commitment> Commitments => new(db);
        public Rows<LetterHead> LetterHeads => new(db);
        public Rows<HandlingRule> HandlingRules => new(db);
        public Rows<YearTheme> YearThemes => new(db);
        public Rows<CheckedText> CheckedTexts => new(db);

        /// <summary>A reply that the actor may see, with its proposal and parts.</summary>
        public Task<Reply?> ReplyAsync(Actor actor, Guid id) => db.WholeReplies(actor).SingleOrDefaultAsync(r => r.Id == id);

        /// <summary>The same, if everybody may read it.</summary>
        public Task<Reply?> PublishedReplyAsync(Actor actor, Guid id) => db.WholeReplies(actor).Where(Reply.IsPublished).SingleOrDefaultAsync(r => r.Id == id);

        private IQueryable<Reply> WholeReplies(Actor actor) => db.Replies.VisibleTo(actor).AsNoTracking().AsSplitQuery()
            .Include(r => r.Evaluations).Include(r => r.CoSignatures).Include(r => r.Deliveries).Include(r => r.Annexes)
            .Include(r => r.Proposal.Proposers).Include(r => r.Proposal.Points).Include(r => r.Proposal.Handlers).Include(r => r.Proposal.Consultations);
    }
}
