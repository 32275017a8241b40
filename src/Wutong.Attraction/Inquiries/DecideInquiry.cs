using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Leads;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Inquiries;

/// <summary>The head office makes a lead of an inquiry and says who holds it, or rejects it with the reason.</summary>
internal sealed record DecideInquiry
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    /// <summary>Makes a lead of it; otherwise it is rejected.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Accept))]
    public bool Accept { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Holder))]
    public Guid? HolderId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lead_Name)), StringLength(Lead.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Reason)), StringLength(500)]
    public string? Reason { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => FirstReport.RunAsync(db, async report =>
    {
        if (!actor.Is(Role.HeadOffice) || actor.Id is not { } by) return Outcome.Denied;
        var inquiry = await db.LeadInquiries.VisibleTo(actor).SingleOrDefaultAsync(i => i.Id == Id);
        if (inquiry is null) return Outcome.Missing;
        if (inquiry.Version != Version) return new Outcome.Stale(new { inquiry.State }, inquiry.Version);
        if (Accept) return await AcceptAsync(db, actor, report, inquiry, by);
        if (Reason is null) return Outcome.Refuse(nameof(Reason), Words.Inquiry_NoReason);
        inquiry.Reject(Reason, by, actor.Now);
        return Outcome.Saved(inquiry.Id);
    });

    private async Task<Outcome> AcceptAsync(WutongDb db, Actor actor, FirstReport report, LeadInquiry inquiry, Guid by)
    {
        if ((await LeadPeople.SeatsAsync(db)).FirstOrDefault(s => s.UserId == HolderId) is not { } seat) return Outcome.Refuse(nameof(HolderId), Words.Decision_NoHolder);
        var lead = new Lead
        {
            Name = Name ?? inquiry.Company, Investor = inquiry.Company, Origin = Origin.PublicForm, Summary = inquiry.Message, InquiryId = inquiry.Id, IsExample = inquiry.IsExample,
        };
        lead.Report(seat.UserId, seat.OfficeId, seat.DistrictId, actor.Now);
        inquiry.Accept(seat.UserId, by, actor.Now);
        // Whoever decides sees every holder, so a held investor is told by name, beside the field of the answer.
        return await report.HoldAsync(actor, lead) is Outcome.Refused refused ? new Outcome.Refused([.. refused.Problems.Select(p => p with { Field = nameof(Name) })]) : Outcome.Saved(inquiry.Id);
    }
}
