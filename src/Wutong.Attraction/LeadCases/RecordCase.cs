using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Users;

namespace Wutong.Attraction.LeadCases;

/// <summary>What people are told about cases and holds.</summary>
internal static class CaseMessages
{
    public static MessageKind
        Asked { get; } = new("lead-case", () => Words.Message_CaseAsked, () => Words.Message_CaseAskedText);

    public static MessageKind
        Decided { get; } = new("lead-case-decided", () => Words.Message_CaseDecided, () => Words.Message_CaseDecidedText);
}

internal static class CaseRecords
{
    extension(WutongDb db)
    {
        /// <summary>Records a refused report and tells the head office; part of its write. The number of the case: that of the open one where the same person asks the same again.</summary>
        public async Task<string> RecordCaseAsync(LeadCase asked, DateTimeOffset now)
        {
            var standing = await db.LeadCases.Whole
                .Where(c => c.Decision == CaseDecision.Open && c.AskedById == asked.AskedById && c.Investor == asked.Investor && c.HolderLeadId == asked.HolderLeadId && c.HolderProjectId == asked.HolderProjectId)
                .Select(c => c.Number).FirstOrDefaultAsync();
            if (standing is not null) return standing;
            db.LeadCases.Add(asked);
            foreach (var user in await db.UsersAs(Role.HeadOffice).Select(u => u.Id).ToListAsync())
                await db.SendMessageAsync(CaseMessages.Asked, user, new MessageText(asked.Number, $"/attraction/lead-cases/{asked.Id}", $"{asked.Id}"), now);
            return asked.Number;
        }
    }
}
