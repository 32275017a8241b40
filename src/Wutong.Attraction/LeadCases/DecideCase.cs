using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Leads;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.LeadCases;

/// <summary>The head office settles who holds an investor, with its reason.</summary>
internal sealed record DecideCase : RecordAct<LeadCase>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Case_Decision)), Required, EnumDataType(typeof(CaseDecision))]
    public CaseDecision? Decision { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Reason)), Required, StringLength(LeadCase.ReasonLength)]
    public string? Reason { get; init; }

    protected override bool May(LeadCase one, Actor actor) => actor.Is(Role.HeadOffice);
    protected override object Seen(LeadCase one) => new { one.Decision, one.Reason };

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, LeadCase one, Guid by)
    {
        if (Decision == CaseDecision.Open) return Outcome.Refuse(nameof(Decision), Platform.Words.Invalid_Choice);
        var holder = await db.Leads.Whole.Include(l => l.Marks).SingleOrDefaultAsync(l => l.Id == one.HolderLeadId);
        if (Decision == CaseDecision.Reassigned) Free(one, holder, by, actor.Now);
        var won = Decision is CaseDecision.Reassigned or CaseDecision.Separate ? await AwardAsync(db, one, actor.Now) : (Guid?)null;
        one.Decide(Decision!.Value, Reason!, won, by, actor.Now);
        await TellAsync(db, one, holder, actor.Now);
        return null;
    }

    /// <summary>Takes the investor from whoever held it, who reads what everybody reads who comes second. A project keeps its investor: it is handed over by its own room.</summary>
    private static void Free(LeadCase one, Lead? holder, Guid by, DateTimeOffset now)
    {
        if (one.HolderProjectId is not null) throw new RuleViolation(nameof(Decision), Words.Case_IsProject);
        if (holder?.Holds == true) holder.Release(StoredWords.Of(nameof(Words.Lead_Held), one.Number), by, now);
    }

    /// <summary>The lead that was reported now holds what of its investor is free.</summary>
    private async Task<Guid> AwardAsync(WutongDb db, LeadCase one, DateTimeOffset now)
    {
        // What was freed above is free for the question below.
        await db.WriteAsync(() => Task.CompletedTask);
        var investor = await db.InvestorAsync(one.Investor, one.CreditCode);
        if (Decision == CaseDecision.Reassigned && await db.HolderOfAsync(investor) is not null) throw new RuleViolation(nameof(Decision), Words.Case_ThirdHolds);
        var keys = investor.Marks.Select(m => m.Key).ToList();
        var taken = await db.Leads.Whole.SelectMany(l => l.Marks).Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToListAsync();
        var lead = one.ToLead(now);
        await db.RegisterAsync(lead, investor.Marks.Where(m => !taken.Contains(m.Key)), now);
        return lead.Id;
    }

    private static async Task TellAsync(WutongDb db, LeadCase one, Lead? holder, DateTimeOffset now)
    {
        await db.SendMessageAsync(CaseMessages.Decided, one.AskedById, new MessageText(one.Number, $"/attraction/lead-cases/{one.Id}", $"{one.Id}:asked"), now);
        // Whoever goes on holding it need not hear that somebody asked.
        if (holder is { Holds: false } && one.Decision == CaseDecision.Reassigned)
            await db.SendMessageAsync(CaseMessages.Decided, holder.HolderId, new MessageText(one.Number, $"/attraction/leads/{holder.Id}", $"{one.Id}:held"), now);
    }
}
