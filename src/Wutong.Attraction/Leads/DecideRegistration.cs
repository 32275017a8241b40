using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Rules;
using Wutong.Platform.Calendar;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Leads;

/// <summary>What the head office makes of a hold.</summary>
internal enum RegistrationDecision
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Decision_Extend))] Extend,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Decision_Release))] Release,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Decision_Transfer))] Transfer,
}

/// <summary>The head office extends a hold, confirms that it is released, or transfers it to another office with shared credit.</summary>
internal sealed record DecideRegistration : RecordAct<Lead>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Case_Decision)), Required, EnumDataType(typeof(RegistrationDecision))]
    public RegistrationDecision? Decision { get; init; }

    /// <summary>Of a transfer, who holds it from now on.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Decision_To))]
    public Guid? HolderId { get; init; }

    /// <summary>Of a transfer, the part of the receiving office in what comes of it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Decision_Percent)), Range(1, 99)]
    public int? Percent { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Reason)), Required, StringLength(Lead.NoteLength)]
    public string? Reason { get; init; }

    protected override IQueryable<Lead> With(IQueryable<Lead> rows) => rows.Include(l => l.Marks).Include(l => l.Shares);
    protected override bool May(Lead lead, Actor actor) => actor.Is(Role.HeadOffice);
    protected override object Seen(Lead lead) => new { lead.Stage, lead.Registration };

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Lead lead, Guid by)
    {
        List<Guid> told = [lead.HolderId];
        switch (Decision!.Value)
        {
            case RegistrationDecision.Extend: lead.Extend((await db.LeadRuleAsync()).ExtensionMonths, await db.WorkCalendarAsync(), Reason!, by, actor.Now); break;
            case RegistrationDecision.Release: lead.Release(Reason!, by, actor.Now); break;
            default: await TransferAsync(db, lead, by, actor.Now); break;
        }
        await db.NextClockAsync(lead, by, actor.Now);
        await LeadMessages.TellAsync(db, LeadMessages.Decided, lead, told.Append(lead.HolderId).Distinct().Where(u => u != by), actor.Now);
        return null;
    }

    private async Task TransferAsync(WutongDb db, Lead lead, Guid by, DateTimeOffset now)
    {
        if (Percent is not { } percent) throw new RuleViolation(nameof(Percent), Words.Decision_NoPercent);
        var seat = (await LeadPeople.SeatsAsync(db)).FirstOrDefault(s => s.UserId == HolderId) ?? throw new RuleViolation(nameof(HolderId), Words.Decision_NoHolder);
        lead.Transfer(seat.UserId, seat.OfficeId, seat.DistrictId, percent, Reason!, by, now);
    }
}
