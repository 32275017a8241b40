using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Leads;

/// <summary>A step of a standing lead: which one, and the version that was seen.</summary>
internal abstract record LeadAct : RecordAct<Lead>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Note)), StringLength(Lead.NoteLength)]
    public string? Note { get; init; }

    protected override IQueryable<Lead> With(IQueryable<Lead> rows) => rows.Include(l => l.Marks);
    protected override bool May(Lead lead, Actor actor) => lead.MayBeChangedBy(actor);
    protected override object Seen(Lead lead) => new { lead.Stage, lead.Registration };
}

/// <summary>The investor was answered, and somebody of the office is named who works on it.</summary>
internal sealed record RespondToLead : LeadAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_Responsible)), Required]
    public Guid? ResponsibleId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_NeedsExperts))]
    public bool NeedsExperts { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Lead lead, Guid by)
    {
        if (!(await LeadPeople.OfOfficeAsync(db, lead.OfficeId)).Exists(p => p.Id == ResponsibleId)) return Outcome.Refuse(nameof(ResponsibleId), Platform.Words.Invalid_Choice);
        lead.Respond(ResponsibleId!.Value, NeedsExperts, Note, by, actor.Now);
        await db.NextClockAsync(lead, by, actor.Now);
        return null;
    }
}

/// <summary>The first judgement of a lead: whoever finds it worth following goes on, whoever does not drops it.</summary>
internal sealed record JudgeLead : LeadAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Judge_Industry)), Required, StringLength(Lead.JudgementLength)]
    public string? Industry { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Judge_Market)), Required, StringLength(Lead.JudgementLength)]
    public string? Market { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Judge_Technology)), Required, StringLength(Lead.JudgementLength)]
    public string? Technology { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Judge_Environment)), Required, StringLength(Lead.JudgementLength)]
    public string? Environment { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Judge_Energy)), Required, StringLength(Lead.JudgementLength)]
    public string? Energy { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Judge_Benefit)), Required, StringLength(Lead.JudgementLength)]
    public string? Benefit { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Lead lead, Guid by)
    {
        lead.Judge(new Judgement(Industry!, Market!, Technology!, Environment!, Energy!, Benefit!), Note, by, actor.Now);
        await db.NextClockAsync(lead, by, actor.Now);
        return null;
    }
}

/// <summary>Notes what progress there is.</summary>
internal sealed record FollowLead : LeadAct
{
    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Lead lead, Guid by)
    {
        if (Note is null) return Outcome.Refuse(nameof(Note), Words.Lead_NoProgress);
        lead.Follow(Note, by, actor.Now);
        await db.NextClockAsync(lead, by, actor.Now);
        return null;
    }
}

/// <summary>Gives a lead up, with the reason.</summary>
internal sealed record DropLead : LeadAct
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_DropReason)), Required, EnumDataType(typeof(DropReason))]
    public DropReason? Reason { get; init; }

    protected override async Task<Outcome?> DoAsync(WutongDb db, Actor actor, Lead lead, Guid by)
    {
        if (Reason == DropReason.Other && Note is null) return Outcome.Refuse(nameof(Note), Words.Lead_OtherNeedsNote);
        lead.Drop(Reason!.Value, Note, by, actor.Now);
        await db.NextClockAsync(lead, by, actor.Now);
        return null;
    }
}
