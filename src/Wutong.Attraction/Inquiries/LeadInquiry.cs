using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wutong.Attraction.Campaigns;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Inquiries;

/// <summary>How an inquiry stands.</summary>
internal enum InquiryState
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_New))] New,

    /// <summary>It became a lead.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Accepted))] Accepted,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Inquiry_Rejected))] Rejected,
}

/// <summary>What somebody wrote by the public form. Nobody holds an investor by it: the head office makes a lead of it and says whose.</summary>
internal sealed class LeadInquiry : IVersioned, IVisible<LeadInquiry>
{
    public const int ContactLength = 60, PhoneLength = 40, EmailLength = 120, SumLength = 60, MessageLength = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; } = 1;

    /// <summary>Of the form that was sent: the same form makes one inquiry, however often it is sent.</summary>
    public Guid FormId { get; init; }
    public Guid? CampaignId { get; init; }
    public required string Company { get; init; }

    /// <summary>How to reach them; cleared when the inquiry is rejected or the person asks for it.</summary>
    [Personal] public string? Contact { get; private set; }
    [Personal] public string? Phone { get; private set; }
    [Personal] public string? Email { get; private set; }

    /// <summary>How much they mean to invest, in their own words.</summary>
    public string? Sum { get; init; }
    public required string Message { get; init; }

    /// <summary>They wrote by the English form.</summary>
    public bool IsEnglish { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public InquiryState State { get; private set; }
    public string? Reason { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The officer who holds the lead that came of it.</summary>
    public Guid? GivenToId { get; private set; }
    public bool IsExample { get; init; }

    public LeadInquiry ReachedBy(string contact, string? phone, string? email)
    {
        (Contact, Phone, Email) = (contact, phone, email);
        return this;
    }

    public void Accept(Guid holder, Guid by, DateTimeOffset now)
    {
        RequireNew();
        (State, GivenToId, DecidedById, DecidedAt) = (InquiryState.Accepted, holder, by, now);
    }

    /// <summary>Nothing comes of it, and whom it came from is not kept.</summary>
    public void Reject(string reason, Guid by, DateTimeOffset now)
    {
        RequireNew();
        (State, Reason, DecidedById, DecidedAt) = (InquiryState.Rejected, reason, by, now);
        Forget();
    }

    public void Forget() => (Contact, Phone, Email) = (null, null, null);

    private void RequireNew()
    {
        if (State != InquiryState.New) throw new RuleViolation("", Words.Inquiry_IsDecided);
    }

    /// <summary>The head office all; an officer the one of which the own lead came.</summary>
    public static Expression<Func<LeadInquiry, bool>> VisibleTo(Actor actor)
    {
        if (actor.Is(Role.HeadOffice)) return _ => true;
        var (officer, id) = (actor.Is(Role.InvestmentOfficer), actor.Id);
        return inquiry => officer && id != null && inquiry.GivenToId == id;
    }

    private sealed class Table : IEntityTypeConfiguration<LeadInquiry>
    {
        public void Configure(EntityTypeBuilder<LeadInquiry> builder)
        {
            builder.ToTable("LeadInquiries");
            builder.Property(i => i.Company).HasMaxLength(Leads.Lead.InvestorLength);
            builder.Property(i => i.Contact).HasMaxLength(ContactLength);
            builder.Property(i => i.Phone).HasMaxLength(PhoneLength);
            builder.Property(i => i.Email).HasMaxLength(EmailLength);
            builder.Property(i => i.Sum).HasMaxLength(SumLength);
            builder.Property(i => i.Message).HasMaxLength(MessageLength);
            builder.Property(i => i.Reason).HasMaxLength(500);
            builder.HasOne<LeadCampaign>().WithMany().HasForeignKey(i => i.CampaignId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(i => i.DecidedById).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<User>().WithMany().HasForeignKey(i => i.GivenToId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(i => i.FormId).IsUnique();
            builder.HasIndex(i => new { i.ReceivedAt, i.Id });
            builder.HasIndex(i => new { i.State, i.ReceivedAt, i.Id });
        }
    }
}
