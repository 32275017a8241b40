using Wutong.Attraction.Rules;
using Wutong.Platform.Data;
using Wutong.Platform.Tasks;

namespace Wutong.Attraction.Leads;

/// <summary>What a lead's stage asks for by a moment, as the task of whoever has it. The deadline is the task's; the lead keeps none.</summary>
internal static class LeadClock
{
    extension(WutongDb db)
    {
        /// <summary>Ends the duty of the step that is done and gives that of the next.</summary>
        public async Task NextClockAsync(Lead lead, Guid by, DateTimeOffset now)
        {
            if (lead.DutyId is { } done) await db.CloseDutyAsync(done, by, now);
            lead.DutyId = null;
            await db.StartClockAsync(lead, await db.LeadRuleAsync(), now);
        }

        /// <summary>Gives the duty of the stage from now on, where the lead is large enough and still held. Whoever gets a lead by transfer, or more time for it, begins anew.</summary>
        public async Task StartClockAsync(Lead lead, LeadRule rule, DateTimeOffset now)
        {
            if (!lead.Holds || !rule.HasClock(lead.TotalInvestment)) return;
            var (title, limit) = lead.Stage switch
            {
                LeadStage.Reported => (nameof(Words.Duty_Respond), rule.Respond),
                LeadStage.Responded => (nameof(Words.Duty_Judge), lead.NeedsExperts ? rule.JudgeWithExperts : rule.Judge),
                _ => (nameof(Words.Duty_Follow), rule.Follow),
            };
            lead.DutyId = await db.GiveDutyAsync(StoredWords.Of(title), lead.ResponsibleId ?? lead.HolderId, lead.OfficeId, lead.Id, limit, now, lead.IsExample);
        }
    }
}
