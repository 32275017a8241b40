using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Users;

namespace Wutong.Proposals.Proposals;

/// <summary>What people are told about proposals.</summary>
internal static class ProposalMessages
{
    public static MessageKind Assigned { get; } = new("proposal-assigned", () => Words.Message_Assigned, () => Words.Message_AssignedText);
    public static MessageKind Answered { get; } = new("proposal-answered", () => Words.Message_Answered, () => Words.Message_AnsweredText);
    public static MessageKind Unsatisfied { get; } = new("proposal-unsatisfied", () => Words.Message_Unsatisfied, () => Words.Message_UnsatisfiedText) { IsUrgent = true };

    public static MessageKind CoSign { get; } = new("proposal-cosign", () => Words.Message_CoSign, () => Words.Message_CoSignText);
    public static MessageKind DueSoon { get; } = new("proposal-due", () => Words.Message_DueSoon, () => Words.Message_DueSoonText) { IsUrgent = true };

    extension(WutongDb db)
    {
        /// <param name="page">Where the reader goes to.</param>
        /// <param name="occasion">Tells one occasion of a kind from the next.</param>
        public async Task TellAsync(MessageKind kind, Proposal proposal, IEnumerable<Guid> readers, string page, string occasion, DateTimeOffset now)
        {
            foreach (var reader in readers.Distinct().ToList()) await db.SendMessageAsync(kind, reader, new MessageText(proposal.Title, page, $"{proposal.Id}:{occasion}"), now);
        }

        /// <summary>Those who work in some offices.</summary>
        public Task<List<Guid>> StaffOfAsync(IReadOnlyCollection<Guid> offices) =>
            db.Users.Where(u => !u.IsDisabled && u.Bindings.Any(b => b.OfficeId != null && offices.Contains(b.OfficeId.Value))).Select(u => u.Id).ToListAsync();
    }
}
