using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Leads;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Inquiries;

/// <summary>What anybody may write by the public form. The head office is told.</summary>
internal sealed record SendInquiry
{
    public static MessageKind Received { get; } = new("lead-inquiry", () => Words.Message_Inquiry, () => Words.Message_InquiryText);

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Company)), Required, StringLength(Lead.InvestorLength, MinimumLength = 2)]
    public string? Company { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Contact)), Required, StringLength(LeadInquiry.ContactLength)]
    public string? Contact { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Phone)), StringLength(LeadInquiry.PhoneLength)]
    public string? Phone { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Email)), StringLength(LeadInquiry.EmailLength), EmailAddress]
    public string? Email { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Sum)), StringLength(LeadInquiry.SumLength)]
    public string? Sum { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Message)), Required, StringLength(LeadInquiry.MessageLength, MinimumLength = 10)]
    public string? Message { get; init; }

    /// <summary>Left empty by people, who do not see it.</summary>
    [StringLength(200)] public string? Website { get; init; }

    public bool IsFromProgram => Website is not null;

    /// <param name="form">Of the form that was sent: sent twice, it is received once.</param>
    /// <param name="campaign">The last part of the form's address; null for the common form.</param>
    public Task<Outcome> Run(WutongDb db, Actor actor, Guid form, string? campaign, bool isEnglish) => db.WriteAsync(async () =>
    {
        if (Phone is null && Email is null) return Outcome.Refuse(nameof(Phone), Words.Inquiry_NoAddress);
        if (await db.LeadInquiries.Whole.AnyAsync(i => i.FormId == form)) return Outcome.Saved();
        var occasion = await db.LeadCampaigns.VisibleTo(actor).SingleOrDefaultAsync(c => c.Code == campaign);
        if (campaign is not null && occasion?.IsOpen(actor.Now.Day()) != true) return Outcome.Missing;
        var inquiry = new LeadInquiry { FormId = form, CampaignId = occasion?.Id, Company = Company!, Sum = Sum, Message = Message!, IsEnglish = isEnglish, ReceivedAt = actor.Now }.ReachedBy(Contact!, Phone, Email);
        db.LeadInquiries.Add(inquiry);
        foreach (var user in await db.UsersAs(Role.HeadOffice).Select(u => u.Id).ToListAsync())
            await db.SendMessageAsync(Received, user, new MessageText(inquiry.Company, $"/attraction/inquiries/{inquiry.Id}", $"{inquiry.Id}"), actor.Now);
        return Outcome.Saved(inquiry.Id);
    });
}
